// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "dns/presentation.h"

#include <QStringList>

#include <ldns/ldns.h>

#include <cstdlib>
#include <memory>

namespace dnstester::presentation {

namespace {

struct Free
{
    void operator()(char *text) const { std::free(text); }
    void operator()(ldns_rdf *rdf) const { ldns_rdf_deep_free(rdf); }
    void operator()(ldns_rr *rr) const { ldns_rr_free(rr); }
};

using Text = std::unique_ptr<char, Free>;
using Rdf = std::unique_ptr<ldns_rdf, Free>;
using Rr = std::unique_ptr<ldns_rr, Free>;

const quint8 *unsignedData(QByteArrayView octets)
{
    return reinterpret_cast<const quint8 *>(octets.data());
}

/// ldns lets tabs through, and what else isprint() takes in the current locale.
QString printable(const char *text)
{
    QString out;
    for (; *text; ++text) {
        const auto octet = static_cast<quint8>(*text);
        if (octet < 0x20 || octet >= 0x7f)
            out += QStringLiteral("\\%1").arg(octet, 3, 10, QLatin1Char('0'));
        else
            out += QLatin1Char(*text);
    }
    return out;
}

/// Drops the dot behind a whole name. A dot that belongs to its last label is followed by another.
void dropFinalDot(QString &name)
{
    if (name.size() > 1 && name.endsWith(u'.'))
        name.chop(1);
}

/// "10 3 2 gateway.example. AQ==": the gateway is the fourth part, a name where the second says 3.
void dropFinalDotOfGateway(QString &text)
{
    QStringList parts = text.split(u' ');
    if (parts.size() > 3 && parts[1] == QLatin1String("3"))
        dropFinalDot(parts[3]);
    text = parts.join(u' ');
}

std::optional<QString> fieldText(const ldns_rdf *rdf, FinalDot finalDot)
{
    if (ldns_rdf_get_type(rdf) == LDNS_RDF_TYPE_SVCPARAMS)
        return serviceParameters(QByteArrayView(ldns_rdf_data(rdf), qsizetype(ldns_rdf_size(rdf))));
    const Text raw(ldns_rdf2str(rdf));
    if (!raw)
        return std::nullopt;
    QString text = printable(raw.get()).trimmed();
    if (finalDot == FinalDot::Omit) {
        if (ldns_rdf_get_type(rdf) == LDNS_RDF_TYPE_DNAME)
            dropFinalDot(text);
        else if (ldns_rdf_get_type(rdf) == LDNS_RDF_TYPE_IPSECKEY)
            dropFinalDotOfGateway(text);
    }
    return text;
}

/// Empty where ldns can't read the data or leaves some of it unread.
std::optional<QString> knownData(QByteArrayView message, const wire::RecordHeader &record,
                                 FinalDot finalDot)
{
    // ldns prints WKS by means of getservbyport(), which threads must not call at once.
    if (record.type == LDNS_RR_TYPE_WKS)
        return std::nullopt;
    ldns_rr *parsed = nullptr;
    auto at = static_cast<size_t>(record.begin);
    const ldns_status status =
        ldns_wire2rr(&parsed, unsignedData(message), size_t(record.end), &at, LDNS_SECTION_ANSWER);
    if (status != LDNS_STATUS_OK)
        return std::nullopt;
    const Rr rr(parsed);
    if (at != static_cast<size_t>(record.end) || ldns_rr_rd_count(rr.get()) == 0)
        return std::nullopt;

    QString out;
    for (size_t i = 0; i < ldns_rr_rd_count(rr.get()); ++i) {
        const auto text = fieldText(ldns_rr_rdf(rr.get(), i), finalDot);
        if (!text)
            return std::nullopt;
        if (!out.isEmpty() && !text->isEmpty())
            out += u' ';
        out += *text;
    }
    return out;
}

QString unknownData(QByteArrayView data)
{
    QString out = QStringLiteral("\\# %1").arg(data.size());
    if (!data.isEmpty())
        out += u' ' + QString::fromLatin1(data.toByteArray().toHex());
    return out;
}

} // namespace

QString name(QByteArrayView message, qsizetype at, FinalDot finalDot)
{
    ldns_rdf *parsed = nullptr;
    auto position = static_cast<size_t>(at);
    if (ldns_wire2dname(&parsed, unsignedData(message), size_t(message.size()), &position) !=
        LDNS_STATUS_OK)
        return {};
    const Rdf rdf(parsed);
    return fieldText(rdf.get(), finalDot).value_or(QString());
}

QString recordClass(quint16 number)
{
    const Text text(ldns_rr_class2str(static_cast<ldns_rr_class>(number)));
    return QString::fromLatin1(text.get());
}

QString data(QByteArrayView message, const wire::RecordHeader &record, FinalDot finalDot)
{
    if (auto text = knownData(message, record, finalDot))
        return *text;
    return unknownData(message.sliced(record.data, record.end - record.data));
}

} // namespace dnstester::presentation
