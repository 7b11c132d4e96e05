// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/certificatechoice.h"

#include "ui/places/stateline.h"

#include <QDir>
#include <QFileDialog>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QRadioButton>
#include <QStyle>
#include <QVBoxLayout>

namespace dnstester::ui {

CertificateChoice::CertificateChoice(QWidget *parent)
    : QGroupBox(tr("Certificate of the daemon (https)"), parent)
    , m_system(new QRadioButton(tr("Verify with the &system's authorities"), this))
    , m_ofFile(new QRadioButton(tr("Verify with the authorities in a &file"), this))
    , m_nobody(new QRadioButton(tr("Do not &verify"), this))
    , m_file(new QLineEdit(this))
    , m_browse(new QPushButton(tr("&Browse…"), this))
    , m_state(new StateLine(this))
{
    m_file->setObjectName(QStringLiteral("caFile"));
    m_file->setAccessibleName(tr("File with the authorities"));
    m_file->setPlaceholderText(tr("A file of certificates in PEM"));
    m_file->setToolTip(tr("The authorities that have signed the daemon's certificate, in PEM"));
    m_browse->setAccessibleName(tr("Browse for the file with the authorities"));
    m_nobody->setToolTip(tr("For tests only: anybody could pretend to be the daemon"));

    auto *layout = new QVBoxLayout(this);
    layout->addWidget(m_system);
    layout->addWidget(m_ofFile);
    auto *line = new QHBoxLayout;
    const int indent = style()->pixelMetric(QStyle::PM_ExclusiveIndicatorWidth, nullptr, this) +
                       style()->pixelMetric(QStyle::PM_RadioButtonLabelSpacing, nullptr, this);
    line->addSpacing(indent);
    line->addWidget(m_file, 1);
    line->addWidget(m_browse);
    layout->addLayout(line);
    layout->addWidget(m_nobody);
    layout->addWidget(m_state);

    m_system->setChecked(true);
    for (const QRadioButton *button : {m_system, m_ofFile, m_nobody})
        connect(button, &QRadioButton::toggled, this, &CertificateChoice::check);
    connect(m_file, &QLineEdit::textChanged, this, &CertificateChoice::check);
    connect(m_browse, &QPushButton::clicked, this, &CertificateChoice::browse);
    check();
}

void CertificateChoice::set(const Place &place)
{
    m_file->setText(QDir::toNativeSeparators(place.caFile));
    if (place.insecure)
        m_nobody->setChecked(true);
    else
        (place.caFile.isEmpty() ? m_system : m_ofFile)->setChecked(true);
}

void CertificateChoice::putInto(Place &place) const
{
    place.insecure = m_nobody->isChecked();
    place.caFile = m_ofFile->isChecked() ? QDir::fromNativeSeparators(m_file->text()) : QString();
}

void CertificateChoice::check()
{
    m_file->setEnabled(m_ofFile->isChecked());
    m_browse->setEnabled(m_ofFile->isChecked());
    m_problem = m_ofFile->isChecked() ? caFileProblem(QDir::fromNativeSeparators(m_file->text()))
                                      : QString();
    if (!m_problem.isEmpty())
        m_state->tell(Mark::Bad, m_problem);
    else if (m_nobody->isChecked())
        m_state->tell(Mark::Warning, tr("Anybody on the way to the daemon can pretend to be it, "
                                        "read the token and change the results."));
    else
        m_state->clear();
    Q_EMIT changed();
}

void CertificateChoice::browse()
{
    auto *dialog = new QFileDialog(this, tr("File with the authorities"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFile);
    dialog->setNameFilters({tr("Certificates (*.pem *.crt *.cer)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::fileSelected, m_file,
            [this](const QString &path) { m_file->setText(QDir::toNativeSeparators(path)); });
    dialog->open();
}

} // namespace dnstester::ui
