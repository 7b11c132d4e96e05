// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QFrame>

#include <functional>

class QLabel;
class QPushButton;

namespace dnstester::ui {

/// Tells what came of something, without being in the way; may offer one thing to do about it.
/// Hidden until there is something to tell.
class Notice : public QFrame
{
    Q_OBJECT
public:
    enum class Kind
    {
        News,
        Problem,
    };

    explicit Notice(QWidget *parent = nullptr);

    void tell(Kind kind, const QString &text);
    /// The offer is gone once it was taken, with the notice.
    void tell(Kind kind, const QString &text, const QString &offer, std::function<void()> take);
    [[nodiscard]] QString text() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    void colour();

    Kind m_kind = Kind::News;
    QLabel *m_text;
    QPushButton *m_offer;
    std::function<void()> m_take;
};

} // namespace dnstester::ui
