// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// What differs between ngtcp2 0.12 (Debian 12) and 1.x (Debian 13), under the names of 1.x.

#include <ngtcp2/ngtcp2.h>
#include <ngtcp2/ngtcp2_crypto.h>
#include <ngtcp2/ngtcp2_crypto_gnutls.h>
#include <ngtcp2/version.h>

#include <cstddef>
#include <cstdint>

namespace dnstester::quic {

#if NGTCP2_VERSION_NUM >= 0x010000

using CloseError = ngtcp2_ccerr;

/// QUIC version 2 as the library knows it: RFC 9369, or its draft in 0.12.
inline constexpr std::uint32_t version2 = NGTCP2_PROTO_VER_V2;
inline constexpr auto closeByApplication = NGTCP2_CCERR_TYPE_APPLICATION;

inline void setApplicationError(CloseError &error, std::uint64_t code)
{
    ngtcp2_ccerr_set_application_error(&error, code, nullptr, 0);
}
inline void setTransportError(CloseError &error, std::uint64_t code)
{
    ngtcp2_ccerr_set_transport_error(&error, code, nullptr, 0);
}
inline void setLibraryError(CloseError &error, int code)
{
    ngtcp2_ccerr_set_liberr(&error, code, nullptr, 0);
}
inline void setTlsAlert(CloseError &error, std::uint8_t alert)
{
    ngtcp2_ccerr_set_tls_alert(&error, alert, nullptr, 0);
}
/// What the peer's CONNECTION_CLOSE said; the reason lives as long as the connection.
inline CloseError peerCloseError(ngtcp2_conn *connection)
{
    return *ngtcp2_conn_get_ccerr(connection);
}

inline int shutdownStream(ngtcp2_conn *connection, std::int64_t stream, std::uint64_t code)
{
    return ngtcp2_conn_shutdown_stream(connection, 0, stream, code);
}

inline std::uint64_t octetsInFlight(ngtcp2_conn *connection)
{
    ngtcp2_conn_info info;
    ngtcp2_conn_get_conn_info(connection, &info);
    return info.bytes_in_flight;
}

struct Token
{
    const std::uint8_t *octets;
    std::size_t size;
};
inline Token tokenOf(const ngtcp2_pkt_hd &header)
{
    return {header.token, header.tokenlen};
}
inline void setToken(ngtcp2_settings &settings, const ngtcp2_pkt_hd &header)
{
    settings.token = header.token;
    settings.tokenlen = header.tokenlen;
}
inline void setOriginalDcid(ngtcp2_transport_params &params, const ngtcp2_cid &cid)
{
    params.original_dcid = cid;
    params.original_dcid_present = 1;
}
inline void setPreferredVersions(ngtcp2_settings &settings, const std::uint32_t *versions,
                                 std::size_t count)
{
    settings.preferred_versions = versions;
    settings.preferred_versionslen = count;
}

#else

using CloseError = ngtcp2_connection_close_error;

inline constexpr std::uint32_t version2 = NGTCP2_PROTO_VER_V2_DRAFT;
inline constexpr auto closeByApplication = NGTCP2_CONNECTION_CLOSE_ERROR_CODE_TYPE_APPLICATION;

inline void setApplicationError(CloseError &error, std::uint64_t code)
{
    ngtcp2_connection_close_error_set_application_error(&error, code, nullptr, 0);
}
inline void setTransportError(CloseError &error, std::uint64_t code)
{
    ngtcp2_connection_close_error_set_transport_error(&error, code, nullptr, 0);
}
inline void setLibraryError(CloseError &error, int code)
{
    ngtcp2_connection_close_error_set_transport_error_liberr(&error, code, nullptr, 0);
}
inline void setTlsAlert(CloseError &error, std::uint8_t alert)
{
    ngtcp2_connection_close_error_set_transport_error_tls_alert(&error, alert, nullptr, 0);
}
inline CloseError peerCloseError(ngtcp2_conn *connection)
{
    CloseError error;
    ngtcp2_conn_get_connection_close_error(connection, &error);
    return error;
}

inline int shutdownStream(ngtcp2_conn *connection, std::int64_t stream, std::uint64_t code)
{
    return ngtcp2_conn_shutdown_stream(connection, stream, code);
}

inline std::uint64_t octetsInFlight(ngtcp2_conn *connection)
{
    ngtcp2_conn_stat stat;
    ngtcp2_conn_get_conn_stat(connection, &stat);
    return stat.bytes_in_flight;
}

struct Token
{
    const std::uint8_t *octets;
    std::size_t size;
};
inline Token tokenOf(const ngtcp2_pkt_hd &header)
{
    return {header.token.base, header.token.len};
}
inline void setToken(ngtcp2_settings &settings, const ngtcp2_pkt_hd &header)
{
    settings.token = header.token;
}
inline void setOriginalDcid(ngtcp2_transport_params &params, const ngtcp2_cid &cid)
{
    params.original_dcid = cid;
}
inline void setPreferredVersions(ngtcp2_settings &settings, const std::uint32_t *versions,
                                 std::size_t count)
{
    settings.preferred_versions = const_cast<std::uint32_t *>(versions);
    settings.preferred_versionslen = count;
}

#endif

} // namespace dnstester::quic
