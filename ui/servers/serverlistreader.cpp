// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/servers/serverlistreader.h"

#include <QSaveFile>

namespace dnstester::ui {

void ServerListReader::read(const QString &path)
{
    m_background.run([path] { return readServerListFile(path); },
                     [this, path](const Result<QList<ListedServer>> &list) {
                         if (list)
                             Q_EMIT done(path, *list);
                         else
                             Q_EMIT refused(list.error().detail);
                     });
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
