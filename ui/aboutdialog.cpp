// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/aboutdialog.h"

#include "base/version.h"
#include "dns/libraries.h"
#include "net/libraries.h"

#include <QDialogButtonBox>
#include <QHBoxLayout>
#include <QIcon>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace dnstester::ui {

namespace {

QString libraryLines()
{
    QList<LibraryVersion> libraries{{QStringLiteral("Qt"), QString::fromLatin1(qVersion())}};
    libraries += dnsLibraries();
    libraries += netLibraries();
    QStringList lines;
    for (const LibraryVersion &library : libraries)
        lines.append(library.name + u' ' + library.version);
    return lines.join(u'\n');
}

QLabel *textLabel(const QString &text)
{
    auto *label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    return label;
}

} // namespace

AboutDialog::AboutDialog(QWidget *parent)
    : QDialog(parent)
{
    setWindowTitle(tr("About DNS Tester"));
    auto *icon = new QLabel;
    icon->setPixmap(QIcon(QStringLiteral(":/dnstester/icons/dnstester.svg"))
                        .pixmap(fontMetrics().height() * 4));
    auto *title = textLabel(tr("DNS Tester %1").arg(version()));
    QFont large = title->font();
    large.setPointSizeF(large.pointSizeF() * 1.5);
    title->setFont(large);
    auto *libraries = new QPlainTextEdit(libraryLines());
    libraries->setReadOnly(true);
    libraries->setTabChangesFocus(true);
    libraries->setAccessibleName(tr("Libraries and their versions"));
    auto *heading = new QLabel(tr("&Libraries:"));
    heading->setBuddy(libraries);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto *texts = new QVBoxLayout;
    texts->addWidget(title);
    texts->addWidget(textLabel(tr("Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.")));
    texts->addWidget(textLabel(tr("Copyright: the DNS Tester developers. Free software under the "
                                  "GNU General Public License, version 3 or later.")));
    auto *top = new QHBoxLayout;
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(texts, 1);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(heading);
    layout->addWidget(libraries);
    layout->addWidget(buttons);
    buttons->button(QDialogButtonBox::Close)->setFocus();
}

} // namespace dnstester::ui
