// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QObject>
#include <QString>
#include <QUuid>

#include <functional>
#include <memory>
#include <optional>

namespace dnstester::ui {

/// Where tokens are kept, each under the id of what it is for.
///
/// Lives in the GUI's thread. Each callback comes once, possibly from inside the call, and not at
/// all once the store is destroyed; who may be gone by then guards himself. A store may take its
/// time: a person may have to unlock it.
class TokenStore : public QObject
{
    Q_OBJECT
public:
    using ReadReply = std::function<void(Result<QString> &&token)>; ///< empty: there is none
    using WriteReply = std::function<void(const std::optional<Error> &error)>;

    using QObject::QObject;

    virtual void read(const QUuid &id, ReadReply reply) = 0;
    /// The Error's detail says why the token is not kept beyond the end of the program.
    virtual void write(const QUuid &id, const QString &token, WriteReply reply) = 0;
    virtual void remove(const QUuid &id) = 0;

    /// Whether tokens are still there when the program is started again, as far as is known.
    [[nodiscard]] virtual bool isLasting() const = 0;

Q_SIGNALS:
    void lastingChanged();
};

/// The store to use: the system's keychain, and memory for what it does not take.
[[nodiscard]] std::unique_ptr<TokenStore> makeTokenStore();

} // namespace dnstester::ui
