// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "server/pages.h"

#include <QCryptographicHash>
#include <QResource>

#include <algorithm>
#include <array>
#include <iterator>
#include <mutex>

static void initialiseResources()
{
    Q_INIT_RESOURCE(api);
    Q_INIT_RESOURCE(pages);
#ifdef DNSTESTER_HAS_VIEWER
    Q_INIT_RESOURCE(viewer);
#endif
}

namespace dnstester::server {

namespace {

constexpr char html[] = "text/html; charset=utf-8";
constexpr char css[] = "text/css; charset=utf-8";
constexpr char javaScript[] = "text/javascript; charset=utf-8";
constexpr char json[] = "application/json";
constexpr char text[] = "text/plain; charset=utf-8";
constexpr char svg[] = "image/svg+xml";

constexpr char ownPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self'; "
    "base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
/// The style sheet of the viewer has its pictures within.
constexpr char viewerPolicy[] =
    "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; "
    "connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
constexpr char filePolicy[] = "default-src 'none'; frame-ancestors 'none'";

struct Entry
{
    const char *path;
    const char *resource; ///< below :/dnstester/
    const char *contentType;
    const char *policy = filePolicy;
};

constexpr Entry entries[]{
    {"/", "status.html", html, ownPolicy},
    {"/openapi.json", "openapi.json", json},
    {"/favicon.ico", "icon.svg", svg},
    {"/favicon.svg", "icon.svg", svg},
    {"/docs/pages.css", "pages.css", css},
    {"/docs/prometheus.js", "prometheus.js", javaScript},
    {"/docs/status.css", "status.css", css},
    {"/docs/status.js", "status.js", javaScript},
#ifdef DNSTESTER_HAS_VIEWER
    {"/docs", "viewer.html", html, viewerPolicy},
    {"/docs/viewer.css", "viewer.css", css},
    {"/docs/viewer.js", "viewer.js", javaScript},
    {"/docs/swagger-ui.css", "swagger-ui.css", css},
    {"/docs/swagger-ui-bundle.js", "swagger-ui-bundle.js", javaScript},
    {"/docs/swagger-ui-license.txt", "LICENSE", text},
    {"/docs/swagger-ui-notice.txt", "NOTICE", text},
    {"/docs/swagger-ui-bundle-licenses.txt", "swagger-ui-bundle.js.LICENSE.txt", text},
#else
    {"/docs", "routes.html", html, ownPolicy},
    {"/docs/routes.css", "routes.css", css},
    {"/docs/routes.js", "routes.js", javaScript},
#endif
};

Page load(const Entry &entry)
{
    static std::once_flag initialised;
    std::call_once(initialised, initialiseResources);
    const QResource resource(QStringLiteral(":/dnstester/") + QLatin1String(entry.resource));
    Q_ASSERT(resource.isValid());
    Page page{entry.contentType, resource.uncompressedData(), entry.policy, {}};
    const QByteArray hash = QCryptographicHash::hash(page.body, QCryptographicHash::Sha256);
    page.etag = '"' + hash.first(16).toHex() + '"';
    return page;
}

struct Loaded
{
    std::once_flag once;
    Page page;
};

} // namespace

std::optional<Page> pageFor(QByteArrayView path)
{
    static std::array<Loaded, std::size(entries)> pages;
    const auto entry = std::find_if(std::begin(entries), std::end(entries),
                                    [path](const Entry &e) { return path == e.path; });
    if (entry == std::end(entries))
        return std::nullopt;
    Loaded &loaded = pages[size_t(entry - std::begin(entries))];
    std::call_once(loaded.once, [&loaded, entry] { loaded.page = load(*entry); });
    return loaded.page;
}

} // namespace dnstester::server
