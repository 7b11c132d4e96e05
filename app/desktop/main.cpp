// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/version.h"
#include "cli/signalwatcher.h"
#include "desktop/embeddeddaemon.h"
#include "desktop/languages.h"
#include "ui/mainwindow.h"
#include "ui/places/placebook.h"
#include "ui/places/placeservice.h"
#include "ui/places/theme.h"
#include "ui/places/tokenstore.h"
#include "ui/store/runhistory.h"

#include <QApplication>
#include <QCommandLineParser>
#include <QDir>
#include <QIcon>
#include <QLoggingCategory>
#include <QSettings>
#include <QStandardPaths>

#include <memory>

namespace {

using namespace dnstester;

QString fileToOpen(const QStringList &arguments)
{
    QCommandLineParser parser;
    parser.setApplicationDescription(QCoreApplication::translate(
        "main", "Compares DNS servers over UDP, TCP, DoT, DoH and DoQ."));
    parser.addHelpOption();
    parser.addVersionOption();
    parser.addPositionalArgument(
        QStringLiteral("file"),
        QCoreApplication::translate("main", "A saved run (.dnsrun) to show."),
        QStringLiteral("[file]"));
    parser.process(arguments);
    return parser.positionalArguments().value(0);
}

QString historyPath()
{
    const QString directory =
        QStandardPaths::writableLocation(QStandardPaths::AppLocalDataLocation);
    QDir().mkpath(directory);
    return directory + QStringLiteral("/history.sqlite");
}

} // namespace

int main(int argc, char *argv[])
{
    // What Qt has to say about sockets is said in results.
    QLoggingCategory::setFilterRules(QStringLiteral("qt.network.*=false\nqt.tlsbackend.*=false"));
    QApplication app(argc, argv);
    QApplication::setOrganizationName(QStringLiteral("dnstester"));
    QApplication::setApplicationName(QStringLiteral("dnstester-gui"));
    QApplication::setApplicationVersion(version());
    QApplication::setDesktopFileName(QStringLiteral("org.dnstester.DnsTester"));
    QApplication::setWindowIcon(QIcon(QStringLiteral(":/dnstester/icons/dnstester.svg")));

    QSettings settings;
    ui::Preferences preferences;
    preferences.restoreState(settings);
    installLanguage(preferences.language);
    ui::applyTheme(preferences.theme);
    const QString file = fileToOpen(QApplication::arguments());

    ui::RunHistory history(historyPath());
    const std::unique_ptr<ui::TokenStore> tokens = ui::makeTokenStore();
    ui::PlaceBook places;
    places.restoreState(settings);
    ui::PlaceService service(&places, tokens.get());
    EmbeddedDaemon embedded;
    ui::MainWindow window({&settings, &places, tokens.get(), &service, &embedded, &history,
                           preferences, ui::ServerCatalog::Sources::ofThisComputer()});
    window.show();
    if (!file.isEmpty())
        window.openFile(file);

    cli::SignalWatcher signals(cli::SignalWatcher::Hangup::EndsProcess);
    QObject::connect(&signals, &cli::SignalWatcher::interrupted, &window, [&window] {
        window.session()->stop();
        window.close();
    });
    return QApplication::exec();
}
