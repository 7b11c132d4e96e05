// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/optionspanel.h"

#include "ui/ask/fieldnotice.h"

#include <QCheckBox>
#include <QFileDialog>
#include <QFormLayout>
#include <QGroupBox>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>

namespace dnstester::ui {

OptionsPanel::OptionsPanel(QWidget *parent)
    : QWidget(parent)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_groups = {makeConnectionGroup(), makeQuestionGroup(), makeCertificateGroup()};
    arrange(0);
    setInput({});
}

QCheckBox *OptionsPanel::makeCheck(const QString &text, const QString &toolTip)
{
    auto *check = new QCheckBox(text);
    check->setToolTip(toolTip);
    connect(check, &QCheckBox::toggled, this, &OptionsPanel::review);
    return check;
}

QRadioButton *OptionsPanel::makeRadio(const QString &text, const QString &toolTip)
{
    auto *radio = new QRadioButton(text);
    radio->setToolTip(toolTip);
    connect(radio, &QRadioButton::toggled, this, &OptionsPanel::review);
    return radio;
}

QGroupBox *OptionsPanel::makeConnectionGroup()
{
    auto *group = new QGroupBox(tr("Connection"), this);
    auto *form = new QFormLayout(group);
    m_timeout = new QSpinBox;
    m_timeout->setRange(1, OptionsInput::longestTimeout);
    m_timeout->setSingleStep(500);
    m_timeout->setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    m_timeout->setGroupSeparatorShown(true);
    m_timeout->setSuffix(tr(" ms", "behind a number"));
    m_timeout->setToolTip(tr("How long to wait for a server before it counts as failed"));
    connect(m_timeout, &QSpinBox::valueChanged, this, &OptionsPanel::review);
    m_fresh = makeRadio(tr("Fresh connection each time"),
                        tr("Each round makes its own connection, as a first visit does"));
    m_reuse = makeRadio(tr("Reused connections"),
                        tr("Connections and TLS sessions are kept from round to round"));
    m_comparison = new FieldNotice;
    form->addRow(tr("Timeout:"), m_timeout);
    form->addRow(m_fresh);
    form->addRow(m_reuse);
    form->addRow(m_comparison);
    return group;
}

QGroupBox *OptionsPanel::makeQuestionGroup()
{
    auto *group = new QGroupBox(tr("Question"), this);
    auto *form = new QFormLayout(group);
    m_dnssec = makeCheck(tr("Ask for signatures (DNSSEC, DO)"),
                         tr("The answer is to have the records that prove it"));
    m_cd = makeCheck(tr("Answer without validation (CD)"),
                     tr("The server is to answer even where its DNSSEC validation fails"));
    m_rd = makeCheck(tr("Ask to look elsewhere (RD)"),
                     tr("The server is to ask other servers where it doesn't know the answer; off, "
                        "it tells only what it has"));
    m_nsid = makeCheck(tr("Ask who answers (NSID)"),
                       tr("The server is to name the one of its machines that answers"));
    m_ecs = new QLineEdit;
    m_ecs->setPlaceholderText(QStringLiteral("192.0.2.0/24"));
    m_ecs->setClearButtonEnabled(true);
    m_ecs->setToolTip(tr("EDNS Client Subnet: the server is to answer as if it were asked from "
                         "this network; empty: nothing is sent"));
    connect(m_ecs, &QLineEdit::textChanged, this, &OptionsPanel::review);
    m_ecsNotice = new FieldNotice;
    for (QCheckBox *check : {m_dnssec, m_cd, m_rd, m_nsid})
        form->addRow(check);
    form->addRow(tr("From the network (ECS):"), m_ecs);
    form->addRow(m_ecsNotice);
    return group;
}

QGroupBox *OptionsPanel::makeCertificateGroup()
{
    auto *group = new QGroupBox(tr("Certificates"), this);
    auto *layout = new QVBoxLayout(group);
    m_system = makeRadio(tr("Verify by the system's authorities"), {});
    m_useCaFile = makeRadio(tr("Verify by the authorities of a file:"),
                            tr("For servers of your own, with an authority of your own"));
    m_none = makeRadio(tr("Do not verify"), tr("Any certificate will do, whoever shows it"));
    m_caFile = new QLineEdit;
    m_caFile->setAccessibleName(tr("File of authorities"));
    m_caFile->setPlaceholderText(tr("File in PEM form"));
    connect(m_caFile, &QLineEdit::textChanged, this, &OptionsPanel::review);
    m_choose = new QPushButton(tr("Choose…"));
    m_choose->setToolTip(tr("Choose the file of authorities"));
    connect(m_choose, &QPushButton::clicked, this, &OptionsPanel::chooseCaFile);
    m_certificateNotice = new FieldNotice;
    auto *file = new QHBoxLayout;
    file->addWidget(m_caFile, 1);
    file->addWidget(m_choose);
    layout->addWidget(m_system);
    layout->addWidget(m_useCaFile);
    layout->addLayout(file);
    layout->addWidget(m_none);
    layout->addWidget(m_certificateNotice);
    layout->addStretch();
    return group;
}

OptionsInput OptionsPanel::input() const
{
    OptionsInput input;
    input.timeout = m_timeout->value();
    input.connection = m_reuse->isChecked() ? ConnectionUse::Reuse : ConnectionUse::Fresh;
    input.dnssec = m_dnssec->isChecked();
    input.cd = m_cd->isChecked();
    input.rd = m_rd->isChecked();
    input.nsid = m_nsid->isChecked();
    input.ecs = m_ecs->text();
    input.caFile = m_caFile->text();
    if (m_none->isChecked())
        input.verification = Verification::None;
    else if (m_useCaFile->isChecked())
        input.verification = Verification::CaFile;
    return input;
}

void OptionsPanel::setInput(const OptionsInput &input)
{
    {
        const QSignalBlocker blocker(this);
        m_timeout->setValue(input.timeout);
        (input.connection == ConnectionUse::Reuse ? m_reuse : m_fresh)->setChecked(true);
        m_dnssec->setChecked(input.dnssec);
        m_cd->setChecked(input.cd);
        m_rd->setChecked(input.rd);
        m_nsid->setChecked(input.nsid);
        m_ecs->setText(input.ecs);
        m_caFile->setText(input.caFile);
        m_system->setChecked(input.verification == Verification::System);
        m_useCaFile->setChecked(input.verification == Verification::CaFile);
        m_none->setChecked(input.verification == Verification::None);
    }
    review();
}

void OptionsPanel::focusTrouble()
{
    const OptionsInput now = input();
    if (!now.ecsTrouble().isEmpty())
        m_ecs->setFocus(Qt::OtherFocusReason);
    else if (!now.caFileTrouble().isEmpty())
        m_caFile->setFocus(Qt::OtherFocusReason);
}

void OptionsPanel::chooseCaFile()
{
    auto *dialog = new QFileDialog(this, tr("File of authorities"), m_caFile->text());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_caFile, &QLineEdit::setText);
    dialog->open();
}

void OptionsPanel::review()
{
    const OptionsInput now = input();
    m_comparison->setSentence(
        FieldNotice::Kind::Remark,
        now.connection == ConnectionUse::Fresh
            ? tr("Servers are compared by all that you would wait for: looking up the server's "
                 "name, connecting, TLS and the query.")
            : tr("Servers are compared by the query alone, without connecting and TLS."));

    const QString ecsTrouble = now.ecsTrouble();
    m_ecsNotice->setSentence(FieldNotice::Kind::Trouble, ecsTrouble);
    m_ecs->setAccessibleDescription(ecsTrouble);

    const bool isCaFile = now.verification == Verification::CaFile;
    const QString caFileTrouble = now.caFileTrouble();
    m_caFile->setEnabled(isCaFile);
    m_choose->setEnabled(isCaFile);
    m_caFile->setAccessibleDescription(caFileTrouble);
    if (now.verification == Verification::None)
        m_certificateNotice->setSentence(
            FieldNotice::Kind::Warning,
            tr("Anybody on the way can pretend to be the server and read and change what it "
               "says."));
    else
        m_certificateNotice->setSentence(FieldNotice::Kind::Trouble, caFileTrouble);
    Q_EMIT changed();
}

void OptionsPanel::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    arrange(width());
}

QSize OptionsPanel::minimumSizeHint() const
{
    int widest = 0;
    for (const QGroupBox *group : m_groups)
        widest = std::max(widest, group->minimumSizeHint().width());
    return {widest, QWidget::minimumSizeHint().height()};
}

void OptionsPanel::arrange(int width)
{
    int widest = 1;
    for (const QGroupBox *group : std::as_const(m_groups))
        widest = std::max(widest, group->minimumSizeHint().width());
    const int spacing = std::max(0, m_grid->horizontalSpacing());
    const int columns = std::clamp((width + spacing) / (widest + spacing), 1, int(m_groups.size()));
    if (columns == m_columns)
        return;
    m_columns = columns;
    for (int i = 0; i < m_groups.size(); ++i) {
        m_grid->addWidget(m_groups.at(i), i / columns, i % columns);
        m_grid->setColumnStretch(i, i < columns ? 1 : 0);
    }
}

} // namespace dnstester::ui
