// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placedialog.h"

#include "base/text.h"
#include "ui/places/certificatechoice.h"
#include "ui/places/stateline.h"
#include "ui/places/tokenfield.h"

#include <QDialogButtonBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPointer>
#include <QPushButton>
#include <QVBoxLayout>

namespace dnstester::ui {

namespace {

constexpr int longestName = 100;
constexpr int longestUrl = 2000;
constexpr int widthInCharacters = 76; ///< fits the longest hints in two lines

} // namespace

PlaceDialog::PlaceDialog(PlaceBook *book, TokenStore *tokens, const QUuid &id, QWidget *parent)
    : QDialog(parent)
    , m_book(book)
    , m_tokens(tokens)
    , m_id(id.isNull() ? QUuid::createUuid() : id)
    , m_isNew(id.isNull())
    , m_name(new QLineEdit(this))
    , m_url(new QLineEdit(this))
    , m_urlState(new StateLine(this))
    , m_token(new TokenField(this))
    , m_tokenState(new StateLine(this))
    , m_certificate(new CertificateChoice(this))
    , m_testButton(new QPushButton(tr("&Test connection"), this))
    , m_testState(new StateLine(this))
    , m_buttons(new QDialogButtonBox(QDialogButtonBox::Save | QDialogButtonBox::Cancel, this))
{
    setWindowTitle(m_isNew ? tr("Add daemon") : tr("Edit daemon"));
    auto *form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    addFields(form);
    auto *layout = new QVBoxLayout(this);
    layout->addLayout(form);
    layout->addWidget(m_certificate);
    layout->addLayout(makeTest());
    layout->addStretch();
    layout->addWidget(m_buttons);
    m_buttons->button(QDialogButtonBox::Save)->setDefault(true);
    resize(qMax(sizeHint().width(), fontMetrics().averageCharWidth() * widthInCharacters),
           sizeHint().height());

    if (const std::optional<Place> known = m_book->find(m_id))
        readPlace(*known);
    else
        m_tokens->read(m_id, [](Result<QString> &&) {}); // to know whether there is a keychain
    connect(m_url, &QLineEdit::textChanged, this, &PlaceDialog::check);
    connect(m_token, &TokenField::edited, this, [this] { m_tokenEdited = true; });
    connect(m_token, &TokenField::changed, this, &PlaceDialog::check);
    connect(m_tokens, &TokenStore::lastingChanged, this, &PlaceDialog::checkToken);
    connect(m_certificate, &CertificateChoice::changed, this, &PlaceDialog::check);
    connect(m_buttons, &QDialogButtonBox::accepted, this, &PlaceDialog::accept);
    connect(m_buttons, &QDialogButtonBox::rejected, this, &PlaceDialog::reject);
    connect(&m_test, &ConnectionTest::finished, this, &PlaceDialog::showTest);
    check();
}

PlaceDialog::~PlaceDialog() = default;

void PlaceDialog::addFields(QFormLayout *form)
{
    m_name->setObjectName(QStringLiteral("name"));
    m_name->setMaxLength(longestName);
    m_name->setPlaceholderText(tr("What to call it; without a name, its URL"));
    form->addRow(tr("&Name:"), m_name);

    m_url->setObjectName(QStringLiteral("url"));
    m_url->setMaxLength(longestUrl);
    m_url->setPlaceholderText(QStringLiteral("https://dns.example:5000"));
    m_url->setInputMethodHints(Qt::ImhUrlCharactersOnly);
    m_url->setToolTip(tr("Where the daemon answers, with http or https"));
    addRow(form, tr("&URL:"), m_url, m_urlState);

    m_token->setToolTip(tr("What the daemon wants to see before it does lookups"));
    addRow(form, tr("T&oken:"), m_token, m_tokenState);
}

QLayout *PlaceDialog::makeTest()
{
    m_testButton->setToolTip(tr("Asks the daemon for its health and its servers"));
    connect(m_testButton, &QPushButton::clicked, this, &PlaceDialog::test);
    auto *line = new QHBoxLayout;
    line->addWidget(m_testButton, 0, Qt::AlignTop);
    line->addWidget(m_testState, 1);
    line->addStretch(); // while there is no state
    return line;
}

void PlaceDialog::readPlace(const Place &place)
{
    m_name->setText(place.name);
    m_url->setText(place.url.toDisplayString());
    m_certificate->set(place);
    if (place.hasToken)
        readToken();
}

/// What is in the field is what will be; until it is there, what is stored stays.
void PlaceDialog::readToken()
{
    m_readingToken = true;
    m_token->setEnabled(false);
    const QPointer<PlaceDialog> alive(this);
    m_tokens->read(m_id, [this, alive](Result<QString> &&token) {
        if (!alive)
            return;
        m_readingToken = false;
        m_token->setEnabled(true);
        if (token)
            m_token->setToken(*token);
        check();
        if (!token)
            m_tokenState->tell(Mark::Bad, tr("The saved token can't be read; it is kept unless you "
                                             "type another. %1",
                                             "a sentence that says why")
                                              .arg(token.error().detail));
    });
}

QString PlaceDialog::urlText() const
{
    return m_url->text().trimmed();
}

Place PlaceDialog::place() const
{
    Place place;
    if (const std::optional<Place> known = m_book->find(m_id))
        place = *known;
    place.id = m_id;
    place.name = neutralised(m_name->text().simplified());
    place.url = parseDaemonUrl(urlText()).value_or(QUrl());
    if (place.url.scheme() == u"https") {
        m_certificate->putInto(place);
    } else {
        place.caFile.clear();
        place.insecure = false;
    }
    if (m_tokenEdited)
        place.hasToken = !m_token->token().isEmpty();
    return place;
}

void PlaceDialog::check()
{
    if (m_saving || m_saved)
        return;
    m_test.cancel();
    m_testState->clear();
    checkUrl();
    checkToken();
    const bool isSecure = m_url->text().trimmed().startsWith(QLatin1String("https:"));
    m_certificate->setEnabled(isSecure);
    const bool isUsable = urlProblem(urlText()).isEmpty() &&
                          tokenProblem(m_token->token()).isEmpty() &&
                          (!isSecure || m_certificate->isComplete());
    m_buttons->button(QDialogButtonBox::Save)->setEnabled(isUsable);
    m_testButton->setEnabled(isUsable && !m_readingToken);
}

void PlaceDialog::checkUrl()
{
    const QString problem = urlProblem(urlText());
    if (problem.isEmpty() || m_url->text().isEmpty()) // which says itself what is missing
        m_urlState->clear();
    else
        m_urlState->tell(Mark::Bad, problem);
}

void PlaceDialog::checkToken()
{
    const QString token = m_token->token();
    const QString problem = tokenProblem(token);
    const QString exposure = tokenExposure(parseDaemonUrl(urlText()).value_or(QUrl()));
    if (m_readingToken)
        m_tokenState->tell(Mark::Pending, tr("Reading the saved token…"));
    else if (!problem.isEmpty())
        m_tokenState->tell(Mark::Bad, problem);
    else if (!token.isEmpty() && !exposure.isEmpty())
        m_tokenState->tell(Mark::Warning, exposure);
    else if (!token.isEmpty() && !m_tokens->isLasting())
        m_tokenState->tell(Mark::Warning, tr("The token will be forgotten when the program ends: "
                                             "there is no keychain to keep it in."));
    else
        m_tokenState->clear();
}

void PlaceDialog::test()
{
    m_testState->tell(Mark::Pending, described({ConnectionState::Checking}));
    m_test.start(remoteOptions(place(), m_token->token()));
}

void PlaceDialog::showTest(const Connection &connection)
{
    m_testState->tell(markOf(connection.state), described(connection));
}

void PlaceDialog::accept()
{
    if (m_saved)
        return QDialog::accept();
    if (m_saving || !m_buttons->button(QDialogButtonBox::Save)->isEnabled())
        return;
    m_test.cancel();
    if (m_tokenEdited && !m_token->token().isEmpty())
        return writeToken();
    if (m_tokenEdited)
        m_tokens->remove(m_id);
    keep();
    QDialog::accept();
}

void PlaceDialog::writeToken()
{
    m_saving = true;
    setFieldsEnabled(false);
    m_tokenState->tell(Mark::Pending, tr("Saving the token…"));
    const auto reply = [this, alive = QPointer(this), tokens = m_tokens, id = m_id,
                        isNew = m_isNew](const std::optional<Error> &error) {
        if (!alive || !m_saving) { // closed meanwhile
            if (isNew)
                tokens->remove(id);
            return;
        }
        m_saving = false;
        keep();
        if (error)
            tellNotKept(error->detail);
        else
            QDialog::accept();
    };
    m_tokens->write(m_id, m_token->token(), reply);
}

void PlaceDialog::setFieldsEnabled(bool enabled)
{
    for (QWidget *field :
         std::initializer_list<QWidget *>{m_name, m_url, m_token, m_certificate, m_testButton,
                                          m_buttons->button(QDialogButtonBox::Save)})
        field->setEnabled(enabled);
}

void PlaceDialog::keep()
{
    m_saved = true;
    if (m_isNew)
        m_book->add(place());
    else
        m_book->change(place(), m_tokenEdited);
    Q_EMIT saved(m_id);
}

/// The place is saved; what is left is to read this.
void PlaceDialog::tellNotKept(const QString &why)
{
    m_buttons->setStandardButtons(QDialogButtonBox::Close);
    m_buttons->button(QDialogButtonBox::Close)->setFocus();
    m_tokenState->tell(Mark::Warning, tr("The daemon is saved, but its token will be forgotten "
                                         "when the program ends. %1",
                                         "a sentence that says why")
                                          .arg(why));
}

void PlaceDialog::done(int result)
{
    m_test.cancel();
    m_saving = false;
    QDialog::done(result);
}

} // namespace dnstester::ui
