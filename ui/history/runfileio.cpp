// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/history/runfileio.h"

#include "base/backgroundthread.h"
#include "model/quoted.h"
#include "ui/store/runfile.h"

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

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

/// Hands what \a work gives, in another thread, to \a done in that of \a context, which waits for
/// the work where it ends before.
template<typename Work, typename Done>
void inBackground(QObject *context, Work work, Done done)
{
    auto *background = new BackgroundThread(QStringLiteral("file"), context);
    background->run(std::move(work), [background, done = std::move(done)](const auto &result) {
        background->deleteLater();
        done(result);
    });
}

} // namespace

void writeFile(const QString &path, MakeContent make, QObject *context, Written written)
{
    inBackground(
        context, [path, make = std::move(make)] { return write(path, make()); },
        std::move(written));
}

void readRunFile(const QString &path, QObject *context, RunRead read)
{
    inBackground(
        context, [path] { return readRun(path); }, std::move(read));
}

} // namespace dnstester::ui
