// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

#include "ui/ask/questionreading.h"

#include "model/host.h"

#include <QCoreApplication>

namespace dnstester::ui {

namespace {

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(Question)
};

constexpr quint16 ptr = 12;

} // namespace

QuestionReading::QuestionReading(const QString &nameText, const QString &typeText)
{
    const QString typed = typeText.trimmed();
    if (typed.isEmpty()) {
        typeTrouble = Words::tr("Choose a record type, or type one.");
    } else if (const auto read = RecordType::parse(typed)) {
        type = *read;
    } else {
        typeTrouble = asSentence(read.error().detail);
    }
    readName(nameText.trimmed());
}

void QuestionReading::readName(const QString &text)
{
    if (text.isEmpty()) {
        isEmpty = true;
        nameTrouble = Words::tr("Type the name to ask for.");
        return;
    }
    const QHostAddress address = parseAddress(text);
    if (!address.isNull() && type == RecordType(ptr)) {
        name = Name::reverseOf(address);
        note = Words::tr("The question is for %1.", "the name of an address's PTR record")
                   .arg(name->toString());
        return;
    }
    isAddress = !address.isNull();
    const auto read = Name::parse(text);
    if (!read) {
        nameTrouble = asSentence(read.error().detail);
        return;
    }
    name = *read;
    if (isAddress)
        note = Words::tr("This is an address. Its name is in a record of the type PTR.");
    else if (name->toUnicode() != name->toString())
        note = Words::tr("In the DNS this name is %1.", "an internationalised name in ASCII")
                   .arg(name->toString());
}

QString asSentence(const QString &text)
{
    if (text.isEmpty())
        return text;
    const bool isClosed = text.endsWith(u'.') || text.endsWith(u'!') || text.endsWith(u'?');
    return text.at(0).toUpper() + text.sliced(1) + (isClosed ? QString() : QStringLiteral("."));
}

} // namespace dnstester::ui
