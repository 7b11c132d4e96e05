// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/answer/answerpage.h"
#include "ui/answer/factsmodel.h"

class QTreeView;

namespace dnstester::ui {

/// A page with a tree of facts.
class FactsPage : public AnswerPage
{
    Q_OBJECT
public:
    /// \a name: of the view, for those who can't see it.
    FactsPage(const QString &name, const QStringList &columns, QWidget *parent = nullptr);

    [[nodiscard]] QString text() const override;

protected:
    void setFacts(const std::vector<Fact> &facts);
    void changeEvent(QEvent *event) override;

private:
    void unfold();

    FactsModel *m_model;
    QTreeView *m_view;
};

/// The answer as a tree of its sections.
class TreePage : public FactsPage
{
    Q_OBJECT
public:
    explicit TreePage(QWidget *parent = nullptr);

    void present(const AnswerSubject &subject) override;

private:
    AnswerKey m_shown;
};

/// How the server was reached.
class ConnectionPage : public FactsPage
{
    Q_OBJECT
public:
    explicit ConnectionPage(QWidget *parent = nullptr);

    void present(const AnswerSubject &subject) override;
};

} // namespace dnstester::ui
