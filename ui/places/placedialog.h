// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/places/connectiontest.h"
#include "ui/places/placebook.h"

#include <QDialog>

class QDialogButtonBox;
class QFormLayout;
class QLineEdit;
class QPushButton;

namespace dnstester::ui {

class CertificateChoice;
class StateLine;
class TokenField;

/// Asks for a daemon to save, or for what is to be different about one, and tests whether it can be
/// reached. To be shown with open(); closing it gives up a test.
///
/// Book and store outlive it.
class PlaceDialog : public QDialog
{
    Q_OBJECT
public:
    /// A null \a id: a new place.
    PlaceDialog(PlaceBook *book, TokenStore *tokens, const QUuid &id, QWidget *parent = nullptr);
    ~PlaceDialog() override;

    void accept() override; ///< saves, and closes where there is nothing left to tell
    void done(int result) override;

Q_SIGNALS:
    /// The place is in the book.
    void saved(const QUuid &id);

private:
    void addFields(QFormLayout *form);
    [[nodiscard]] QLayout *makeTest();
    void readPlace(const Place &place);
    void readToken();

    void check();
    void checkUrl();
    void checkToken();
    [[nodiscard]] QString urlText() const;
    [[nodiscard]] Place place() const; ///< as the fields have it
    void test();
    void showTest(const Connection &connection);
    void writeToken();
    void setFieldsEnabled(bool enabled);
    void keep();
    void tellNotKept(const QString &why);

    PlaceBook *m_book;
    TokenStore *m_tokens;
    ConnectionTest m_test;
    QUuid m_id;
    bool m_isNew;
    bool m_readingToken = false;
    bool m_tokenEdited = false;
    bool m_saving = false;
    bool m_saved = false;

    QLineEdit *m_name;
    QLineEdit *m_url;
    StateLine *m_urlState;
    TokenField *m_token;
    StateLine *m_tokenState;
    CertificateChoice *m_certificate;
    QPushButton *m_testButton;
    StateLine *m_testState;
    QDialogButtonBox *m_buttons;
};

} // namespace dnstester::ui
