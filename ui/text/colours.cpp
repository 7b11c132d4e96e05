// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/text/colours.h"

#include <array>

namespace dnstester::ui {

namespace {

struct Tone
{
    QRgb light; ///< on a light ground
    QRgb dark;  ///< on a dark ground
};

// Okabe and Ito's, darkened or lightened until they stand out from the ground.
constexpr Tone blue{0xff0072b2, 0xff5ab4e8};
constexpr Tone vermilion{0xffc8500a, 0xfff08a4b};
constexpr Tone green{0xff00805c, 0xff2fc79a};
constexpr Tone purple{0xffa8487f, 0xffe08fbd};
constexpr Tone amber{0xff9a6b00, 0xfff0b63c};
constexpr Tone sky{0xff2b87b8, 0xff93d2f5};
constexpr Tone grey{0xff5f6670, 0xffa9b1bb};

constexpr std::array<Tone, seriesColours> series{blue, vermilion, green, purple, amber, sky, grey};

QColor on(const Tone &tone, const QPalette &palette)
{
    return QColor::fromRgb(isDark(palette) ? tone.dark : tone.light);
}

QColor mixed(const QColor &a, const QColor &b, float share)
{
    return QColor::fromRgbF(a.redF() * share + b.redF() * (1 - share),
                            a.greenF() * share + b.greenF() * (1 - share),
                            a.blueF() * share + b.blueF() * (1 - share));
}

} // namespace

bool isDark(const QPalette &palette)
{
    return palette.color(QPalette::Base).lightness() < palette.color(QPalette::Text).lightness();
}

QColor transportColour(Protocol protocol, const QPalette &palette)
{
    switch (protocol) {
    case Protocol::Udp:
        return on(blue, palette);
    case Protocol::Tcp:
        return on(amber, palette);
    case Protocol::Tls:
        return on(green, palette);
    case Protocol::Https:
        return on(vermilion, palette);
    case Protocol::Quic:
        return on(purple, palette);
    }
    return {};
}

QColor phaseColour(Phase phase, const QPalette &palette)
{
    switch (phase) {
    case Phase::Resolve:
        return on(grey, palette);
    case Phase::Connect:
        return on(amber, palette);
    case Phase::Tls:
        return on(green, palette);
    case Phase::Query:
        return on(blue, palette);
    }
    return {};
}

QColor seriesColour(int index, const QPalette &palette)
{
    return on(series[size_t(index) % series.size()], palette);
}

QColor goodColour(const QPalette &palette)
{
    return on(green, palette);
}

QColor warningColour(const QPalette &palette)
{
    return on(amber, palette);
}

QColor badColour(const QPalette &palette)
{
    return on(vermilion, palette);
}

QColor gridColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.15F);
}

QColor secondaryColour(const QPalette &palette)
{
    return mixed(palette.color(QPalette::Text), palette.color(QPalette::Base), 0.65F);
}

} // namespace dnstester::ui
