// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/theme.h"

#include "ui/text/colours.h"

#include <QApplication>
#include <QStyle>
#include <QTest>
#include <QWidget>

#include <cmath>

using namespace dnstester::ui;

namespace {

double linear(float share)
{
    return share <= 0.04045F ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
}

double luminance(const QColor &colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) +
           0.0722 * linear(colour.blueF());
}

/// WCAG 2.1.
double contrast(const QColor &a, const QColor &b)
{
    const auto [low, high] = std::minmax({luminance(a), luminance(b)});
    return (high + 0.05) / (low + 0.05);
}

} // namespace

class ThemeTest : public QObject
{
    Q_OBJECT

    static void addPalettes()
    {
        QTest::addColumn<QPalette>("palette");
        QTest::newRow("light") << lightPalette();
        QTest::newRow("dark") << darkPalette();
    }

private Q_SLOTS:
    void textStandsOut_data() { addPalettes(); }
    void textStandsOut()
    {
        QFETCH(QPalette, palette);
        struct Pair
        {
            QPalette::ColorRole text;
            QPalette::ColorRole ground;
            double least;
        };
        const Pair pairs[]{
            {QPalette::Text, QPalette::Base, 7},
            {QPalette::Text, QPalette::AlternateBase, 7},
            {QPalette::WindowText, QPalette::Window, 7},
            {QPalette::ButtonText, QPalette::Button, 7},
            {QPalette::ToolTipText, QPalette::ToolTipBase, 7},
            {QPalette::HighlightedText, QPalette::Highlight, 4.5},
            {QPalette::Link, QPalette::Base, 4.5},
            {QPalette::Link, QPalette::Window, 4.5},
            {QPalette::LinkVisited, QPalette::Base, 4.5},
            {QPalette::LinkVisited, QPalette::Window, 4.5},
            {QPalette::PlaceholderText, QPalette::Base, 4.5},
            {QPalette::Highlight, QPalette::Base, 3},
        };
        for (const auto group : {QPalette::Active, QPalette::Inactive}) {
            for (const Pair &pair : pairs) {
                const double found =
                    contrast(palette.color(group, pair.text), palette.color(group, pair.ground));
                QVERIFY2(
                    found >= pair.least,
                    qPrintable(
                        QStringLiteral("%1 on %2: %3").arg(pair.text).arg(pair.ground).arg(found)));
            }
        }
    }

    void disabledTextIsReadableAndTellsItself_data() { addPalettes(); }
    void disabledTextIsReadableAndTellsItself()
    {
        QFETCH(QPalette, palette);
        const std::pair<QPalette::ColorRole, QPalette::ColorRole> pairs[]{
            {QPalette::Text, QPalette::Base},
            {QPalette::WindowText, QPalette::Window},
            {QPalette::ButtonText, QPalette::Button},
            {QPalette::PlaceholderText, QPalette::Base},
            {QPalette::Link, QPalette::Window},
            {QPalette::HighlightedText, QPalette::Highlight}};
        for (const auto &[text, ground] : pairs) {
            const double found = contrast(palette.color(QPalette::Disabled, text),
                                          palette.color(QPalette::Disabled, ground));
            QVERIFY2(found >= 3,
                     qPrintable(QStringLiteral("%1 on %2: %3").arg(text).arg(ground).arg(found)));
        }
        QVERIFY(palette.color(QPalette::Disabled, QPalette::Text) !=
                palette.color(QPalette::Active, QPalette::Text));
    }

    void coloursWithAMeaningStandOut_data() { addPalettes(); }
    void coloursWithAMeaningStandOut()
    {
        QFETCH(QPalette, palette);
        for (const QColor &colour : {goodColour(palette), warningColour(palette),
                                     badColour(palette), secondaryColour(palette)}) {
            QVERIFY(contrast(colour, palette.color(QPalette::Base)) >= 3);
            QVERIFY(contrast(colour, palette.color(QPalette::Window)) >= 3);
        }
    }

    void everyRoleIsSet_data() { addPalettes(); }
    void everyRoleIsSet()
    {
        QFETCH(QPalette, palette);
        for (int role = 0; role < QPalette::NColorRoles; ++role) {
            if (role == QPalette::NoRole)
                continue;
            for (const auto group : {QPalette::Active, QPalette::Inactive, QPalette::Disabled})
                QVERIFY2(palette.isBrushSet(group, QPalette::ColorRole(role)),
                         qPrintable(QString::number(role)));
        }
    }

    void palettesAreWhatTheyAreCalled()
    {
        QVERIFY(!isDark(lightPalette()));
        QVERIFY(isDark(darkPalette()));
    }

    void programFollowsAtOnce()
    {
        applyTheme(Theme::Dark);
        QVERIFY(isDark(QApplication::palette()));
        QCOMPARE(QApplication::style()->name(), QStringLiteral("fusion"));
        applyTheme(Theme::Light);
        QVERIFY(!isDark(QApplication::palette()));
        applyTheme(Theme::System); // light, on the platform that the tests have
        QVERIFY(!isDark(QApplication::palette()));
    }

    void windowsThatAreThereFollow()
    {
        QWidget widget;
        widget.show();
        applyTheme(Theme::Dark);
        QTRY_VERIFY(isDark(widget.palette()));
        applyTheme(Theme::Light);
        QTRY_VERIFY(!isDark(widget.palette()));
    }
};

QTEST_MAIN(ThemeTest)

#include "themetest.moc"
