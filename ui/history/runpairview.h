// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "ui/run/runanalysis.h"

#include <QWidget>

class QLabel;
class QSettings;
class QSortFilterProxyModel;
class QTreeView;

namespace dnstester::ui {

class RunPairModel;

/// Two runs side by side: from here and from elsewhere, or of yesterday and today.
class RunPairView : public QWidget
{
    Q_OBJECT
public:
    explicit RunPairView(QWidget *parent = nullptr);
    ~RunPairView() override;

    /// Both must be there.
    void setRuns(const RunAnalysisPointer &a, const RunAnalysisPointer &b);

    void saveState(QSettings &settings) const;
    void restoreState(QSettings &settings);

protected:
    void changeEvent(QEvent *event) override;

private:
    void layOut();
    void updateWarningIcon();

    RunPairModel *m_model;
    QSortFilterProxyModel *m_sorted;
    QTreeView *m_view;
    QLabel *m_headingA;
    QLabel *m_headingB;
    QWidget *m_warning;
    QLabel *m_warningIcon;
    QLabel *m_warningText;
    QLabel *m_note;
    bool m_isSized = false; ///< columns have had their widths, of themselves or by a person
};

} // namespace dnstester::ui
