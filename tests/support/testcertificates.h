// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QString>
#include <QTemporaryDir>

#include <map>

namespace dnstester::test {

/// A certificate and its private key, in memory and as files.
struct TestCertificate
{
    QByteArray certificatePem;
    QByteArray keyPem; ///< PKCS #8, not encrypted
    QString certificateFile;
    QString keyFile;
};

/// A certificate authority made at run time, and server certificates of every virtue and vice. The
/// files are gone with the object.
class TestCertificates
{
public:
    enum class Kind
    {
        Good,        ///< "localhost", "dns.test", 127.0.0.1, ::1; valid from yesterday for 30 days
        Expired,     ///< like Good, ended yesterday
        NotYetValid, ///< like Good, begins tomorrow
        SelfSigned,  ///< like Good, signed with its own key
        UnknownIssuer,     ///< like Good, from an authority that is not in caFile()
        WrongName,         ///< "other.test" and 192.0.2.1 only
        CommonNameOnly,    ///< CN "localhost" and no SAN, which is no identity (RFC 9525)
        Wildcard,          ///< "*.dns.test" and "ns*.test"
        ControlCharacters, ///< like Good, with an escape sequence in the subject
    };

    TestCertificates();

    [[nodiscard]] QString caFile() const { return m_ca.certificateFile; }
    [[nodiscard]] const TestCertificate &authority() const { return m_ca; }
    /// Made when first asked for.
    [[nodiscard]] const TestCertificate &get(Kind kind);
    /// An empty path in the same directory, for the files of a test's own.
    [[nodiscard]] QString filePath(const QString &name) const { return m_directory.filePath(name); }

private:
    [[nodiscard]] TestCertificate make(Kind kind) const;
    void save(TestCertificate &certificate, const QString &name) const;

    QTemporaryDir m_directory;
    TestCertificate m_ca;
    std::map<Kind, TestCertificate> m_issued;
};

} // namespace dnstester::test
