// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/choicemenu.h"

#include "ui/servers/serverchoice.h"
#include "ui/text/terms.h"

namespace dnstester::ui {

ChoiceMenu::ChoiceMenu(ServerCatalog *catalog, QWidget *parent)
    : QMenu(parent)
    , m_catalog(catalog)
{
    addChoice(tr("&All, with more addresses"), "all", allServers);
    addChoice(tr("All &without more addresses"), "preferred", preferredServers);
    addChoice(tr("&None"), "none", [](const QList<CatalogServer> &) { return QList<int>(); });
    addSeparator();
    for (const Protocol protocol :
         {Protocol::Udp, Protocol::Tcp, Protocol::Tls, Protocol::Https, Protocol::Quic})
        addTransport(protocol);
    addSeparator();
    m_best = addAction(QString());
    m_best->setObjectName(QStringLiteral("best"));
    connect(m_best, &QAction::triggered, this, [this] {
        if (m_analysis)
            m_catalog->checkOnly(bestServers(m_catalog->servers(), *m_analysis));
    });
    addChoice(tr("&System's own and one of each operator"), "operators", systemAndOnePerOperator);
    addChoice(tr("A &few to begin with"), "few", sensibleFew);
    connect(this, &QMenu::aboutToShow, this, &ChoiceMenu::update);
    update();
}

void ChoiceMenu::addChoice(const QString &text, const char *name, Chooser choose)
{
    QAction *action = addAction(text);
    action->setObjectName(QString::fromLatin1(name));
    connect(action, &QAction::triggered, this,
            [this, choose] { m_catalog->checkOnly(choose(m_catalog->servers())); });
}

void ChoiceMenu::addTransport(Protocol protocol)
{
    QAction *action = addAction(
        tr("%1 only", "quick choice of a transport, as in UDP only").arg(transportName(protocol)));
    action->setObjectName(protocolScheme(protocol));
    connect(action, &QAction::triggered, this, [this, protocol] {
        m_catalog->checkOnly(serversOver(protocol, m_catalog->servers()));
    });
    m_transports.append({action, protocol});
}

void ChoiceMenu::update()
{
    for (const auto &[action, protocol] : std::as_const(m_transports))
        action->setEnabled(!serversOver(protocol, m_catalog->servers()).isEmpty());
    updateBest();
}

void ChoiceMenu::updateBest()
{
    const QList<int> best =
        m_analysis ? bestServers(m_catalog->servers(), *m_analysis) : QList<int>();
    m_best->setEnabled(!best.isEmpty());
    if (!m_analysis)
        m_best->setText(tr("&Best %n (nothing was compared yet)", nullptr, mostBest));
    else if (!ranksAny(*m_analysis))
        m_best->setText(tr("&Best %n (too few rounds to rank servers)", nullptr, mostBest));
    else if (best.isEmpty())
        m_best->setText(tr("&Best %n (none of them is in this list)", nullptr, mostBest));
    else
        m_best->setText(tr("&Best %n of the last run", nullptr, int(best.size())));
}

} // namespace dnstester::ui
