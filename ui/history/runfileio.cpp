// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/runfileio.h"

#include "model/quoted.h"
#include "ui/store/runfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QPointer>
#include <QSaveFile>
#include <QThreadPool>

namespace dnstester::ui {

namespace {

struct RunFileIo
{
    Q_DECLARE_TR_FUNCTIONS(RunFileIo)
};

QString nameOf(const QString &path)
{
    return quoted(QFileInfo(path).fileName());
}

QString write(const QString &path, const QByteArray &content)
{
    QSaveFile file(path);
    if (file.open(QIODevice::WriteOnly) && file.write(content) == content.size() && file.commit())
        return {};
    return RunFileIo::tr("%1 can't be written: %2.", "a file name and what is wrong")
        .arg(nameOf(path), file.errorString());
}

Result<RunRecord> readRun(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return fail(ErrorCode::Io,
                    RunFileIo::tr("%1 can't be read: %2.", "a file name and what is wrong")
                        .arg(nameOf(path), file.errorString()));
    // One octet more than may be, so that runFromFile() sees what is too big.
    return runFromFile(file.read(mostRunFileOctets + 1), QFileInfo(path).fileName());
}

/// Hands what \a work gives, in another thread, to \a done in that of \a context.
template<typename Work, typename Done>
void inPool(QObject *context, Work work, Done done)
{
    // The application outlives the pool's work; the context need not.
    QThreadPool::globalInstance()->start(
        [context = QPointer(context), work = std::move(work), done = std::move(done)] {
            auto result = work();
            QMetaObject::invokeMethod(
                QCoreApplication::instance(),
                [context, done, result = std::move(result)] {
                    if (context)
                        done(result);
                },
                Qt::QueuedConnection);
        });
}

} // namespace

void writeFile(const QString &path, MakeContent make, QObject *context, Written written)
{
    inPool(
        context, [path, make = std::move(make)] { return write(path, make()); },
        std::move(written));
}

void readRunFile(const QString &path, QObject *context, RunRead read)
{
    inPool(
        context, [path] { return readRun(path); }, std::move(read));
}

} // namespace dnstester::ui
