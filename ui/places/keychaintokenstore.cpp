// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/places/keychaintokenstore.h"

#include "base/text.h"
#include "ui/places/fallbacktokenstore.h"

#include <qt6keychain/keychain.h>

#include <utility>

namespace dnstester::ui {

namespace {

const QString service = QStringLiteral("dnstester");

QString keyOf(const QUuid &id)
{
    return id.toString(QUuid::WithoutBraces);
}

Error errorOf(const QKeychain::Job &job)
{
    switch (job.error()) {
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented:
        return {ErrorCode::Unavailable, KeychainTokenStore::tr("This system has no keychain.")};
    case QKeychain::AccessDenied:
    case QKeychain::AccessDeniedByUser:
        return {ErrorCode::Unavailable,
                KeychainTokenStore::tr("The system's keychain was not unlocked.")};
    default:
        return {ErrorCode::Unavailable, KeychainTokenStore::tr("The system's keychain failed: %1")
                                            .arg(neutralised(job.errorString()))};
    }
}

} // namespace

// The jobs have no parent: a backend may call one back when the store is gone. They delete
// themselves when they are done.

void KeychainTokenStore::read(const QUuid &id, ReadReply reply)
{
    auto *job = new QKeychain::ReadPasswordJob(service);
    job->setKey(keyOf(id));
    connect(job, &QKeychain::Job::finished, this, [job, reply = std::move(reply)] {
        if (job->error() == QKeychain::NoError)
            reply(job->textData());
        else if (job->error() == QKeychain::EntryNotFound)
            reply(QString());
        else
            reply(tl::unexpected<Error>(errorOf(*job)));
    });
    job->start();
}

void KeychainTokenStore::write(const QUuid &id, const QString &token, WriteReply reply)
{
    auto *job = new QKeychain::WritePasswordJob(service);
    job->setKey(keyOf(id));
    job->setTextData(token);
    connect(job, &QKeychain::Job::finished, this, [job, reply = std::move(reply)] {
        reply(job->error() == QKeychain::NoError ? std::nullopt : std::optional(errorOf(*job)));
    });
    job->start();
}

void KeychainTokenStore::remove(const QUuid &id)
{
    auto *job = new QKeychain::DeletePasswordJob(service);
    job->setKey(keyOf(id));
    job->start();
}

std::unique_ptr<TokenStore> makeTokenStore()
{
    return std::make_unique<FallbackTokenStore>(std::make_unique<KeychainTokenStore>());
}

} // namespace dnstester::ui
