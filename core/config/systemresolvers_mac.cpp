// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "config/systemresolvers.h"

#include "model/host.h"

#include <SystemConfiguration/SystemConfiguration.h>

#include <memory>

namespace dnstester {

namespace {

struct Releaser
{
    void operator()(CFTypeRef reference) const { CFRelease(reference); }
};

template<typename Reference>
using Owned = std::unique_ptr<std::remove_pointer_t<Reference>, Releaser>;

} // namespace

QList<QHostAddress> systemResolverAddresses()
{
    const Owned<SCDynamicStoreRef> store(
        SCDynamicStoreCreate(nullptr, CFSTR("dnstester"), nullptr, nullptr));
    const Owned<CFPropertyListRef> value(
        store ? SCDynamicStoreCopyValue(store.get(), CFSTR("State:/Network/Global/DNS")) : nullptr);
    if (!value || CFGetTypeID(value.get()) != CFDictionaryGetTypeID())
        return {};
    const auto dns = static_cast<CFDictionaryRef>(value.get());
    const void *list = CFDictionaryGetValue(dns, kSCPropNetDNSServerAddresses);
    if (!list || CFGetTypeID(list) != CFArrayGetTypeID())
        return {};

    QList<QHostAddress> addresses;
    const auto array = static_cast<CFArrayRef>(list);
    for (CFIndex i = 0; i < CFArrayGetCount(array); ++i) {
        const void *item = CFArrayGetValueAtIndex(array, i);
        if (CFGetTypeID(item) != CFStringGetTypeID())
            continue;
        const QHostAddress address =
            parseAddress(QString::fromCFString(static_cast<CFStringRef>(item)));
        if (!address.isNull())
            addresses.append(address);
    }
    return addresses;
}

} // namespace dnstester
