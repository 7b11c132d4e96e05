// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "model/lookuprequest.h"

#include <QString>
#include <QStringList>

#include <optional>

class QSettings;

namespace dnstester::ui {

/// Whom the certificate of a server has to be signed by.
enum class Verification
{
    System, ///< one of the system's authorities
    CaFile, ///< one of those in a file
    None,   ///< nobody
};

/// The options of a question as a person has entered them, right or wrong. A value.
struct OptionsInput
{
    static constexpr int longestTimeout = 60'000;

    int timeout = 5000; ///< milliseconds, from 1 to longestTimeout
    ConnectionUse connection = ConnectionUse::Fresh;
    bool dnssec = false;
    bool cd = false;
    bool rd = true;
    bool nsid = false;
    QString ecs;
    Verification verification = Verification::System;
    QString caFile; ///< counts with Verification::CaFile only

    /// What can't be entered here, as padding, is left out.
    [[nodiscard]] static OptionsInput of(const LookupOptions &options);
    /// Nothing as long as something is wrong. Looks whether the file of authorities is there.
    [[nodiscard]] std::optional<LookupOptions> read() const;

    // A sentence that says what is wrong; empty: nothing is.
    [[nodiscard]] QString ecsTrouble() const;
    [[nodiscard]] QString caFileTrouble() const;

    /// A few words for each option that is not as it is by default.
    [[nodiscard]] QStringList differences() const;

    void save(QSettings &settings) const;
    /// What is not in \a settings, or makes no sense there, is as by default.
    [[nodiscard]] static OptionsInput restored(const QSettings &settings);

    friend bool operator==(const OptionsInput &, const OptionsInput &) = default;
};

} // namespace dnstester::ui
