// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/theme.h"

#include "ui/text/colours.h"

#include <QApplication>
#include <QPointer>
#include <QStyle>
#include <QStyleFactory>
#include <QStyleHints>

namespace dnstester::ui {

namespace {

struct Shades
{
    QRgb window, text, base, alternate, button;
    QRgb disabled, placeholder;
    QRgb highlight, highlighted, disabledHighlight;
    QRgb link, visited;
    QRgb toolTip, toolTipText;
    QRgb light, midlight, mid, dark, shadow; ///< of frames
};

constexpr Shades lightShades{
    .window = 0xfff3f4f6,
    .text = 0xff1b1f24,
    .base = 0xffffffff,
    .alternate = 0xfff4f6f9,
    .button = 0xffebedf0,
    .disabled = 0xff7b838d,
    .placeholder = 0xff646c77,
    .highlight = 0xff0b5cad,
    .highlighted = 0xffffffff,
    .disabledHighlight = 0xffd5dae0,
    .link = 0xff0a56a3,
    .visited = 0xff6a3d9a,
    .toolTip = 0xff24292f,
    .toolTipText = 0xfff6f8fa,
    .light = 0xffffffff,
    .midlight = 0xfff8f9fa,
    .mid = 0xffb6bcc4,
    .dark = 0xff9aa1ab,
    .shadow = 0xff6b727c,
};

constexpr Shades darkShades{
    .window = 0xff31353c,
    .text = 0xfff0f2f5,
    .base = 0xff1b1e23,
    .alternate = 0xff23272d,
    .button = 0xff434850,
    .disabled = 0xff9aa1ab,
    .placeholder = 0xffa3abb6,
    .highlight = 0xff2a6fc0,
    .highlighted = 0xffffffff,
    .disabledHighlight = 0xff4a5059,
    .link = 0xff8cc0f8,
    .visited = 0xffd0b3f4,
    .toolTip = 0xff4a515c,
    .toolTipText = 0xffffffff,
    .light = 0xff5d646f,
    .midlight = 0xff4c525b,
    .mid = 0xff22252a,
    .dark = 0xff181a1e,
    .shadow = 0xff0b0c0e,
};

QPalette paletteOf(const Shades &shades)
{
    QPalette palette;
    const auto set = [&palette](QPalette::ColorRole role, QRgb colour) {
        palette.setColor(role, QColor::fromRgb(colour)); // in all groups
    };
    const auto setText = [&palette](QPalette::ColorRole role, QRgb colour, QRgb disabled) {
        palette.setColor(role, QColor::fromRgb(colour));
        palette.setColor(QPalette::Disabled, role, QColor::fromRgb(disabled));
    };
    set(QPalette::Window, shades.window);
    set(QPalette::Base, shades.base);
    set(QPalette::AlternateBase, shades.alternate);
    set(QPalette::Button, shades.button);
    setText(QPalette::WindowText, shades.text, shades.disabled);
    setText(QPalette::Text, shades.text, shades.disabled);
    setText(QPalette::ButtonText, shades.text, shades.disabled);
    setText(QPalette::PlaceholderText, shades.placeholder, shades.disabled);
    setText(QPalette::Link, shades.link, shades.disabled);
    setText(QPalette::LinkVisited, shades.visited, shades.disabled);
    setText(QPalette::Highlight, shades.highlight, shades.disabledHighlight);
    setText(QPalette::HighlightedText, shades.highlighted, shades.text);
    set(QPalette::BrightText, shades.highlighted);
    set(QPalette::ToolTipBase, shades.toolTip);
    set(QPalette::ToolTipText, shades.toolTipText);
    set(QPalette::Light, shades.light);
    set(QPalette::Midlight, shades.midlight);
    set(QPalette::Mid, shades.mid);
    set(QPalette::Dark, shades.dark);
    set(QPalette::Shadow, shades.shadow);
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    setText(QPalette::Accent, shades.highlight, shades.disabledHighlight);
#endif
    return palette;
}

/// Keeps the application in its theme. Lives as long as the application, whose child it is.
class ThemeKeeper : public QObject
{
public:
    explicit ThemeKeeper(QApplication *application)
        : QObject(application)
        , m_wasDark(isDark(QApplication::palette()))
    {
        setObjectName(QStringLiteral("themeKeeper"));
        QApplication::setStyle(QStyleFactory::create(QStringLiteral("Fusion")));
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        connect(QGuiApplication::styleHints(), &QStyleHints::colorSchemeChanged, this,
                [this] { apply(); });
#endif
    }

    void setTheme(Theme theme)
    {
        m_theme = theme;
#if QT_VERSION >= QT_VERSION_CHECK(6, 8, 0)
        // The frames that the platform draws follow.
        QGuiApplication::styleHints()->setColorScheme(theme == Theme::Light ? Qt::ColorScheme::Light
                                                      : theme == Theme::Dark
                                                          ? Qt::ColorScheme::Dark
                                                          : Qt::ColorScheme::Unknown);
#endif
        apply();
    }

private:
    void apply()
    {
        const bool dark = m_theme == Theme::Dark || (m_theme == Theme::System && systemIsDark());
        QApplication::setPalette(dark ? darkPalette() : lightPalette());
    }

    [[nodiscard]] bool systemIsDark() const
    {
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
        const Qt::ColorScheme scheme = QGuiApplication::styleHints()->colorScheme();
        if (scheme != Qt::ColorScheme::Unknown)
            return scheme == Qt::ColorScheme::Dark;
#endif
        return m_wasDark;
    }

    const bool m_wasDark; ///< the palette that the platform gave
    Theme m_theme = Theme::System;
};

} // namespace

void applyTheme(Theme theme)
{
    static QPointer<ThemeKeeper> keeper;
    if (!keeper)
        keeper = new ThemeKeeper(qApp);
    keeper->setTheme(theme);
}

QPalette lightPalette()
{
    return paletteOf(lightShades);
}

QPalette darkPalette()
{
    return paletteOf(darkShades);
}

} // namespace dnstester::ui
