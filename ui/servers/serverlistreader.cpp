// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverlistreader.h"

#include <QPromise>
#include <QSaveFile>
#include <QThreadPool>

namespace dnstester::ui {

ServerListReader::ServerListReader(QObject *parent)
    : QObject(parent)
{
    connect(&m_watcher, &QFutureWatcherBase::finished, this, &ServerListReader::deliver);
}

void ServerListReader::read(const QString &path)
{
    auto promise = std::make_shared<QPromise<std::shared_ptr<const Answer>>>();
    promise->start();
    m_watcher.setFuture(promise->future());
    QThreadPool::globalInstance()->start([promise, path] {
        promise->addResult(std::make_shared<const Answer>(Answer{path, readServerListFile(path)}));
        promise->finish();
    });
}

void ServerListReader::deliver()
{
    const std::shared_ptr<const Answer> answer = m_watcher.result();
    if (answer->list)
        Q_EMIT done(answer->path, *answer->list);
    else
        Q_EMIT refused(answer->list.error().detail);
}

std::optional<Error> writeServerList(const QString &path, const QList<Server> &servers)
{
    QSaveFile file(path);
    const QByteArray yaml = serverListToYaml(servers);
    if (file.open(QIODevice::WriteOnly) && file.write(yaml) == yaml.size() && file.commit())
        return std::nullopt;
    return Error{ErrorCode::Io, file.errorString()};
}

} // namespace dnstester::ui
