// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "historyfixture.h"

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

namespace dnstester::ui::test {

bool HistoryFile::execute(const QString &statement) const
{
    const QString name = QStringLiteral("test");
    bool isDone = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), name);
        database.setDatabaseName(path());
        isDone = database.open() && QSqlQuery(database).exec(statement);
    }
    QSqlDatabase::removeDatabase(name);
    return isDone;
}

QByteArray HistoryFile::content() const
{
    QFile file(path());
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

bool HistoryFile::setContent(const QByteArray &content) const
{
    QFile file(path());
    return file.open(QIODevice::WriteOnly) && file.write(content) == content.size();
}

QStringList HistoryFile::asideFiles() const
{
    return QDir(folder()).entryList({QStringLiteral("history-damaged-*.sqlite")});
}

} // namespace dnstester::ui::test
