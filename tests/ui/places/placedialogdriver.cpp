// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/placedialogdriver.h"

#include "ui/places/stateline.h"

#include <QTest>

namespace dnstester::ui::test {

QLineEdit *line(PlaceDialog &dialog, const char *name)
{
    return dialog.findChild<QLineEdit *>(QString::fromLatin1(name));
}

void type(PlaceDialog &dialog, const char *name, const QString &text)
{
    line(dialog, name)->selectAll();
    QTest::keyClicks(line(dialog, name), text);
}

QPushButton *save(PlaceDialog &dialog)
{
    return dialog.findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Save);
}

QString told(PlaceDialog &dialog)
{
    QStringList sentences;
    for (const StateLine *each : dialog.findChildren<StateLine *>()) {
        if (each->isVisibleTo(&dialog))
            sentences.append(each->text());
    }
    return sentences.join(u'\n');
}

bool tells(PlaceDialog &dialog, const char *part)
{
    return told(dialog).contains(QString::fromUtf8(part));
}

} // namespace dnstester::ui::test
