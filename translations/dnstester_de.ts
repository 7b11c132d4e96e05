<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="de" sourcelanguage="en">
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>%1, as the answer over %2 was truncated</source>
        <comment>names of transports</comment>
        <translation>%1, weil die Antwort über %2 gekürzt war</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Address reached</source>
        <translation>Erreichte Adresse</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>reused from an earlier query</source>
        <translation>von einer früheren Abfrage wiederverwendet</translation>
    </message>
    <message>
        <source>fresh, made for this query</source>
        <translation>neu, für diese Abfrage aufgebaut</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>Held by an HTTP cache for</source>
        <translation>Alter im HTTP-Cache</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Cipher-Suite</translation>
    </message>
    <message>
        <source>Application protocol (ALPN)</source>
        <translation>Anwendungsprotokoll (ALPN)</translation>
    </message>
    <message>
        <source>none agreed on</source>
        <translation>keines vereinbart</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sitzung</translation>
    </message>
    <message>
        <source>resumed from an earlier one</source>
        <translation>Fortsetzung einer früheren</translation>
    </message>
    <message>
        <source>new, with a full handshake</source>
        <translation>neu, mit vollständigem Handshake</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Zertifikat</translation>
    </message>
    <message>
        <source>none was shown</source>
        <translation>keines vorgelegt</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Inhaber</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Aussteller</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Geprüft</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no, the options say not to</source>
        <translation>nein, laut Optionen nicht gewünscht</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a phase</comment>
        <translation>nicht nötig</translation>
    </message>
    <message>
        <source>%1 (median of the run: %2)</source>
        <comment>two times</comment>
        <translation>%1 (Median der Messung: %2)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Zeit</translation>
    </message>
    <message>
        <source>of round %1</source>
        <comment>the times below</comment>
        <translation>der Runde %1</translation>
    </message>
    <message>
        <source>Looking up the server&apos;s address</source>
        <translation>Auflösen der Serveradresse</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Verbindungsaufbau</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS-Handshake</translation>
    </message>
    <message>
        <source>Query and answer</source>
        <translation>Abfrage und Antwort</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Gesamt</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fehler</translation>
    </message>
    <message>
        <source>%1 (rounds: %2)</source>
        <comment>a sentence and a number</comment>
        <translation>%1 (Runden: %2)</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>%1, has expired</source>
        <translation>%1, abgelaufen</translation>
    </message>
    <message>
        <source>%1, expires soon (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1, läuft bald ab (verbleibende Tage: %2)</translation>
    </message>
    <message>
        <source>%1 (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1 (verbleibende Tage: %2)</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>The daemon answers. It does not tell its version.</source>
        <translation>Der Daemon antwortet. Seine Version nennt er nicht.</translation>
    </message>
    <message>
        <source>The daemon answers. It is DNS Tester %1.</source>
        <comment>a version</comment>
        <translation>Der Daemon antwortet. Es ist DNS Tester %1.</translation>
    </message>
    <message>
        <source>The daemon says that it is not well, and not why.</source>
        <translation>Der Daemon meldet ein Problem, nennt aber keinen Grund.</translation>
    </message>
    <message>
        <source>The token for %1 is no longer there: edit the daemon and type it again.</source>
        <translation>Das Token für %1 ist nicht mehr vorhanden: Bearbeiten Sie den Daemon und geben Sie es erneut ein.</translation>
    </message>
    <message>
        <source>The token for %1 can&apos;t be read. %2</source>
        <comment>the URL of a daemon, a sentence</comment>
        <translation>Das Token für %1 kann nicht gelesen werden. %2</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of the connection to a daemon</comment>
        <translation>wird geprüft</translation>
    </message>
    <message>
        <source>connected</source>
        <comment>state of the connection to a daemon</comment>
        <translation>verbunden</translation>
    </message>
    <message>
        <source>connected (%1)</source>
        <comment>a version</comment>
        <translation>verbunden (%1)</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>state of the connection to a daemon</comment>
        <translation>gestört</translation>
    </message>
    <message>
        <source>out of reach</source>
        <comment>state of the connection to a daemon</comment>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>Lookups are sent from this computer.</source>
        <translation>Abfragen werden von diesem Computer gesendet.</translation>
    </message>
    <message>
        <source>Asking the daemon for its health…</source>
        <translation>Der Daemon wird nach seinem Zustand gefragt&#xa0;…</translation>
    </message>
    <message>
        <source>It has a problem: %1</source>
        <comment>a sentence</comment>
        <translation>Er hat ein Problem: %1</translation>
    </message>
    <message>
        <source>It says that it is well.</source>
        <translation>Er meldet keine Probleme.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) do its lookups.</source>
        <translation>
            <numerusform>%n Worker führt seine Abfragen aus.</numerusform>
            <numerusform>%n Worker führen seine Abfragen aus.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lookup(s) wait.</source>
        <translation>
            <numerusform>%n Abfrage wartet.</numerusform>
            <numerusform>%n Abfragen warten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is configured with %n server(s).</source>
        <translation>
            <numerusform>Er ist mit %n Server konfiguriert.</numerusform>
            <numerusform>Er ist mit %n Servern konfiguriert.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Kopieren</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Alles auswählen</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>= in both</source>
        <comment>a line of two answers</comment>
        <translation>= in beiden</translation>
    </message>
    <message>
        <source>≈ in both, other TTL</source>
        <comment>a line of two answers</comment>
        <translation>≈ in beiden, andere TTL</translation>
    </message>
    <message>
        <source>− only here</source>
        <comment>a line of two answers</comment>
        <translation>− nur hier</translation>
    </message>
    <message>
        <source>+ only there</source>
        <comment>a line of two answers</comment>
        <translation>+ nur dort</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Antwortcode</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Flag</translation>
    </message>
    <message>
        <source>Extended error</source>
        <translation>Erweiterter Fehler</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorität</translation>
    </message>
    <message>
        <source>Additional</source>
        <translation>Zusätzlich</translation>
    </message>
    <message>
        <source>Both answers say the same.</source>
        <translation>Beide Antworten sagen dasselbe.</translation>
    </message>
    <message>
        <source>Both answers say the same, but for the TTL of records: %1.</source>
        <translation>Beide Antworten sagen dasselbe, bis auf die TTL von Einträgen: %1.</translation>
    </message>
    <message>
        <source>Only here: %1. Only there: %2. In both: %3, of which with another TTL: %4.</source>
        <comment>numbers of lines</comment>
        <translation>Nur hier: %1. Nur dort: %2. In beiden: %3, davon mit anderer TTL: %4.</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>%1, while looking up the server&apos;s address</source>
        <comment>%1: what failed</comment>
        <translation>%1 (beim Auflösen der Serveradresse)</translation>
    </message>
    <message>
        <source>%1, while connecting</source>
        <comment>%1: what failed</comment>
        <translation>%1 (beim Verbindungsaufbau)</translation>
    </message>
    <message>
        <source>%1, in the TLS handshake</source>
        <comment>%1: what failed</comment>
        <translation>%1 (beim TLS-Handshake)</translation>
    </message>
    <message>
        <source>%1, while waiting for the answer</source>
        <comment>%1: what failed</comment>
        <translation>%1 (beim Warten auf die Antwort)</translation>
    </message>
    <message>
        <source>%1, when it was read</source>
        <comment>%1: what failed</comment>
        <translation>%1 (beim Lesen der Antwort)</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds: %3.</source>
        <translation>Keine Antwort in %1 von %2 Runden: %3.</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds, most often: %3.</source>
        <translation>Keine Antwort in %1 von %2 Runden, am häufigsten: %3.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history %1 is damaged.</source>
        <translation>Der Verlauf %1 ist beschädigt.</translation>
    </message>
    <message>
        <source>The history %1 is of a newer version of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>Der Verlauf %1 stammt von einer neueren Version von DNS Tester. Er bleibt unverändert, und Messungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>%1 is not a history of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>%1 ist kein Verlauf von DNS Tester. Die Datei bleibt unverändert, und Messungen werden nicht gespeichert.</translation>
    </message>
    <message>
        <source>The history %1 is in use by another program. Try again in a moment.</source>
        <translation>Der Verlauf %1 wird gerade von einem anderen Programm benutzt. Versuchen Sie es gleich noch einmal.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the history %1.</source>
        <translation>Auf dem Datenträger ist kein Platz für den Verlauf %1.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be written: it is read-only.</source>
        <translation>Der Verlauf %1 ist schreibgeschützt und kann nicht geändert werden.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be opened. Its folder must exist, and you must be allowed to write there.</source>
        <translation>Der Verlauf %1 kann nicht geöffnet werden. Der Ordner muss vorhanden sein, und Sie müssen darin schreiben dürfen.</translation>
    </message>
    <message>
        <source>Runs are not kept, because Qt&apos;s driver for SQLite is not installed.</source>
        <translation>Messungen werden nicht gespeichert, weil der SQLite-Treiber von Qt nicht installiert ist.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be used: %2.</source>
        <comment>a file and what is wrong with it</comment>
        <translation>Der Verlauf %1 kann nicht verwendet werden: %2.</translation>
    </message>
</context>
<context>
    <name>MessageFacts</name>
    <message>
        <source>yes</source>
        <translation>ja</translation>
    </message>
    <message>
        <source>no</source>
        <translation>nein</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Flags</translation>
    </message>
    <message>
        <source>QR: a response</source>
        <translation>QR: eine Antwort</translation>
    </message>
    <message>
        <source>AA: authoritative, from the server&apos;s own zone</source>
        <translation>AA: autoritativ, aus der eigenen Zone des Servers</translation>
    </message>
    <message>
        <source>TC: truncated</source>
        <translation>TC: gekürzt</translation>
    </message>
    <message>
        <source>RD: recursion was desired</source>
        <translation>RD: Rekursion erwünscht</translation>
    </message>
    <message>
        <source>RA: recursion is available</source>
        <translation>RA: Rekursion verfügbar</translation>
    </message>
    <message>
        <source>AD: validated by the server with DNSSEC</source>
        <translation>AD: vom Server mit DNSSEC validiert</translation>
    </message>
    <message>
        <source>CD: checking was disabled</source>
        <translation>CD: Prüfung abgeschaltet</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Header</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Antwortcode</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Size (octets)</source>
        <translation>Größe (Byte)</translation>
    </message>
    <message>
        <source>Primary server</source>
        <translation>Primärer Server</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Postfach</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Seriennummer</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Aktualisierung</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Wiederholung</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Verfall</translation>
    </message>
    <message>
        <source>TTL of what does not exist</source>
        <translation>TTL für Nichtvorhandenes</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Präferenz</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Mailserver</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorität</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Gewichtung</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Ziel</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Eigenschaft</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parameter</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>Key-Tag</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithmus</translation>
    </message>
    <message>
        <source>Digest type</source>
        <translation>Digest-Typ</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Digest</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protokoll</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Öffentlicher Schlüssel</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Verwendung</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Selektor</translation>
    </message>
    <message>
        <source>Matching type</source>
        <translation>Vergleichstyp</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Daten</translation>
    </message>
    <message>
        <source>Type covered</source>
        <translation>Signierter Typ</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Original TTL</source>
        <translation>Ursprüngliche TTL</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Gültig bis</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Gültig ab</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signiert von</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signatur</translation>
    </message>
    <message>
        <source>Extended error %1</source>
        <comment>a number</comment>
        <translation>Erweiterter Fehler %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an error, and what a server says about it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not in the answer</source>
        <translation>nicht in der Antwort</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Largest UDP message (octets)</source>
        <translation>Größte UDP-Nachricht (Byte)</translation>
    </message>
    <message>
        <source>DO: DNSSEC records wanted</source>
        <translation>DO: DNSSEC-Einträge erwünscht</translation>
    </message>
    <message>
        <source>Identifier (NSID)</source>
        <translation>Kennung (NSID)</translation>
    </message>
    <message>
        <source>Client subnet (ECS)</source>
        <translation>Client-Subnetz (ECS)</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Answer (%1)</source>
        <comment>number of records</comment>
        <translation>Antwort (%1)</translation>
    </message>
    <message>
        <source>Authority (%1)</source>
        <comment>number of records</comment>
        <translation>Autorität (%1)</translation>
    </message>
    <message>
        <source>Additional (%1)</source>
        <comment>number of records</comment>
        <translation>Zusätzlich (%1)</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 to %2 ms</source>
        <comment>two numbers, an interval</comment>
        <translation>%1 bis %2&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a number</comment>
        <translation>%1&#xa0;%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1&#xa0;s</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1&#xa0;min %2&#xa0;s</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1&#xa0;h %2&#xa0;min</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>unbekannt</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Choose a file with the certificates of authorities, in PEM form.</source>
        <translation>Wählen Sie eine Datei mit den Zertifikaten von Zertifizierungsstellen im PEM-Format.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Diese Datei ist nicht vorhanden.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Sie dürfen diese Datei nicht lesen.</translation>
    </message>
    <message>
        <source>timeout %1 ms</source>
        <translation>Zeitlimit %1&#xa0;ms</translation>
    </message>
    <message>
        <source>reused connections</source>
        <translation>wiederverwendete Verbindungen</translation>
    </message>
    <message>
        <source>no recursion</source>
        <translation>keine Rekursion</translation>
    </message>
    <message>
        <source>ECS is wrong</source>
        <translation>ECS ist ungültig</translation>
    </message>
    <message>
        <source>file of authorities is wrong</source>
        <translation>CA-Datei ist ungültig</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file&apos;s name</comment>
        <translation>CA-Datei %1</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>Zertifikate ungeprüft</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>The URL of the daemon is missing.</source>
        <translation>Die URL des Daemons fehlt.</translation>
    </message>
    <message>
        <source>The URL must have no user name and no password.</source>
        <translation>Die URL darf weder Benutzernamen noch Passwort enthalten.</translation>
    </message>
    <message>
        <source>The URL must end before “?” and “#”.</source>
        <translation>Die URL muss vor „?“ und „#“ enden.</translation>
    </message>
    <message>
        <source>The URL must be like https://dns.example:5000, with http or https and a host.</source>
        <translation>Die URL muss die Form https://dns.example:5000 haben, mit http oder https und einem Host.</translation>
    </message>
    <message>
        <source>The file with the authorities is missing.</source>
        <translation>Die Datei mit den Zertifizierungsstellen fehlt.</translation>
    </message>
    <message>
        <source>The file with the authorities can&apos;t be read.</source>
        <translation>Die Datei mit den Zertifizierungsstellen kann nicht gelesen werden.</translation>
    </message>
    <message>
        <source>The file has no certificates in PEM.</source>
        <translation>Die Datei enthält keine Zertifikate im PEM-Format.</translation>
    </message>
    <message>
        <source>The token must have only letters, digits and signs of ASCII, without spaces.</source>
        <translation>Das Token darf nur Buchstaben, Ziffern und Zeichen aus ASCII enthalten, keine Leerzeichen.</translation>
    </message>
    <message>
        <source>With http the token is sent unencrypted: whoever is on the way to the daemon can read and use it. Use https.</source>
        <translation>Mit http wird das Token unverschlüsselt gesendet: Wer sich auf dem Weg zum Daemon befindet, kann es mitlesen und verwenden. Verwenden Sie https.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Choose a record type, or type one.</source>
        <translation>Wählen Sie einen Eintragstyp oder geben Sie einen ein.</translation>
    </message>
    <message>
        <source>Type the name to ask for.</source>
        <translation>Geben Sie den Namen ein, nach dem gefragt werden soll.</translation>
    </message>
    <message>
        <source>The question is for %1.</source>
        <comment>the name of an address&apos;s PTR record</comment>
        <translation>Gefragt wird nach %1.</translation>
    </message>
    <message>
        <source>This is an address. Its name is in a record of the type PTR.</source>
        <translation>Das ist eine Adresse. Ihr Name steht in einem Eintrag vom Typ PTR.</translation>
    </message>
    <message>
        <source>In the DNS this name is %1.</source>
        <comment>an internationalised name in ASCII</comment>
        <translation>Im DNS lautet dieser Name %1.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Chart of the times in the table</source>
        <translation>Diagramm der Zeiten in der Tabelle</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers of milliseconds</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 (%2/%3)</source>
        <comment>loss: share, number of lost rounds, of all rounds</comment>
        <translation>%1 (%2/%3)</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>führt</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>langsamer</translation>
    </message>
    <message>
        <source>too few rounds</source>
        <translation>zu wenige Runden</translation>
    </message>
    <message>
        <source>too much loss</source>
        <translation>zu viel Verlust</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>keine Antwort</translation>
    </message>
    <message>
        <source>DNS servers compared: %1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>DNS-Server im Vergleich: %1 %2</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>So wurde gemessen</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Beginn</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Dauer</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Messort</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problem</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Verbindungen</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Zeitlimit</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>DNS Tester %1</source>
        <comment>a version</comment>
        <translation>DNS Tester %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Einstufung</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Median (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <translation>95-%-Intervall (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Verlust</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Times are those of the query alone, over connections that were kept. A server is slower only where chance can&apos;t explain it.</source>
        <translation>Die Zeiten gelten für die Abfrage allein, über gehaltene Verbindungen. Ein Server gilt nur dann als langsamer, wenn sich das nicht durch Zufall erklären lässt.</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, with a new connection for each query. A server is slower only where chance can&apos;t explain it.</source>
        <translation>Die Zeiten umfassen alles, worauf ein Client wartet, mit einer neuen Verbindung für jede Abfrage. Ein Server gilt nur dann als langsamer, wenn sich das nicht durch Zufall erklären lässt.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rounds that were done, and that were asked for</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a run</comment>
        <translation>läuft</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>state of a run</comment>
        <translation>vollständig</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state of a run</comment>
        <translation>gestoppt</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a run</comment>
        <translation>fehlgeschlagen</translation>
    </message>
    <message>
        <source>kept from query to query</source>
        <translation>zwischen den Abfragen gehalten</translation>
    </message>
    <message>
        <source>a new one for each query</source>
        <translation>für jede Abfrage eine neue</translation>
    </message>
    <message>
        <source>without recursion</source>
        <translation>ohne Rekursion</translation>
    </message>
    <message>
        <source>UDP size %1</source>
        <translation>UDP-Größe %1</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>Padding</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>DoH by GET</source>
        <translation>DoH mit GET</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>Zertifikate ungeprüft</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file</comment>
        <translation>CA-Datei %1</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>%1 is not a run of DNS Tester.</source>
        <translation>%1 ist keine Messung von DNS Tester.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of DNS Tester, which this one can&apos;t read.</source>
        <translation>%1 wurde von einer neueren Version von DNS Tester geschrieben und kann von dieser nicht gelesen werden.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as a run: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>%1 kann nicht als Messung gelesen werden: %2.</translation>
    </message>
    <message>
        <source>%1 is too big for a run.</source>
        <translation>%1 ist zu groß für eine Messung.</translation>
    </message>
</context>
<context>
    <name>RunFileIo</name>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>%1 kann nicht geschrieben werden: %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
</context>
<context>
    <name>RunPair</name>
    <message>
        <source>The two runs asked different questions, so that neither times nor answers say much about each other.</source>
        <translation>Die beiden Messungen stellten verschiedene Fragen, daher sagen weder Zeiten noch Antworten viel übereinander aus.</translation>
    </message>
    <message>
        <source>One run made a new connection for each query and the other kept them, so that their times are not of the same thing.</source>
        <translation>Eine Messung baute für jede Abfrage eine neue Verbindung auf, die andere hielt die Verbindungen, daher erfassen ihre Zeiten nicht dasselbe.</translation>
    </message>
    <message>
        <source>The two runs waited for answers differently, so that loss may differ for that reason.</source>
        <translation>Die beiden Messungen warteten unterschiedlich auf Antworten, daher kann der Verlust schon deswegen verschieden sein.</translation>
    </message>
    <message>
        <source>The two runs had different query settings, such as DNSSEC or client subnet, so that answers may differ for that reason.</source>
        <translation>Die beiden Messungen hatten unterschiedliche Abfrageeinstellungen, etwa DNSSEC oder Client-Subnetz, daher können die Antworten schon deswegen verschieden sein.</translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list in one line</comment>
        <translation>, </translation>
    </message>
    <message>
        <source>unfiltered</source>
        <comment>a resolver that changes no answers</comment>
        <translation>ungefiltert</translation>
    </message>
    <message>
        <source>blocks malware</source>
        <comment>a resolver</comment>
        <translation>blockiert Schadsoftware</translation>
    </message>
    <message>
        <source>blocks ads</source>
        <comment>a resolver that blocks advertising and tracking</comment>
        <translation>blockiert Werbung</translation>
    </message>
    <message>
        <source>blocks adult content</source>
        <comment>a resolver</comment>
        <translation>blockiert Inhalte für Erwachsene</translation>
    </message>
    <message>
        <source>System</source>
        <comment>sign of a server that the system is configured to use</comment>
        <translation>System</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>sign of a server that the person added</comment>
        <translation>Hinzugefügt</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Betreiber: %1</translation>
    </message>
    <message>
        <source>Transport: %1</source>
        <translation>Transport: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Schlagwörter: %1</translation>
    </message>
    <message>
        <source>The daemon&apos;s system is configured to use it.</source>
        <translation>Das System des Daemons ist so konfiguriert, dass es ihn verwendet.</translation>
    </message>
    <message>
        <source>This system is configured to use it.</source>
        <translation>Dieses System ist so konfiguriert, dass es ihn verwendet.</translation>
    </message>
    <message>
        <source>You added it.</source>
        <translation>Sie haben ihn hinzugefügt.</translation>
    </message>
    <message>
        <source>The daemon&apos;s system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>System des Daemons</translation>
    </message>
    <message>
        <source>This system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>Dieses System</translation>
    </message>
    <message>
        <source>Operator not named</source>
        <comment>group of servers</comment>
        <translation>Ohne Betreiberangabe</translation>
    </message>
    <message>
        <source>More addresses</source>
        <comment>of the operator&apos;s servers above</comment>
        <translation>Weitere Adressen</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence that says what is wrong</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, host name</comment>
        <translation>%1 zu %2, Port %3.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3, verified as %4.</source>
        <comment>transport, address, port, host name</comment>
        <translation>%1 zu %2, Port %3, geprüft als %4.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, address</comment>
        <translation>%1 zu %2, Port %3.</translation>
    </message>
    <message>
        <source>Type an address or a name, for example 192.0.2.1, tls://dns.example or https://dns.example/dns-query.</source>
        <translation>Geben Sie eine Adresse oder einen Namen ein, zum Beispiel 192.0.2.1, tls://dns.example oder https://dns.example/dns-query.</translation>
    </message>
    <message>
        <source>This server is in the list already, as %1.</source>
        <translation>Dieser Server steht bereits als %1 in der Liste.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>timed out</source>
        <translation>Zeitüberschreitung</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>Verbindung abgelehnt</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>nicht erreichbar</translation>
    </message>
    <message>
        <source>name not found</source>
        <comment>the server&apos;s own host name has no address</comment>
        <translation>Name nicht gefunden</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS fehlgeschlagen</translation>
    </message>
    <message>
        <source>bad certificate</source>
        <translation>ungültiges Zertifikat</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>HTTP-Fehler</translation>
    </message>
    <message>
        <source>QUIC error</source>
        <translation>QUIC-Fehler</translation>
    </message>
    <message>
        <source>malformed answer</source>
        <translation>fehlerhafte Antwort</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <comment>an answer to another question</comment>
        <translation>falsche Antwort</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>abgebrochen</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>interner Fehler</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>noch nicht gefragt</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>beantwortet</translation>
    </message>
    <message>
        <source>answered %1 of %2</source>
        <translation>%1 von %2 beantwortet</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>operator and transport, as in Quad9 (DoT)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AboutDialog</name>
    <message>
        <source>About DNS Tester</source>
        <translation>Über DNS Tester</translation>
    </message>
    <message>
        <source>DNS Tester %1</source>
        <translation>DNS Tester %1</translation>
    </message>
    <message>
        <source>Libraries and their versions</source>
        <translation>Bibliotheken und ihre Versionen</translation>
    </message>
    <message>
        <source>&amp;Libraries:</source>
        <translation>&amp;Bibliotheken:</translation>
    </message>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>Vergleicht DNS-Server über UDP, TCP, DoT, DoH und DoQ.</translation>
    </message>
    <message>
        <source>Copyright: the DNS Tester developers. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Copyright: die Entwickler von DNS Tester. Freie Software unter der GNU General Public License, Version 3 oder neuer.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AnswerPage</name>
    <message>
        <source>This server has not been asked yet.</source>
        <translation>Dieser Server wurde noch nicht gefragt.</translation>
    </message>
    <message>
        <source>This server has given no answer.</source>
        <translation>Dieser Server hat keine Antwort gegeben.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AnswerPane</name>
    <message>
        <source>%1, %2</source>
        <comment>a server as it is called, and its target</comment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>Choose a server in the results to see what it answered.</source>
        <translation>Wählen Sie in den Ergebnissen einen Server, um seine Antwort zu sehen.</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Antwort:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Kopieren</translation>
    </message>
    <message>
        <source>Copy all of this page as text</source>
        <translation>Alles auf dieser Seite als Text kopieren</translation>
    </message>
    <message>
        <source>The answer as the program dig prints it</source>
        <translation>Die Antwort, wie das Programm dig sie ausgibt</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Baum</translation>
    </message>
    <message>
        <source>The answer&apos;s header, sections and EDNS</source>
        <translation>Header, Abschnitte und EDNS der Antwort</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Address, transport, TLS, certificate and times</source>
        <translation>Adresse, Transport, TLS, Zertifikat und Zeiten</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>What the server did each time</source>
        <translation>Was der Server in jeder Runde getan hat</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Unterschied</translation>
    </message>
    <message>
        <source>The answer beside that of another server</source>
        <translation>Die Antwort neben der eines anderen Servers</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AskBar</name>
    <message>
        <source>The name to ask for, also in letters outside ASCII, or an address</source>
        <translation>Der abzufragende Name, auch mit Zeichen außerhalb von ASCII, oder eine Adresse</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Optionen</translation>
    </message>
    <message>
        <source>Show or hide how servers are asked</source>
        <translation>Einblenden oder ausblenden, wie Server gefragt werden</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>&amp;Typ:</translation>
    </message>
    <message>
        <source>Ro&amp;unds:</source>
        <translation>&amp;Runden:</translation>
    </message>
    <message>
        <source>The type of record: one of the list or any other, such as TYPE65</source>
        <translation>Der Eintragstyp: einer aus der Liste oder ein beliebiger anderer, zum Beispiel TYPE65</translation>
    </message>
    <message>
        <source>How many times each server is asked; more rounds tell servers apart that are nearly the same</source>
        <translation>Wie oft jeder Server gefragt wird; mit mehr Runden lassen sich auch fast gleich schnelle Server unterscheiden</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Me&amp;ssen</translation>
    </message>
    <message>
        <source>Ask for the type PTR instead</source>
        <translation>Stattdessen nach dem Typ PTR fragen</translation>
    </message>
    <message>
        <source>Options that are not as they are by default</source>
        <translation>Optionen, die vom Standard abweichen</translation>
    </message>
    <message>
        <source>Give up the rounds that are left (Esc)</source>
        <translation>Auf die restlichen Runden verzichten (Esc)</translation>
    </message>
    <message>
        <source>Ask all servers that are chosen (Enter)</source>
        <translation>Alle ausgewählten Server fragen (Eingabetaste)</translation>
    </message>
    <message>
        <source>Options: %1</source>
        <translation>Optionen: %1</translation>
    </message>
    <message>
        <source>&amp;Look up its name</source>
        <translation>Namen dazu abfra&amp;gen</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::CertificateChoice</name>
    <message>
        <source>Certificate of the daemon (https)</source>
        <translation>Zertifikat des Daemons (https)</translation>
    </message>
    <message>
        <source>Verify with the &amp;system&apos;s authorities</source>
        <translation>Mit den Zertifizierungsstellen des &amp;Systems prüfen</translation>
    </message>
    <message>
        <source>Verify with the authorities in a &amp;file</source>
        <translation>Mit den Zertifizierungsstellen in einer &amp;Datei prüfen</translation>
    </message>
    <message>
        <source>Do not &amp;verify</source>
        <translation>Nicht &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>Dur&amp;chsuchen&#xa0;…</translation>
    </message>
    <message>
        <source>File with the authorities</source>
        <translation>Datei mit den Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>A file of certificates in PEM</source>
        <translation>Eine Datei mit Zertifikaten im PEM-Format</translation>
    </message>
    <message>
        <source>The authorities that have signed the daemon&apos;s certificate, in PEM</source>
        <translation>Die Zertifizierungsstellen, die das Zertifikat des Daemons signiert haben, im PEM-Format</translation>
    </message>
    <message>
        <source>Browse for the file with the authorities</source>
        <translation>Datei mit den Zertifizierungsstellen suchen</translation>
    </message>
    <message>
        <source>For tests only: anybody could pretend to be the daemon</source>
        <translation>Nur für Tests: Jeder könnte sich als der Daemon ausgeben</translation>
    </message>
    <message>
        <source>Anybody on the way to the daemon can pretend to be it, read the token and change the results.</source>
        <translation>Wer sich auf dem Weg zum Daemon befindet, kann sich als dieser ausgeben, das Token lesen und die Ergebnisse verändern.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartPage</name>
    <message>
        <source>Scroll the chart</source>
        <translation>Diagramm verschieben</translation>
    </message>
    <message>
        <source>The first answers are on their way.</source>
        <translation>Die ersten Antworten sind unterwegs.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartText</name>
    <message>
        <source>No usable answer</source>
        <comment>heading of the servers that have none</comment>
        <translation>Keine brauchbare Antwort</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latenz</translation>
    </message>
    <message>
        <source>Phases</source>
        <comment>of a query: connect, TLS and so on</comment>
        <translation>Phasen</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Zeitverlauf</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Verteilung</translation>
    </message>
    <message>
        <source>Run a comparison to see how long each server takes to answer.</source>
        <translation>Starten Sie einen Vergleich, um zu sehen, wie lange jeder Server für seine Antwort braucht.</translation>
    </message>
    <message>
        <source>Run a comparison to see what the time of each server is spent on.</source>
        <translation>Starten Sie einen Vergleich, um zu sehen, wofür jeder Server seine Zeit braucht.</translation>
    </message>
    <message>
        <source>Run a comparison to see how steady the servers are over time.</source>
        <translation>Starten Sie einen Vergleich, um zu sehen, wie gleichmäßig die Server im Lauf der Zeit antworten.</translation>
    </message>
    <message>
        <source>Run a comparison to see which share of the rounds is answered how fast.</source>
        <translation>Starten Sie einen Vergleich, um zu sehen, welcher Anteil der Runden wie schnell beantwortet wird.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 %3, %n round(s), measured from %4 on %5</source>
        <comment>kind of chart, name and type that were asked for, place, date and time</comment>
        <translation>
            <numerusform>%1: %2 %3, %n Runde, Messort: %4, %5</numerusform>
            <numerusform>%1: %2 %3, %n Runden, Messort: %4, %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Time with a fresh connection (ms)</source>
        <translation>Zeit mit neuer Verbindung (ms)</translation>
    </message>
    <message>
        <source>Query time over a kept connection (ms)</source>
        <translation>Abfragezeit über gehaltene Verbindung (ms)</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>phase: looking up the server&apos;s own name</comment>
        <translation>Auflösung</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>phase</comment>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>phase: the handshake</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>phase: from question to answer</comment>
        <translation>Abfrage</translation>
    </message>
    <message>
        <source>Too few rounds for p95 yet: with fewer than %1 answers it is the slowest of them.</source>
        <translation>Noch zu wenige Runden für p95: Bei weniger als %1 Antworten ist es die langsamste davon.</translation>
    </message>
    <message>
        <source>Too few rounds yet: the interval of a median takes %1 answers, and with fewer than %2 the p95 is the slowest of them.</source>
        <translation>Noch zu wenige Runden: Das Intervall eines Medians erfordert %1 Antworten, und bei weniger als %2 ist p95 die langsamste davon.</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s), and the band reaches up to their p95.</source>
        <translation>
            <numerusform>Jeder Punkt ist der Median von %n Runde, und das Band reicht bis zu deren p95.</numerusform>
            <numerusform>Jeder Punkt ist der Median von %n Runden, und das Band reicht bis zu deren p95.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few rounds for a band up to p95: each point is one round.</source>
        <translation>Zu wenige Runden für ein Band bis p95: Jeder Punkt ist eine Runde.</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s): too few for a p95, so that the band reaches up to the slowest of them.</source>
        <translation>
            <numerusform>Jeder Punkt ist der Median von %n Runde: zu wenig für ein p95, daher reicht das Band bis zur langsamsten.</numerusform>
            <numerusform>Jeder Punkt ist der Median von %n Runden: zu wenige für ein p95, daher reicht das Band bis zur langsamsten davon.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each phase is the median of the rounds in which it took place.</source>
        <translation>Jede Phase ist der Median der Runden, in denen sie vorkam.</translation>
    </message>
    <message numerus="yes">
        <source>Only the best %1 of the %n selected server(s) are shown.</source>
        <translation>
            <numerusform>Nur die besten %1 von %n ausgewählten Server werden gezeigt.</numerusform>
            <numerusform>Nur die besten %1 der %n ausgewählten Server werden gezeigt.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 rounds lost</source>
        <translation>%1 von %2 Runden verloren</translation>
    </message>
    <message>
        <source>median %1, p95 %2; %3</source>
        <translation>Median %1, p95 %2; %3</translation>
    </message>
    <message>
        <source>median %1 (with %2 confidence %3), p95 %4; %5</source>
        <comment>time, percentage, interval, time, lost rounds</comment>
        <translation>Median %1 (%3 mit %2 Konfidenz), p95 %4; %5</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1 no usable answer</source>
        <comment>time since the run began</comment>
        <translation>nach %1: keine brauchbare Antwort</translation>
    </message>
    <message numerus="yes">
        <source>at %1 %2 with %n round(s) lost</source>
        <comment>time since the run began; median</comment>
        <translation>
            <numerusform>nach %1: %2 (%n Runde verloren)</numerusform>
            <numerusform>nach %1: %2 (%n Runden verloren)</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1 %2</source>
        <comment>time since the run began; median</comment>
        <translation>nach %1: %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>percentage of the rounds, time</comment>
        <translation>%1 innerhalb von %2</translation>
    </message>
    <message>
        <source>answered at all %1</source>
        <translation>insgesamt beantwortet %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server and what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <comment>percentage of rounds</comment>
        <translation>%1 beantwortet</translation>
    </message>
    <message>
        <source>Rounds answered within the time</source>
        <translation>Anteil der in dieser Zeit beantworteten Runden</translation>
    </message>
    <message>
        <source>median</source>
        <translation>Median</translation>
    </message>
    <message>
        <source>%1 interval of the median</source>
        <comment>legend: a percentage of confidence</comment>
        <translation>Intervall des Medians (%1)</translation>
    </message>
    <message>
        <source>p95</source>
        <comment>95 of 100 answers come within this time</comment>
        <translation>p95</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <comment>median time, percentage of rounds</comment>
        <translation>%1, %2 verloren</translation>
    </message>
    <message>
        <source>Time spent on each phase (ms)</source>
        <translation>Zeit je Phase (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>rounds without a usable answer</comment>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>Time since the run began (s)</source>
        <translation>Zeit seit Beginn der Messung (s)</translation>
    </message>
    <message>
        <source>Time since the run began (min)</source>
        <translation>Zeit seit Beginn der Messung (min)</translation>
    </message>
    <message>
        <source>Time since the run began (h)</source>
        <translation>Zeit seit Beginn der Messung (h)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartsPanel</name>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Save this chart as a PNG or SVG picture</source>
        <translation>Dieses Diagramm als PNG- oder SVG-Bild speichern</translation>
    </message>
    <message>
        <source>Copy what this chart shows in words</source>
        <translation>Den Inhalt dieses Diagramms in Worten kopieren</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG-Bild (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG-Bild (*.svg)</translation>
    </message>
    <message>
        <source>The chart could not be saved as %1: %2</source>
        <comment>path of a file, reason</comment>
        <translation>Das Diagramm konnte nicht als %1 gespeichert werden: %2</translation>
    </message>
    <message>
        <source>The chart was saved as %1.</source>
        <comment>path of a file</comment>
        <translation>Das Diagramm wurde als %1 gespeichert.</translation>
    </message>
    <message>
        <source>The chart was copied as text.</source>
        <translation>Das Diagramm wurde als Text kopiert.</translation>
    </message>
    <message>
        <source>Sa&amp;ve chart…</source>
        <translation>Diagramm spei&amp;chern&#xa0;…</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Als Text &amp;kopieren</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Diagramm speichern</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChoiceMenu</name>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Keine</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>quick choice of a transport, as in UDP only</comment>
        <translation>Nur %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (nothing was compared yet)</source>
        <translation>
            <numerusform>&amp;Beste %n (noch nichts verglichen)</numerusform>
            <numerusform>&amp;Beste %n (noch nichts verglichen)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (too few rounds to rank servers)</source>
        <translation>
            <numerusform>&amp;Beste %n (zu wenige Runden für eine Rangfolge)</numerusform>
            <numerusform>&amp;Beste %n (zu wenige Runden für eine Rangfolge)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (none of them is in this list)</source>
        <translation>
            <numerusform>&amp;Beste %n (keiner davon ist in dieser Liste)</numerusform>
            <numerusform>&amp;Beste %n (keiner davon ist in dieser Liste)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All, with more addresses</source>
        <translation>&amp;Alle, mit weiteren Adressen</translation>
    </message>
    <message>
        <source>All &amp;without more addresses</source>
        <translation>Alle &amp;ohne weitere Adressen</translation>
    </message>
    <message>
        <source>&amp;System&apos;s own and one of each operator</source>
        <translation>&amp;System-Server und einer je Betreiber</translation>
    </message>
    <message>
        <source>A &amp;few to begin with</source>
        <translation>&amp;Einige für den Anfang</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n of the last run</source>
        <translation>
            <numerusform>&amp;Bester der letzten Messung</numerusform>
            <numerusform>&amp;Beste %n der letzten Messung</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Spalten</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>Spalten &amp;zurücksetzen</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Columns</name>
    <message>
        <source>Rank</source>
        <translation>Rang</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>who runs a server</comment>
        <translation>Betreiber</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Status</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>response code</comment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Median (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <comment>of confidence, for the median</comment>
        <translation>95-%-Intervall (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <comment>95th percentile</comment>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>Auflösung (ms)</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>Verbindung (ms)</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>Abfrage (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Verloren</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Agrees with</source>
        <comment>how many other servers</comment>
        <translation>Einig mit</translation>
    </message>
    <message>
        <source>Place by median. Those marked = lead together: they cannot be told apart.</source>
        <translation>Platz nach dem Median. Die mit = gekennzeichneten führen gemeinsam: Sie lassen sich nicht unterscheiden.</translation>
    </message>
    <message>
        <source>Where the query was sent to.</source>
        <translation>Wohin die Abfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>Who runs the server, and whether your system uses it.</source>
        <translation>Wer den Server betreibt und ob Ihr System ihn verwendet.</translation>
    </message>
    <message>
        <source>How the query was sent.</source>
        <translation>Wie die Abfrage gesendet wurde.</translation>
    </message>
    <message>
        <source>What became of the queries.</source>
        <translation>Was aus den Abfragen geworden ist.</translation>
    </message>
    <message>
        <source>The response code that most answers had.</source>
        <translation>Der Antwortcode der meisten Antworten.</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, connecting included.</source>
        <translation>Die Hälfte der Antworten brauchte weniger Zeit, den Verbindungsaufbau eingerechnet.</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, from query to answer.</source>
        <translation>Die Hälfte der Antworten brauchte weniger Zeit, von der Abfrage bis zur Antwort.</translation>
    </message>
    <message>
        <source>With 95 % confidence the true median lies from the first to the second number.</source>
        <translation>Mit 95&#xa0;% Konfidenz liegt der wahre Median zwischen der ersten und der zweiten Zahl.</translation>
    </message>
    <message>
        <source>Of 20 answers, 19 took no longer than this.</source>
        <translation>Von 20 Antworten brauchten 19 nicht länger.</translation>
    </message>
    <message>
        <source>Median of the time to look up the server&apos;s own name.</source>
        <translation>Median der Zeit für das Auflösen des Servernamens.</translation>
    </message>
    <message>
        <source>Median of the time to connect.</source>
        <translation>Median der Zeit für den Verbindungsaufbau.</translation>
    </message>
    <message>
        <source>Median of the time of TLS handshakes.</source>
        <translation>Median der Zeit für TLS-Handshakes.</translation>
    </message>
    <message>
        <source>Median of the time from query to answer.</source>
        <translation>Median der Zeit von der Abfrage bis zur Antwort.</translation>
    </message>
    <message>
        <source>How many queries were never answered, of how many.</source>
        <translation>Wie viele Abfragen nie beantwortet wurden, und von wie vielen.</translation>
    </message>
    <message>
        <source>How long the last answer may be cached.</source>
        <translation>Wie lange die letzte Antwort zwischengespeichert werden darf.</translation>
    </message>
    <message>
        <source>The records of the last answer.</source>
        <translation>Die Einträge der letzten Antwort.</translation>
    </message>
    <message>
        <source>How many of the other servers give the same answer.</source>
        <translation>Wie viele der anderen Server dieselbe Antwort geben.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ConnectionPage</name>
    <message>
        <source>Connection to the server</source>
        <translation>Verbindung zum Server</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferenceModel</name>
    <message>
        <source>Where</source>
        <translation>Wo</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>of an answer</comment>
        <translation>Teil</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
    <message>
        <source>TTL here</source>
        <translation>TTL hier</translation>
    </message>
    <message>
        <source>TTL there</source>
        <translation>TTL dort</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferencePage</name>
    <message>
        <source>The other server of this run</source>
        <translation>Der andere Server dieser Messung</translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation>Vergleichen mit:</translation>
    </message>
    <message>
        <source>Answer of the other server</source>
        <translation>Antwort des anderen Servers</translation>
    </message>
    <message>
        <source>Hide what is in both</source>
        <translation>Gemeinsames ausblenden</translation>
    </message>
    <message>
        <source>Difference of the answers</source>
        <translation>Unterschied der Antworten</translation>
    </message>
    <message>
        <source>There is no other server in this run to compare with.</source>
        <translation>In dieser Messung gibt es keinen anderen Server zum Vergleichen.</translation>
    </message>
    <message>
        <source>The other server has given no answer.</source>
        <translation>Der andere Server hat keine Antwort gegeben.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DigPage</name>
    <message>
        <source>Answer as dig prints it</source>
        <translation>Antwort, wie dig sie ausgibt</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedChoice</name>
    <message>
        <source>Service</source>
        <translation>Dienst</translation>
    </message>
    <message>
        <source>&amp;Serve the REST API from this computer</source>
        <translation>REST API auf diesem Computer &amp;bereitstellen</translation>
    </message>
    <message>
        <source>Requests must have a &amp;token</source>
        <translation>Anfragen müssen ein &amp;Token enthalten</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Erzeugen</translation>
    </message>
    <message>
        <source>Other programs on this computer can then have lookups done by this one, as by a daemon. Other computers can&apos;t reach it.</source>
        <translation>Andere Programme auf diesem Computer können dann wie bei einem Daemon Abfragen von diesem Programm ausführen lassen. Andere Computer können es nicht erreichen.</translation>
    </message>
    <message>
        <source>The TCP port of 127.0.0.1 at which it answers</source>
        <translation>Der TCP-Port von 127.0.0.1, an dem die REST API antwortet</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Port:</translation>
    </message>
    <message>
        <source>Without one, every program and every user of this computer may ask</source>
        <translation>Ohne Token darf jedes Programm und jeder Benutzer dieses Computers Anfragen stellen</translation>
    </message>
    <message>
        <source>Make up a token that nobody guesses</source>
        <translation>Ein Token erzeugen, das niemand errät</translation>
    </message>
    <message>
        <source>Generate a token</source>
        <translation>Token erzeugen</translation>
    </message>
    <message>
        <source>To&amp;ken:</source>
        <translation>To&amp;ken:</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; choose another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Das gespeicherte Token kann nicht gelesen werden; wählen Sie ein anderes. %1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>Gespeichertes Token wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>Type a token, or have one generated.</source>
        <translation>Geben Sie ein Token ein oder lassen Sie eines erzeugen.</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Das Token wird nur bis zum Beenden des Programms behalten. %1</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>Das Token wird nur bis zum Beenden des Programms behalten: Es gibt keinen Schlüsselbund, in dem es gespeichert werden könnte.</translation>
    </message>
    <message>
        <source>Serving at %1</source>
        <comment>a URL</comment>
        <translation>Bereitgestellt unter %1</translation>
    </message>
    <message>
        <source>Not serving: %1</source>
        <comment>a sentence</comment>
        <translation>Nicht bereitgestellt: %1</translation>
    </message>
    <message>
        <source>Not serving</source>
        <translation>Nicht bereitgestellt</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedIndicator</name>
    <message>
        <source>Service: off</source>
        <translation>Dienst: aus</translation>
    </message>
    <message>
        <source>This program does not serve the REST API.</source>
        <translation>Dieses Programm stellt die REST API nicht bereit.</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <comment>a URL</comment>
        <translation>Dienst: %1</translation>
    </message>
    <message>
        <source>This program serves the REST API to this computer.</source>
        <translation>Dieses Programm stellt die REST API für diesen Computer bereit.</translation>
    </message>
    <message>
        <source>Service: failed</source>
        <translation>Dienst: fehlgeschlagen</translation>
    </message>
    <message>
        <source>The REST API can&apos;t be served: %1</source>
        <comment>a sentence</comment>
        <translation>Die REST API kann nicht bereitgestellt werden: %1</translation>
    </message>
    <message>
        <source>Click to change this in the preferences.</source>
        <translation>Klicken Sie hier, um das in den Einstellungen zu ändern.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedService</name>
    <message>
        <source>Its token is no longer there: choose another in the preferences.</source>
        <translation>Das zugehörige Token ist nicht mehr vorhanden: Wählen Sie in den Einstellungen ein anderes.</translation>
    </message>
    <message>
        <source>Its token can&apos;t be read. %1</source>
        <comment>a sentence</comment>
        <translation>Das zugehörige Token kann nicht gelesen werden. %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ExportMenu</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>Messungen von DNS Tester (*.%1)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV-Tabellen (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON-Dateien (*.json)</translation>
    </message>
    <message>
        <source>Markdown texts (*.md)</source>
        <translation>Markdown-Texte (*.md)</translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation>HTML-Seiten (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF-Dokumente (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>All that was measured; can be imported again</source>
        <translation>Alles, was gemessen wurde; kann wieder importiert werden</translation>
    </message>
    <message>
        <source>Table as &amp;CSV…</source>
        <translation>Tabelle als &amp;CSV&#xa0;…</translation>
    </message>
    <message>
        <source>A line for each server, for spreadsheets</source>
        <translation>Eine Zeile je Server, für Tabellenkalkulationen</translation>
    </message>
    <message>
        <source>&amp;Samples as CSV…</source>
        <translation>&amp;Einzelwerte als CSV&#xa0;…</translation>
    </message>
    <message>
        <source>A line for each query</source>
        <translation>Eine Zeile je Abfrage</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON&#xa0;…</translation>
    </message>
    <message>
        <source>Summary and verdicts, for programs</source>
        <translation>Zusammenfassung und Bewertungen, für Programme</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown&#xa0;…</translation>
    </message>
    <message>
        <source>Findings and table, for issues and wikis</source>
        <translation>Fazit und Tabelle, für Tickets und Wikis</translation>
    </message>
    <message>
        <source>C&amp;opy as Markdown</source>
        <translation>Als Markdown &amp;kopieren</translation>
    </message>
    <message>
        <source>Put findings and table on the clipboard</source>
        <translation>Fazit und Tabelle in die Zwischenablage kopieren</translation>
    </message>
    <message>
        <source>Findings, charts and table as an HTML page</source>
        <translation>Fazit, Diagramme und Tabelle als HTML-Seite</translation>
    </message>
    <message>
        <source>Report as P&amp;DF…</source>
        <translation>Bericht als &amp;PDF&#xa0;…</translation>
    </message>
    <message>
        <source>The same to print</source>
        <translation>Dasselbe zum Drucken</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportieren</translation>
    </message>
    <message>
        <source>&amp;Run file…</source>
        <translation>Messungs&amp;datei&#xa0;…</translation>
    </message>
    <message>
        <source>Report &amp;page…</source>
        <translation>Bericht als &amp;Seite&#xa0;…</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::FindingsView</name>
    <message>
        <source>What the comparison found</source>
        <translation>Was der Vergleich ergeben hat</translation>
    </message>
    <message>
        <source>Choose servers, type a name, press Enter.</source>
        <translation>Server auswählen, Namen eingeben, Eingabetaste drücken.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryKeeper</name>
    <message>
        <source>This run can&apos;t be opened: what the history has of it is damaged.</source>
        <translation>Diese Messung kann nicht geöffnet werden: Ihre Daten im Verlauf sind beschädigt.</translation>
    </message>
    <message>
        <source>This run is no longer in the history.</source>
        <translation>Diese Messung ist nicht mehr im Verlauf.</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as %1, and a new one has begun.</source>
        <translation>Der Verlauf war beschädigt. Er wurde als %1 aufbewahrt und ein neuer begonnen.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryModel</name>
    <message>
        <source>%1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>When</source>
        <translation>Zeitpunkt</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Runden</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Messort</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Zustand</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryPane</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>Messungen von DNS Tester (*.%1)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>&amp;Öffnen</translation>
    </message>
    <message>
        <source>Show the selected run (Enter)</source>
        <translation>Ausgewählte Messung anzeigen (Eingabetaste)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Vergleichen</translation>
    </message>
    <message>
        <source>Lay two selected runs side by side</source>
        <translation>Zwei ausgewählte Messungen nebeneinanderstellen</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Lös&amp;chen&#xa0;…</translation>
    </message>
    <message>
        <source>Delete the selected runs (Del)</source>
        <translation>Ausgewählte Messungen löschen (Entf)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Take a run from a file into the history</source>
        <translation>Eine Messung aus einer Datei in den Verlauf übernehmen</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Save the selected run as a file to give away</source>
        <translation>Ausgewählte Messung als Datei zum Weitergeben speichern</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Gespeicherte Messungen</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>Fi&amp;lter:</translation>
    </message>
    <message>
        <source>name, type, place or state</source>
        <translation>Name, Typ, Ort oder Zustand</translation>
    </message>
    <message>
        <source>Show only runs that contain this text</source>
        <translation>Nur Messungen anzeigen, die diesen Text enthalten</translation>
    </message>
    <message>
        <source>No run is kept yet. Each comparison that you make is listed here; you can also import the file of one.</source>
        <translation>Noch ist keine Messung gespeichert. Jeder Vergleich, den Sie durchführen, wird hier aufgeführt; Sie können auch die Datei einer Messung importieren.</translation>
    </message>
    <message>
        <source>No run contains the filter’s text.</source>
        <translation>Keine Messung enthält den Filtertext.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Löschen</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) from the history?</source>
        <translation>
            <numerusform>%n Messung aus dem Verlauf löschen?</numerusform>
            <numerusform>%n Messungen aus dem Verlauf löschen?</numerusform>
        </translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>Das kann nicht rückgängig gemacht werden.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Löschen</translation>
    </message>
    <message>
        <source>This run is in the history already.</source>
        <translation>Diese Messung ist bereits im Verlauf.</translation>
    </message>
    <message>
        <source>The run has been imported.</source>
        <translation>Die Messung wurde importiert.</translation>
    </message>
    <message>
        <source>The run has been exported.</source>
        <translation>Die Messung wurde exportiert.</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>Messung importieren</translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation>Messung exportieren</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::KeychainTokenStore</name>
    <message>
        <source>This system has no keychain.</source>
        <translation>Dieses System hat keinen Schlüsselbund.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain was not unlocked.</source>
        <translation>Der Schlüsselbund des Systems wurde nicht entsperrt.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain failed: %1</source>
        <translation>Fehler im Schlüsselbund des Systems: %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::LeadWords</name>
    <message>
        <source>%1 lead; which of them is the fastest cannot be told.</source>
        <extracomment>%1: the names of two or more servers</extracomment>
        <translation>%1 führen; welcher davon der schnellste ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>%1 did not answer the question.</source>
        <translation>%1 hat die Frage nicht beantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>%1 answered in %2 of %Ln round(s); its median is %3.</source>
        <translation>
            <numerusform>%1 hat in %2 von %Ln Runde geantwortet; der Median beträgt %3.</numerusform>
            <numerusform>%1 hat in %2 von %Ln Runden geantwortet; der Median beträgt %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The median of %1 is %2.</source>
        <translation>Der Median von %1 beträgt %2.</translation>
    </message>
    <message>
        <source>No server can be named the fastest yet.</source>
        <translation>Noch lässt sich kein Server als der schnellste nennen.</translation>
    </message>
    <message>
        <source>No server leads: each one that answered failed too often.</source>
        <translation>Kein Server führt: Bei jedem, der geantwortet hat, blieb die Antwort zu oft aus.</translation>
    </message>
    <message>
        <source>No server answered the question.</source>
        <translation>Kein Server hat die Frage beantwortet.</translation>
    </message>
    <message>
        <source>Only %1 answered well enough to be compared; its median is %2.</source>
        <translation>Nur %1 hat gut genug für einen Vergleich geantwortet; der Median beträgt %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of %Ln server(s); its median is %2.</source>
        <translation>
            <numerusform>%1 ist der schnellste von %Ln Server; der Median beträgt %2.</numerusform>
            <numerusform>%1 ist der schnellste von %Ln Servern; der Median beträgt %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of the %Ln server(s) that can be compared; its median is %2.</source>
        <translation>
            <numerusform>%1 ist der schnellste von %Ln vergleichbarem Server; der Median beträgt %2.</numerusform>
            <numerusform>%1 ist der schnellste der %Ln vergleichbaren Server; der Median beträgt %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The least median of these is that of %1, %2.</source>
        <translation>Den kleinsten Median davon hat %1 mit %2.</translation>
    </message>
    <message>
        <source>%1 comes next, slower by %2.</source>
        <translation>Als Nächster folgt %1, um %2 langsamer.</translation>
    </message>
    <message>
        <source>%1 was faster than %2 in most rounds, although its median is not less.</source>
        <translation>%1 war in den meisten Runden schneller als %2, obwohl der Median nicht kleiner ist.</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more round(s) would probably tell %1 from %2.</source>
        <translation>
            <numerusform>Mit etwa einer weiteren Runde ließen sich %1 und %2 wahrscheinlich unterscheiden.</numerusform>
            <numerusform>Mit etwa %Ln weiteren Runden ließen sich %1 und %2 wahrscheinlich unterscheiden.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) cannot be compared yet, having answered fewer than %1 times: %2.</source>
        <translation>
            <numerusform>%Ln Server lässt sich noch nicht vergleichen, da er weniger als %1-mal geantwortet hat: %2.</numerusform>
            <numerusform>%Ln Server lassen sich noch nicht vergleichen, da sie weniger als %1-mal geantwortet haben: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each server needs at least %1 answers before one can be named; that takes %Ln more round(s).</source>
        <translation>
            <numerusform>Jeder Server braucht mindestens %1 Antworten, bevor einer als der schnellste gelten kann; dazu ist noch %Ln Runde nötig.</numerusform>
            <numerusform>Jeder Server braucht mindestens %1 Antworten, bevor einer als der schnellste gelten kann; dazu sind noch %Ln Runden nötig.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::MainWindow</name>
    <message>
        <source>DNS Tester</source>
        <translation>DNS Tester</translation>
    </message>
    <message>
        <source>Views of the run</source>
        <translation>Ansichten der Messung</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Diagramme</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Verlauf</translation>
    </message>
    <message>
        <source>Two runs</source>
        <translation>Zwei Messungen</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Fortschritt der Messung</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>Runde %1 von %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <comment>round 3 of 10, time</comment>
        <translation>%1, noch etwa %2</translation>
    </message>
    <message>
        <source>A run is under way. Stop it to see another one.</source>
        <translation>Es läuft gerade eine Messung. Stoppen Sie sie, um eine andere anzuzeigen.</translation>
    </message>
    <message>
        <source>Can&apos;t read %1: %2.</source>
        <translation>%1 kann nicht gelesen werden: %2.</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Messung öffnen</translation>
    </message>
    <message>
        <source>Runs of DNS Tester (*.dnsrun);;All files (*)</source>
        <translation>Messungen von DNS Tester (*.dnsrun);;Alle Dateien (*)</translation>
    </message>
    <message>
        <source>The daemon to measure from is not ready yet.</source>
        <translation>Der Daemon, von dem aus gemessen werden soll, ist noch nicht bereit.</translation>
    </message>
    <message>
        <source>Choose at least one server.</source>
        <translation>Wählen Sie mindestens einen Server aus.</translation>
    </message>
    <message>
        <source>A daemon can&apos;t use a file of authorities of this computer. Choose another way to verify certificates in the options.</source>
        <translation>Ein Daemon kann keine Datei mit Zertifizierungsstellen von diesem Computer verwenden. Wählen Sie in den Optionen eine andere Art, Zertifikate zu prüfen.</translation>
    </message>
    <message>
        <source>A run is under way. Stop it and close the window? What was measured is kept in the history.</source>
        <translation>Es läuft gerade eine Messung. Soll sie gestoppt und das Fenster geschlossen werden? Das bisher Gemessene bleibt im Verlauf.</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Stoppen und schließen</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Datei</translation>
    </message>
    <message>
        <source>&amp;Open a run…</source>
        <translation>Messung ö&amp;ffnen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xportieren</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 wurde gespeichert.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Kopiert.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Einstellungen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Beenden</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>&amp;Hilfe</translation>
    </message>
    <message>
        <source>&amp;About DNS Tester</source>
        <translation>Ü&amp;ber DNS Tester</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Messen</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Sto&amp;ppen</translation>
    </message>
    <message>
        <source>&amp;Compare with the run before</source>
        <translation>Mit vorheriger Messung &amp;vergleichen</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ansicht</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Server</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Frage</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::NameField</name>
    <message>
        <source>Name or address</source>
        <translation>Name oder Adresse</translation>
    </message>
    <message>
        <source>Clear the history of names</source>
        <translation>Verlauf der Namen löschen</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Naming</name>
    <message>
        <source>%1 and %2</source>
        <comment>two servers</comment>
        <translation>%1 und %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three servers</comment>
        <translation>%1, %2 und %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 and %Ln other(s)</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1, %2, %3 und %Ln weiterer</numerusform>
            <numerusform>%1, %2, %3 und %Ln weitere</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and its interval: 8.1 ms (7.5 to 8.9 ms)</comment>
        <translation>%1 (%2)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Notice</name>
    <message>
        <source>Message</source>
        <translation>Meldung</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Meldung schließen</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::OptionsPanel</name>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>behind a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long to wait for a server before it counts as failed</source>
        <translation>Wie lange auf einen Server gewartet wird, bevor er als ausgefallen gilt</translation>
    </message>
    <message>
        <source>Fresh connection each time</source>
        <translation>Jedes Mal eine neue Verbindung</translation>
    </message>
    <message>
        <source>Each round makes its own connection, as a first visit does</source>
        <translation>Jede Runde baut eine eigene Verbindung auf, wie bei einem ersten Besuch</translation>
    </message>
    <message>
        <source>Reused connections</source>
        <translation>Verbindungen wiederverwenden</translation>
    </message>
    <message>
        <source>Connections and TLS sessions are kept from round to round</source>
        <translation>Verbindungen und TLS-Sitzungen werden von Runde zu Runde gehalten</translation>
    </message>
    <message>
        <source>Timeout:</source>
        <translation>Zeitlimit:</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Frage</translation>
    </message>
    <message>
        <source>Ask for signatures (DNSSEC, DO)</source>
        <translation>Signaturen anfordern (DNSSEC, DO)</translation>
    </message>
    <message>
        <source>The answer is to have the records that prove it</source>
        <translation>Die Antwort soll die Einträge enthalten, die sie beweisen</translation>
    </message>
    <message>
        <source>Answer without validation (CD)</source>
        <translation>Ohne Validierung antworten (CD)</translation>
    </message>
    <message>
        <source>The server is to answer even where its DNSSEC validation fails</source>
        <translation>Der Server soll auch dann antworten, wenn seine DNSSEC-Validierung fehlschlägt</translation>
    </message>
    <message>
        <source>Ask to look elsewhere (RD)</source>
        <translation>Rekursion anfordern (RD)</translation>
    </message>
    <message>
        <source>The server is to ask other servers where it doesn&apos;t know the answer; off, it tells only what it has</source>
        <translation>Der Server soll andere Server fragen, wenn er die Antwort nicht kennt; ausgeschaltet nennt er nur, was er selbst hat</translation>
    </message>
    <message>
        <source>Ask who answers (NSID)</source>
        <translation>Kennung des Servers anfordern (NSID)</translation>
    </message>
    <message>
        <source>The server is to name the one of its machines that answers</source>
        <translation>Der Server soll nennen, welcher seiner Rechner antwortet</translation>
    </message>
    <message>
        <source>EDNS Client Subnet: the server is to answer as if it were asked from this network; empty: nothing is sent</source>
        <translation>EDNS Client Subnet: Der Server soll antworten, als käme die Frage aus diesem Netz; leer: Es wird nichts gesendet</translation>
    </message>
    <message>
        <source>From the network (ECS):</source>
        <translation>Aus dem Netz (ECS):</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Zertifikate</translation>
    </message>
    <message>
        <source>Verify by the system&apos;s authorities</source>
        <translation>Mit den Zertifizierungsstellen des Systems prüfen</translation>
    </message>
    <message>
        <source>Verify by the authorities of a file:</source>
        <translation>Mit den Zertifizierungsstellen einer Datei prüfen:</translation>
    </message>
    <message>
        <source>For servers of your own, with an authority of your own</source>
        <translation>Für eigene Server mit eigener Zertifizierungsstelle</translation>
    </message>
    <message>
        <source>Do not verify</source>
        <translation>Nicht prüfen</translation>
    </message>
    <message>
        <source>Any certificate will do, whoever shows it</source>
        <translation>Jedes Zertifikat wird akzeptiert, egal wer es vorlegt</translation>
    </message>
    <message>
        <source>File of authorities</source>
        <translation>Datei mit den Zertifizierungsstellen</translation>
    </message>
    <message>
        <source>File in PEM form</source>
        <translation>Datei im PEM-Format</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Auswählen&#xa0;…</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>Datei mit den Zertifizierungsstellen auswählen</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Zertifikate (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>Servers are compared by all that you would wait for: looking up the server&apos;s name, connecting, TLS and the query.</source>
        <translation>Verglichen wird alles, worauf Sie warten würden: Auflösen des Servernamens, Verbindungsaufbau, TLS und die Abfrage.</translation>
    </message>
    <message>
        <source>Servers are compared by the query alone, without connecting and TLS.</source>
        <translation>Verglichen wird die Abfrage allein, ohne Verbindungsaufbau und TLS.</translation>
    </message>
    <message>
        <source>Anybody on the way can pretend to be the server and read and change what it says.</source>
        <translation>Wer sich auf dem Weg zum Server befindet, kann sich als dieser ausgeben und dessen Antworten lesen und verändern.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceButton</name>
    <message>
        <source>&amp;This computer</source>
        <translation>&amp;Dieser Computer</translation>
    </message>
    <message>
        <source>Send lookups from this computer</source>
        <translation>Abfragen von diesem Computer senden</translation>
    </message>
    <message>
        <source>&amp;Check connection now</source>
        <translation>Verbindung jetzt &amp;prüfen</translation>
    </message>
    <message>
        <source>&amp;Add daemon…</source>
        <translation>Daemon &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Manage daemons…</source>
        <translation>Daemons &amp;verwalten&#xa0;…</translation>
    </message>
    <message>
        <source>Measuring from: %1</source>
        <comment>this computer, or a daemon</comment>
        <translation>Messort: %1</translation>
    </message>
    <message>
        <source>Measuring from: %1, %2</source>
        <comment>a daemon, and the state of the connection to it</comment>
        <translation>Messort: %1, %2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>dieser Computer</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Add daemon</source>
        <translation>Daemon hinzufügen</translation>
    </message>
    <message>
        <source>Edit daemon</source>
        <translation>Daemon bearbeiten</translation>
    </message>
    <message>
        <source>What to call it; without a name, its URL</source>
        <translation>Wie er heißen soll; ohne Name gilt seine URL</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Name:</translation>
    </message>
    <message>
        <source>Where the daemon answers, with http or https</source>
        <translation>Wo der Daemon antwortet, mit http oder https</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>What the daemon wants to see before it does lookups</source>
        <translation>Was der Daemon sehen will, bevor er Abfragen ausführt</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>Asks the daemon for its health and its servers</source>
        <translation>Fragt den Daemon nach seinem Zustand und seinen Servern</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; it is kept unless you type another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Das gespeicherte Token kann nicht gelesen werden; es bleibt erhalten, solange Sie kein anderes eingeben. %1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>Gespeichertes Token wird gelesen&#xa0;…</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>Das Token wird nur bis zum Beenden des Programms behalten: Es gibt keinen Schlüsselbund, in dem es gespeichert werden könnte.</translation>
    </message>
    <message>
        <source>Saving the token…</source>
        <translation>Token wird gespeichert&#xa0;…</translation>
    </message>
    <message>
        <source>The daemon is saved, but its token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Der Daemon ist gespeichert, sein Token wird aber nur bis zum Beenden des Programms behalten. %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlacesDialog</name>
    <message>
        <source>Daemons</source>
        <translation>Daemons</translation>
    </message>
    <message>
        <source>Saved &amp;daemons:</source>
        <translation>&amp;Gespeicherte Daemons:</translation>
    </message>
    <message>
        <source>Saved daemons</source>
        <translation>Gespeicherte Daemons</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>Save another daemon</source>
        <translation>Einen weiteren Daemon speichern</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Bearbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>Change what is saved of the selected daemon</source>
        <translation>Angaben zum ausgewählten Daemon ändern</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Entfernen&#xa0;…</translation>
    </message>
    <message>
        <source>Forget the selected daemon and its token</source>
        <translation>Ausgewählten Daemon und sein Token vergessen</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>Verbindung &amp;testen</translation>
    </message>
    <message>
        <source>Asks the selected daemon for its health and its servers</source>
        <translation>Fragt den ausgewählten Daemon nach seinem Zustand und seinen Servern</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name and URL</comment>
        <translation>%1 – %2</translation>
    </message>
    <message>
        <source>No daemon is saved yet. With one that runs on another computer, lookups can be measured from there.</source>
        <translation>Noch ist kein Daemon gespeichert. Mit einem, der auf einem anderen Computer läuft, lässt sich von dort aus messen.</translation>
    </message>
    <message>
        <source>Remove daemon</source>
        <translation>Daemon entfernen</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>„%1“ aus der Liste entfernen?</translation>
    </message>
    <message>
        <source>Its token is forgotten too. Saved runs are kept.</source>
        <translation>Auch das zugehörige Token wird vergessen. Gespeicherte Messungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>Saved runs are kept.</source>
        <translation>Gespeicherte Messungen bleiben erhalten.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Einstellungen</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Erscheinungsbild</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Wie das System</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours of the program</comment>
        <translation>Hell</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours of the program</comment>
        <translation>Dunkel</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Sprache des Systems</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Eine andere Sprache wird ab dem nächsten Start verwendet.</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>&amp;Farbschema:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Sprache:</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ReplyChooser</name>
    <message>
        <source>The server gave answers that differ from each other</source>
        <translation>Der Server gab voneinander abweichende Antworten</translation>
    </message>
    <message>
        <source>%1 of %2: %3 (rounds: %4)</source>
        <comment>an answer, its gist, how often it came</comment>
        <translation>%1 von %2: %3 (Runden: %4)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultRow</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln Sekunde</numerusform>
            <numerusform>%Ln Sekunden</numerusform>
        </translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>kein Rang</translation>
    </message>
    <message>
        <source>%1=</source>
        <comment>a rank that several servers share</comment>
        <translation>%1=</translation>
    </message>
    <message>
        <source>your system</source>
        <translation>Ihr System</translation>
    </message>
    <message>
        <source>%1, your system</source>
        <comment>operator of a server that it uses</comment>
        <translation>%1, Ihr System</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers, an interval</comment>
        <translation>%1 bis %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>two numbers</comment>
        <translation>%1 von %2</translation>
    </message>
    <message>
        <source>no records</source>
        <translation>keine Einträge</translation>
    </message>
    <message>
        <source>alone</source>
        <comment>no other server gives the same answer</comment>
        <translation>keinem</translation>
    </message>
    <message>
        <source>all %1</source>
        <comment>other servers</comment>
        <translation>allen %1</translation>
    </message>
    <message>
        <source>Leads together with others; which is the fastest cannot be told.</source>
        <translation>Führt gemeinsam mit anderen; welcher der schnellste ist, lässt sich nicht sagen.</translation>
    </message>
    <message>
        <source>Leads.</source>
        <comment>is the fastest</comment>
        <translation>Führt.</translation>
    </message>
    <message>
        <source>Slower than the leader, and not by chance.</source>
        <translation>Langsamer als der führende, und das nicht zufällig.</translation>
    </message>
    <message>
        <source>Has answered too few times to be compared.</source>
        <translation>Hat für einen Vergleich zu selten geantwortet.</translation>
    </message>
    <message>
        <source>Fails too often to lead.</source>
        <translation>Antwortet zu oft nicht, um zu führen.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Noch nicht gefragt.</translation>
    </message>
    <message>
        <source>Did not answer the question.</source>
        <translation>Hat die Frage nicht beantwortet.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Too few answers for an interval.</source>
        <translation>Zu wenige Antworten für ein Intervall.</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <comment>a share in percent</comment>
        <translation>%1 verloren</translation>
    </message>
    <message>
        <source>There is no other answer to compare with.</source>
        <translation>Es gibt keine andere Antwort zum Vergleichen.</translation>
    </message>
    <message numerus="yes">
        <source>The same answer as that of %1 of %Ln other server(s).</source>
        <translation>
            <numerusform>Dieselbe Antwort wie von %1 von %Ln anderem Server.</numerusform>
            <numerusform>Dieselbe Antwort wie von %1 von %Ln anderen Servern.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Es wurde nichts gemessen.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsPane</name>
    <message>
        <source>server, operator, status or answer</source>
        <translation>Server, Betreiber, Status oder Antwort</translation>
    </message>
    <message>
        <source>Show only servers in which each of these words occurs.</source>
        <translation>Nur Server anzeigen, in denen jedes dieser Wörter vorkommt.</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>&amp;Filter:</translation>
    </message>
    <message>
        <source>Which servers to show</source>
        <translation>Welche Server angezeigt werden</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Alle Server</translation>
    </message>
    <message>
        <source>Answered only</source>
        <translation>Nur mit Antwort</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Nur fehlgeschlagene</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Spalten der Tabelle auswählen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln server(s)</source>
        <translation>
            <numerusform>%1 von %Ln Server</numerusform>
            <numerusform>%1 von %Ln Servern</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers that are asked are listed here.</source>
        <translation>Die gefragten Server werden hier aufgeführt.</translation>
    </message>
    <message>
        <source>No server is shown: the filter hides all of them.</source>
        <translation>Es wird kein Server angezeigt: Der Filter blendet alle aus.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsTable</name>
    <message>
        <source>Results</source>
        <translation>Ergebnisse</translation>
    </message>
    <message>
        <source>Copy &amp;cell</source>
        <translation>&amp;Zelle kopieren</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Zeilen &amp;kopieren</translation>
    </message>
    <message>
        <source>Copy rows with &amp;header</source>
        <translation>Zeilen mit Spalten&amp;titeln kopieren</translation>
    </message>
    <message>
        <source>Sort &amp;up by %1</source>
        <comment>a column</comment>
        <translation>Nach %1 au&amp;fsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort &amp;down by %1</source>
        <comment>a column</comment>
        <translation>Nach %1 a&amp;bsteigend sortieren</translation>
    </message>
    <message>
        <source>Sort by &amp;rank</source>
        <translation>Nach &amp;Rang sortieren</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsModel</name>
    <message>
        <source>not kept</source>
        <comment>an answer</comment>
        <translation>nicht gespeichert</translation>
    </message>
    <message>
        <source>reused</source>
        <comment>a connection</comment>
        <translation>wiederverwendet</translation>
    </message>
    <message>
        <source>fresh, TLS resumed</source>
        <translation>neu, TLS fortgesetzt</translation>
    </message>
    <message>
        <source>fresh</source>
        <comment>a connection</comment>
        <translation>neu</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed and when, and a sentence on it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Runde</translation>
    </message>
    <message>
        <source>Number of the round</source>
        <translation>Nummer der Runde</translation>
    </message>
    <message>
        <source>Began (s)</source>
        <translation>Beginn (s)</translation>
    </message>
    <message>
        <source>Seconds from the beginning of the run</source>
        <translation>Sekunden seit Beginn der Messung</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Ergebnis</translation>
    </message>
    <message>
        <source>The response code, or why there was no answer</source>
        <translation>Der Antwortcode, oder warum es keine Antwort gab</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
    <message>
        <source>Which of the server&apos;s different answers it was</source>
        <translation>Welche der verschiedenen Antworten des Servers es war</translation>
    </message>
    <message>
        <source>Total (ms)</source>
        <translation>Gesamt (ms)</translation>
    </message>
    <message>
        <source>From the beginning until the answer was complete, or the failure</source>
        <translation>Vom Beginn bis zur vollständigen Antwort oder bis zum Fehler</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>Auflösung (ms)</translation>
    </message>
    <message>
        <source>Looking up the address of the server&apos;s name</source>
        <translation>Auflösen der Adresse des Servernamens</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>Verbindung (ms)</translation>
    </message>
    <message>
        <source>Until TCP was established; with QUIC its handshake</source>
        <translation>Bis TCP aufgebaut war; bei QUIC dessen Handshake</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>The TLS handshake</source>
        <translation>Der TLS-Handshake</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>Abfrage (ms)</translation>
    </message>
    <message>
        <source>From the query to the first octet of the answer</source>
        <translation>Von der Abfrage bis zum ersten Byte der Antwort</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Verbindung</translation>
    </message>
    <message>
        <source>Whether the connection had been used before</source>
        <translation>Ob die Verbindung bereits benutzt worden war</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>The one that was used: TCP after a truncated answer over UDP</source>
        <translation>Der tatsächlich benutzte: TCP nach einer gekürzten Antwort über UDP</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Versuche</translation>
    </message>
    <message>
        <source>How many times it was tried</source>
        <translation>Wie oft es versucht wurde</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Details</translation>
    </message>
    <message>
        <source>What failed, and in which phase</source>
        <translation>Was fehlgeschlagen ist, und in welcher Phase</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsPage</name>
    <message>
        <source>Rounds of the server</source>
        <translation>Runden des Servers</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RunPairModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a median and its interval, both with their unit</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>nur in B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>nur in A</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>zu wenige Antworten</translation>
    </message>
    <message>
        <source>can’t be told apart</source>
        <translation>nicht zu unterscheiden</translation>
    </message>
    <message>
        <source>different: B is slower</source>
        <translation>verschieden: B ist langsamer</translation>
    </message>
    <message>
        <source>different: B is faster</source>
        <translation>verschieden: B ist schneller</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>gleich</translation>
    </message>
    <message>
        <source>different</source>
        <translation>verschieden</translation>
    </message>
    <message>
        <source>A:
%1
B:
%2</source>
        <comment>answers in two runs, line by line</comment>
        <translation>A:
%1
B:
%2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Server</translation>
    </message>
    <message>
        <source>Median A</source>
        <translation>Median A</translation>
    </message>
    <message>
        <source>Median B</source>
        <translation>Median B</translation>
    </message>
    <message>
        <source>B − A</source>
        <comment>the difference of two medians</comment>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Zeiten</translation>
    </message>
    <message>
        <source>Loss A</source>
        <translation>Verlust A</translation>
    </message>
    <message>
        <source>Loss B</source>
        <translation>Verlust B</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Antwort</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RunPairView</name>
    <message>
        <source>%1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, from %2</source>
        <comment>when a run began, and where it was measured from</comment>
        <translation>%1, Messort: %2</translation>
    </message>
    <message>
        <source>Rounds: %1 (%2)</source>
        <comment>rounds that were done, and the state of the run</comment>
        <translation>Runden: %1 (%2)</translation>
    </message>
    <message>
        <source>Connections: %1; timeout: %2</source>
        <translation>Verbindungen: %1; Zeitlimit: %2</translation>
    </message>
    <message>
        <source>Servers in both runs</source>
        <translation>Server in beiden Messungen</translation>
    </message>
    <message>
        <source>Medians with their 95 % intervals. Times are called different only where these intervals don’t overlap; all else may be chance.</source>
        <translation>Mediane mit ihren 95-%-Intervallen. Zeiten gelten nur dann als verschieden, wenn sich diese Intervalle nicht überschneiden; alles andere kann Zufall sein.</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>Messung A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>Messung B</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerDialog</name>
    <message>
        <source>Separated by commas</source>
        <translation>Durch Kommas getrennt</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>&amp;Ziel:</translation>
    </message>
    <message>
        <source>&amp;Operator:</source>
        <translation>&amp;Betreiber:</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>&amp;Schlagwörter:</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Server hinzufügen</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Server bearbeiten</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerEditor</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>A&amp;uswählen</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Entfernen</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importieren&#xa0;…</translation>
    </message>
    <message>
        <source>Export A&amp;dded…</source>
        <translation>Hinzugefügte ex&amp;portieren&#xa0;…</translation>
    </message>
    <message>
        <source>The servers of a daemon are changed in its settings file.</source>
        <translation>Die Server eines Daemons werden in dessen Einstellungsdatei geändert.</translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>Die Server können geändert werden, sobald die Messung beendet ist.</translation>
    </message>
    <message>
        <source>Only servers that you added can be changed: select one.</source>
        <translation>Nur von Ihnen hinzugefügte Server können geändert werden: Wählen Sie einen davon.</translation>
    </message>
    <message>
        <source>Remove the selected servers that you added</source>
        <translation>Die ausgewählten, von Ihnen hinzugefügten Server entfernen</translation>
    </message>
    <message>
        <source>Only one server can be changed at a time.</source>
        <translation>Es kann immer nur ein Server geändert werden.</translation>
    </message>
    <message>
        <source>Change the selected server</source>
        <translation>Den ausgewählten Server ändern</translation>
    </message>
    <message>
        <source>%1 could not be put into the list of servers, which has changed meanwhile.</source>
        <translation>%1 konnte nicht in die Serverliste aufgenommen werden, die sich inzwischen geändert hat.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 wurde entfernt.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n servers.</source>
        <translation>
            <numerusform>%n Server wurde entfernt.</numerusform>
            <numerusform>%n Server wurden entfernt.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Rück&amp;gängig</translation>
    </message>
    <message>
        <source>Settings files (*.yaml *.yml)</source>
        <translation>Einstellungsdateien (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Alle Dateien (*)</translation>
    </message>
    <message>
        <source>%1 has no servers.</source>
        <translation>%1 enthält keine Server.</translation>
    </message>
    <message>
        <source>Servers added: %1. Already in the list: %2.</source>
        <translation>Hinzugefügte Server: %1. Bereits in der Liste: %2.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Es wurde nichts importiert. %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>%1 konnte nicht geschrieben werden: %2</translation>
    </message>
    <message>
        <source>Servers written to %1: %2.</source>
        <translation>In %1 geschriebene Server: %2.</translation>
    </message>
    <message>
        <source>Left out, because a settings file has no way to say them: %1.</source>
        <translation>Weggelassen, weil sie sich in einer Einstellungsdatei nicht angeben lassen: %1.</translation>
    </message>
    <message>
        <source>Don&apos;t ch&amp;oose</source>
        <translation>A&amp;bwählen</translation>
    </message>
    <message>
        <source>&amp;Copy target</source>
        <translation>Ziel &amp;kopieren</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>Server &amp;hinzufügen&#xa0;…</translation>
    </message>
    <message>
        <source>&amp;Edit server…</source>
        <translation>Server bea&amp;rbeiten&#xa0;…</translation>
    </message>
    <message>
        <source>E&amp;xport chosen…</source>
        <translation>Ausgewählte e&amp;xportieren&#xa0;…</translation>
    </message>
    <message>
        <source>Import servers</source>
        <translation>Server importieren</translation>
    </message>
    <message>
        <source>&amp;Choose these only</source>
        <translation>Nur diese aus&amp;wählen</translation>
    </message>
    <message>
        <source>Export chosen servers</source>
        <translation>Ausgewählte Server exportieren</translation>
    </message>
    <message>
        <source>Export added servers</source>
        <translation>Hinzugefügte Server exportieren</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerTreeModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>chosen servers of a group</comment>
        <translation>%1 von %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n chosen</source>
        <comment>a group and its servers</comment>
        <translation>
            <numerusform>%1: %2 von %n ausgewählt</numerusform>
            <numerusform>%1: %2 von %n ausgewählt</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServersPane</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>A&amp;uswählen</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Hin&amp;zufügen&#xa0;…</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>M&amp;ehr</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Server suchen</translation>
    </message>
    <message>
        <source>Shows the servers whose target, operator or tags have these words</source>
        <translation>Zeigt die Server, deren Ziel, Betreiber oder Schlagwörter diese Wörter enthalten</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>Nach Betreiber</translation>
    </message>
    <message>
        <source>By transport</source>
        <translation>Nach Transport</translation>
    </message>
    <message>
        <source>Group servers</source>
        <translation>Server gruppieren</translation>
    </message>
    <message>
        <source>How the servers are grouped</source>
        <translation>Wie die Server gruppiert werden</translation>
    </message>
    <message>
        <source>Servers to compare</source>
        <translation>Zu vergleichende Server</translation>
    </message>
    <message>
        <source>Edit, remove, import and export servers</source>
        <translation>Server bearbeiten, entfernen, importieren und exportieren</translation>
    </message>
    <message>
        <source>No server has “%1” in its target, operator or tags.</source>
        <translation>Kein Server enthält „%1“ in Ziel, Betreiber oder Schlagwörtern.</translation>
    </message>
    <message>
        <source>There are no servers to choose from.</source>
        <translation>Es gibt keine Server zur Auswahl.</translation>
    </message>
    <message>
        <source>Servers of %1, as its settings have them</source>
        <comment>the URL of a daemon</comment>
        <translation>Server von %1 laut dessen Einstellungen</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen. This can be changed when the run has ended.</source>
        <translation>
            <numerusform>%1 von %n ausgewählt. Das kann geändert werden, sobald die Messung beendet ist.</numerusform>
            <numerusform>%1 von %n ausgewählt. Das kann geändert werden, sobald die Messung beendet ist.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 von %n ausgewählt</numerusform>
            <numerusform>%1 von %n ausgewählt</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>Die Server können geändert werden, sobald die Messung beendet ist.</translation>
    </message>
    <message>
        <source>Choose many servers at once</source>
        <translation>Viele Server auf einmal auswählen</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>Suche &amp;leeren</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::StateWords</name>
    <message>
        <source>There are no servers to compare.</source>
        <translation>Es gibt keine Server zu vergleichen.</translation>
    </message>
    <message>
        <source>Waiting for the first answers.</source>
        <translation>Warten auf die ersten Antworten.</translation>
    </message>
    <message>
        <source>Stopped before any server had answered or failed.</source>
        <translation>Gestoppt, bevor ein Server geantwortet hatte oder fehlgeschlagen war.</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Es wurde nichts gemessen.</translation>
    </message>
    <message numerus="yes">
        <source>So far, after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Bisher, nach %1 von %Ln Runde: %2</numerusform>
            <numerusform>Bisher, nach %1 von %Ln Runden: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln round(s): %1</source>
        <extracomment>%1: a whole sentence</extracomment>
        <translation>
            <numerusform>Nach %Ln Runde: %1</numerusform>
            <numerusform>Nach %Ln Runden: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Gestoppt nach %1 von %Ln Runde: %2</numerusform>
            <numerusform>Gestoppt nach %1 von %Ln Runden: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Abgebrochen nach %1 von %Ln Runde: %2</numerusform>
            <numerusform>Abgebrochen nach %1 von %Ln Runden: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The run could not go on.</source>
        <translation>Die Messung konnte nicht fortgesetzt werden.</translation>
    </message>
    <message>
        <source>The run could not go on: %1.</source>
        <translation>Die Messung konnte nicht fortgesetzt werden: %1.</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, connecting included; intervals are of 95 % confidence.</source>
        <translation>Die Zeiten umfassen alles, worauf ein Client wartet, auch den Verbindungsaufbau; die Intervalle gelten mit 95&#xa0;% Konfidenz.</translation>
    </message>
    <message>
        <source>Times are of the query alone, because connections are kept; intervals are of 95 % confidence.</source>
        <translation>Die Zeiten gelten für die Abfrage allein, weil Verbindungen gehalten werden; die Intervalle gelten mit 95&#xa0;% Konfidenz.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::SystemWords</name>
    <message>
        <source>The servers that your system uses were not among them.</source>
        <translation>Die Server, die Ihr System verwendet, waren nicht darunter.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) of your system were asked; the table has them.</source>
        <translation>
            <numerusform>%Ln weiterer Server Ihres Systems wurde gefragt; er steht in der Tabelle.</numerusform>
            <numerusform>%Ln weitere Server Ihres Systems wurden gefragt; sie stehen in der Tabelle.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system uses this server.</source>
        <translation>Ihr System verwendet diesen Server.</translation>
    </message>
    <message>
        <source>Your system uses %1 already.</source>
        <translation>Ihr System verwendet %1 bereits.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is among those that lead.</source>
        <translation>Der Server %1 Ihres Systems gehört zu den führenden.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 has not answered often enough to be compared.</source>
        <translation>Der Server %1 Ihres Systems hat für einen Vergleich noch nicht oft genug geantwortet.</translation>
    </message>
    <message numerus="yes">
        <source>Your system&apos;s server %1 failed in %2 of %Ln round(s), too often to lead.</source>
        <translation>
            <numerusform>Der Server %1 Ihres Systems hat in %2 von %Ln Runde nicht geantwortet, zu oft, um zu führen.</numerusform>
            <numerusform>Der Server %1 Ihres Systems hat in %2 von %Ln Runden nicht geantwortet, zu oft, um zu führen.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2.</source>
        <translation>Der Server %1 Ihres Systems ist langsamer als %2.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2 by %3.</source>
        <translation>Der Server %1 Ihres Systems ist um %3 langsamer als %2.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 did not answer the question (%2).</source>
        <extracomment>%2: in a word or two, as &quot;timed out&quot; or &quot;SERVFAIL&quot;</extracomment>
        <translation>Der Server %1 Ihres Systems hat die Frage nicht beantwortet (%2).</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TokenField</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>An&amp;zeigen</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Show the token as it is</source>
        <translation>Das Token im Klartext anzeigen</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Token anzeigen</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TreePage</name>
    <message>
        <source>Answer as a tree</source>
        <translation>Antwort als Baum</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Name</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Typ</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Wert</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TroubleWords</name>
    <message numerus="yes">
        <source>%Ln server(s) answered %1: %2.</source>
        <extracomment>%1: a response code as SERVFAIL, %2: their names</extracomment>
        <translation>
            <numerusform>%Ln Server antwortete mit %1: %2.</numerusform>
            <numerusform>%Ln Server antworteten mit %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered %2 each time.</source>
        <extracomment>%2: a response code as SERVFAIL</extracomment>
        <translation>%1 antwortete jedes Mal mit %2.</translation>
    </message>
    <message>
        <source>%1 never answered the question; most answers said %2.</source>
        <translation>%1 hat die Frage nie beantwortet; die meisten Antworten lauteten %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) timed out: %1.</source>
        <translation>
            <numerusform>Zeitüberschreitung bei %Ln Server: %1.</numerusform>
            <numerusform>Zeitüberschreitung bei %Ln Servern: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) refused the connection: %1.</source>
        <translation>
            <numerusform>%Ln Server lehnte die Verbindung ab: %1.</numerusform>
            <numerusform>%Ln Server lehnten die Verbindung ab: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be reached: %1.</source>
        <translation>
            <numerusform>%Ln Server war nicht erreichbar: %1.</numerusform>
            <numerusform>%Ln Server waren nicht erreichbar: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be found by name: %1.</source>
        <translation>
            <numerusform>%Ln Server ließ sich unter seinem Namen nicht finden: %1.</numerusform>
            <numerusform>%Ln Server ließen sich unter ihrem Namen nicht finden: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TLS failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>TLS ist bei %Ln Server fehlgeschlagen: %1.</numerusform>
            <numerusform>TLS ist bei %Ln Servern fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTP failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>HTTP ist bei %Ln Server fehlgeschlagen: %1.</numerusform>
            <numerusform>HTTP ist bei %Ln Servern fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>QUIC failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>QUIC ist bei %Ln Server fehlgeschlagen: %1.</numerusform>
            <numerusform>QUIC ist bei %Ln Servern fehlgeschlagen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) sent answers that are no DNS messages: %1.</source>
        <translation>
            <numerusform>%Ln Server sendete Antworten, die keine DNS-Nachrichten sind: %1.</numerusform>
            <numerusform>%Ln Server sendeten Antworten, die keine DNS-Nachrichten sind: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) answered another question: %1.</source>
        <translation>
            <numerusform>%Ln Server beantwortete eine andere Frage: %1.</numerusform>
            <numerusform>%Ln Server beantworteten eine andere Frage: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) were given up: %1.</source>
        <translation>
            <numerusform>Die Abfrage wurde bei %Ln Server abgebrochen: %1.</numerusform>
            <numerusform>Die Abfrage wurde bei %Ln Servern abgebrochen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An internal error kept %Ln server(s) from being asked: %1.</source>
        <translation>
            <numerusform>Wegen eines internen Fehlers konnte %Ln Server nicht gefragt werden: %1.</numerusform>
            <numerusform>Wegen eines internen Fehlers konnten %Ln Server nicht gefragt werden: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a certificate that is not trusted.</source>
        <translation>%1 hat ein nicht vertrauenswürdiges Zertifikat.</translation>
    </message>
    <message>
        <source>%1 is not trusted: %2.</source>
        <translation>%1 ist nicht vertrauenswürdig: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) showed a certificate that is not trusted.</source>
        <translation>
            <numerusform>%Ln weiterer Server legte ein nicht vertrauenswürdiges Zertifikat vor.</numerusform>
            <numerusform>%Ln weitere Server legten ein nicht vertrauenswürdiges Zertifikat vor.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %Ln round(s))</source>
        <extracomment>a server and how often it failed: &quot;Example (DoT) (3 of 40 rounds)&quot;</extracomment>
        <translation>
            <numerusform>%1 (%2 von %Ln Runde)</numerusform>
            <numerusform>%1 (%2 von %Ln Runden)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) failed too often to lead: %1.</source>
        <translation>
            <numerusform>%Ln Server hat zu oft nicht geantwortet, um zu führen: %1.</numerusform>
            <numerusform>%Ln Server haben zu oft nicht geantwortet, um zu führen: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The servers gave %Ln different answer(s).</source>
        <translation>
            <numerusform>Die Server gaben %Ln Antwort.</numerusform>
            <numerusform>Die Server gaben %Ln verschiedene Antworten.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) gave another answer than the others: %1.</source>
        <translation>
            <numerusform>%Ln Server gab eine andere Antwort als die übrigen: %1.</numerusform>
            <numerusform>%Ln Server gaben eine andere Antwort als die übrigen: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>Vergleicht DNS-Server über UDP, TCP, DoT, DoH und DoQ.</translation>
    </message>
    <message>
        <source>A saved run (.dnsrun) to show.</source>
        <translation>Eine gespeicherte Messung (.dnsrun), die angezeigt werden soll.</translation>
    </message>
</context>
</TS>
