// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QTextEdit>

namespace dnstester::ui {

/// Plain text in paragraphs, to read and to select. In the GUI's thread.
///
/// It is as high as its text at its width, up to mostLines, and scrolls beyond.
class Paragraphs : public QTextEdit
{
    Q_OBJECT
public:
    static constexpr int mostLines = 6;

    explicit Paragraphs(QWidget *parent = nullptr);

    void setTexts(const QStringList &texts);
    [[nodiscard]] QStringList texts() const { return m_texts; }

    [[nodiscard]] bool hasHeightForWidth() const override { return true; }
    [[nodiscard]] int heightForWidth(int width) const override;
    [[nodiscard]] int greatestHeight() const;
    [[nodiscard]] QSize sizeHint() const override;
    [[nodiscard]] QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;

private:
    void lay();
    [[nodiscard]] int spacing() const;

    QStringList m_texts;
};

} // namespace dnstester::ui
