// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include <QDirIterator>
#include <QFile>
#include <QStringList>

#include <cstdio>

extern "C" int LLVMFuzzerTestOneInput(const quint8 *data, size_t size);

// Replays the files of the folders given to a fuzz target, in place of libFuzzer's main().
int main(int argc, char *argv[])
{
    const quint8 nothing = 0;
    LLVMFuzzerTestOneInput(&nothing, 0);
    int count = 0;
    for (int i = 1; i < argc; ++i) {
        QDirIterator files(QFile::decodeName(argv[i]), QDir::Files);
        while (files.hasNext()) {
            QFile file(files.next());
            if (!file.open(QIODevice::ReadOnly)) {
                std::fprintf(stderr, "can't read %s\n", qPrintable(file.fileName()));
                return 1;
            }
            const QByteArray input = file.readAll();
            LLVMFuzzerTestOneInput(reinterpret_cast<const quint8 *>(input.constData()),
                                   static_cast<size_t>(input.size()));
            ++count;
        }
    }
    std::printf("%d seeds replayed\n", count);
    return count > 0 ? 0 : 1;
}
