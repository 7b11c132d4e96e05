<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>ConnectionWords</name>
    <message numerus="yes">
        <source>%n worker(s) do its lookups.</source>
        <translation>
            <numerusform>%n worker does its lookups.</numerusform>
            <numerusform>%n workers do its lookups.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lookup(s) wait.</source>
        <translation>
            <numerusform>%n lookup waits.</numerusform>
            <numerusform>%n lookups wait.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is configured with %n server(s).</source>
        <translation>
            <numerusform>It is configured with %n server.</numerusform>
            <numerusform>It is configured with %n servers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartText</name>
    <message numerus="yes">
        <source>%1: %2 %3, %n round(s), measured from %4 on %5</source>
        <comment>kind of chart, name and type that were asked for, place, date and time</comment>
        <translation>
            <numerusform>%1: %2 %3, %n round, measured from %4 on %5</numerusform>
            <numerusform>%1: %2 %3, %n rounds, measured from %4 on %5</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s), and the band reaches up to their p95.</source>
        <translation>
            <numerusform>Each point is the median of %n round, and the band reaches up to its p95.</numerusform>
            <numerusform>Each point is the median of %n rounds, and the band reaches up to their p95.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s): too few for a p95, so that the band reaches up to the slowest of them.</source>
        <translation>
            <numerusform>Each point is the median of %n round: too few for a p95, so that the band reaches up to it.</numerusform>
            <numerusform>Each point is the median of %n rounds: too few for a p95, so that the band reaches up to the slowest of them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Only the best %1 of the %n selected server(s) are shown.</source>
        <translation>
            <numerusform>Only the best %1 of %n selected server is shown.</numerusform>
            <numerusform>Only the best %1 of the %n selected servers are shown.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>at %1 %2 with %n round(s) lost</source>
        <comment>time since the run began; median</comment>
        <translation>
            <numerusform>at %1 %2 with %n round lost</numerusform>
            <numerusform>at %1 %2 with %n rounds lost</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChoiceMenu</name>
    <message numerus="yes">
        <source>&amp;Best %n (nothing was compared yet)</source>
        <translation>
            <numerusform>&amp;Best %n (nothing was compared yet)</numerusform>
            <numerusform>&amp;Best %n (nothing was compared yet)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (too few rounds to rank servers)</source>
        <translation>
            <numerusform>&amp;Best %n (too few rounds to rank servers)</numerusform>
            <numerusform>&amp;Best %n (too few rounds to rank servers)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (none of them is in this list)</source>
        <translation>
            <numerusform>&amp;Best %n (none of them is in this list)</numerusform>
            <numerusform>&amp;Best %n (none of them is in this list)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n of the last run</source>
        <translation>
            <numerusform>&amp;Best of the last run</numerusform>
            <numerusform>&amp;Best %n of the last run</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryPane</name>
    <message numerus="yes">
        <source>Delete %n run(s) from the history?</source>
        <translation>
            <numerusform>Delete %n run from the history?</numerusform>
            <numerusform>Delete %n runs from the history?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::LeadWords</name>
    <message numerus="yes">
        <source>%1 answered in %2 of %Ln round(s); its median is %3.</source>
        <translation>
            <numerusform>%1 answered in %2 of %Ln round; its median is %3.</numerusform>
            <numerusform>%1 answered in %2 of %Ln rounds; its median is %3.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of %Ln server(s); its median is %2.</source>
        <translation>
            <numerusform>%1 is the fastest of %Ln server; its median is %2.</numerusform>
            <numerusform>%1 is the fastest of %Ln servers; its median is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of the %Ln server(s) that can be compared; its median is %2.</source>
        <translation>
            <numerusform>%1 is the fastest of %Ln server that can be compared; its median is %2.</numerusform>
            <numerusform>%1 is the fastest of the %Ln servers that can be compared; its median is %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more round(s) would probably tell %1 from %2.</source>
        <translation>
            <numerusform>About one more round would probably tell %1 from %2.</numerusform>
            <numerusform>About %Ln more rounds would probably tell %1 from %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) cannot be compared yet, having answered fewer than %1 times: %2.</source>
        <translation>
            <numerusform>%Ln server cannot be compared yet, having answered fewer than %1 times: %2.</numerusform>
            <numerusform>%Ln servers cannot be compared yet, having answered fewer than %1 times: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each server needs at least %1 answers before one can be named; that takes %Ln more round(s).</source>
        <translation>
            <numerusform>Each server needs at least %1 answers before one can be named; that takes %Ln more round.</numerusform>
            <numerusform>Each server needs at least %1 answers before one can be named; that takes %Ln more rounds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Naming</name>
    <message numerus="yes">
        <source>%1, %2, %3 and %Ln other(s)</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1, %2, %3 and %Ln other</numerusform>
            <numerusform>%1, %2, %3 and %Ln others</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultRow</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The same answer as that of %1 of %Ln other server(s).</source>
        <translation>
            <numerusform>The same answer as that of %1 of %Ln other server.</numerusform>
            <numerusform>The same answer as that of %1 of %Ln other servers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsPane</name>
    <message numerus="yes">
        <source>%1 of %Ln server(s)</source>
        <translation>
            <numerusform>%1 of %Ln server</numerusform>
            <numerusform>%1 of %Ln servers</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerEditor</name>
    <message numerus="yes">
        <source>Removed %n servers.</source>
        <translation>
            <numerusform>Removed %n server.</numerusform>
            <numerusform>Removed %n servers.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerTreeModel</name>
    <message numerus="yes">
        <source>%1: %2 of %n chosen</source>
        <comment>a group and its servers</comment>
        <translation>
            <numerusform>%1: %2 of %n chosen</numerusform>
            <numerusform>%1: %2 of %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServersPane</name>
    <message numerus="yes">
        <source>%1 of %n chosen. This can be changed when the run has ended.</source>
        <translation>
            <numerusform>%1 of %n chosen. This can be changed when the run has ended.</numerusform>
            <numerusform>%1 of %n chosen. This can be changed when the run has ended.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 of %n chosen</numerusform>
            <numerusform>%1 of %n chosen</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::StateWords</name>
    <message numerus="yes">
        <source>So far, after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>So far, after %1 of %Ln round: %2</numerusform>
            <numerusform>So far, after %1 of %Ln rounds: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln round(s): %1</source>
        <extracomment>%1: a whole sentence</extracomment>
        <translation>
            <numerusform>After %Ln round: %1</numerusform>
            <numerusform>After %Ln rounds: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Stopped after %1 of %Ln round: %2</numerusform>
            <numerusform>Stopped after %1 of %Ln rounds: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Broken off after %1 of %Ln round: %2</numerusform>
            <numerusform>Broken off after %1 of %Ln rounds: %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::SystemWords</name>
    <message numerus="yes">
        <source>%Ln more server(s) of your system were asked; the table has them.</source>
        <translation>
            <numerusform>%Ln more server of your system was asked; the table has it.</numerusform>
            <numerusform>%Ln more servers of your system were asked; the table has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Your system&apos;s server %1 failed in %2 of %Ln round(s), too often to lead.</source>
        <translation>
            <numerusform>Your system&apos;s server %1 failed in %2 of %Ln round, too often to lead.</numerusform>
            <numerusform>Your system&apos;s server %1 failed in %2 of %Ln rounds, too often to lead.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TroubleWords</name>
    <message numerus="yes">
        <source>%Ln server(s) answered %1: %2.</source>
        <extracomment>%1: a response code as SERVFAIL, %2: their names</extracomment>
        <translation>
            <numerusform>%Ln server answered %1: %2.</numerusform>
            <numerusform>%Ln servers answered %1: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) timed out: %1.</source>
        <translation>
            <numerusform>%Ln server timed out: %1.</numerusform>
            <numerusform>%Ln servers timed out: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) refused the connection: %1.</source>
        <translation>
            <numerusform>%Ln server refused the connection: %1.</numerusform>
            <numerusform>%Ln servers refused the connection: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be reached: %1.</source>
        <translation>
            <numerusform>%Ln server could not be reached: %1.</numerusform>
            <numerusform>%Ln servers could not be reached: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be found by name: %1.</source>
        <translation>
            <numerusform>%Ln server could not be found by name: %1.</numerusform>
            <numerusform>%Ln servers could not be found by name: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TLS failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>TLS failed with %Ln server: %1.</numerusform>
            <numerusform>TLS failed with %Ln servers: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTP failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>HTTP failed with %Ln server: %1.</numerusform>
            <numerusform>HTTP failed with %Ln servers: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>QUIC failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>QUIC failed with %Ln server: %1.</numerusform>
            <numerusform>QUIC failed with %Ln servers: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) sent answers that are no DNS messages: %1.</source>
        <translation>
            <numerusform>%Ln server sent answers that are no DNS messages: %1.</numerusform>
            <numerusform>%Ln servers sent answers that are no DNS messages: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) answered another question: %1.</source>
        <translation>
            <numerusform>%Ln server answered another question: %1.</numerusform>
            <numerusform>%Ln servers answered another question: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) were given up: %1.</source>
        <translation>
            <numerusform>%Ln server was given up: %1.</numerusform>
            <numerusform>%Ln servers were given up: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An internal error kept %Ln server(s) from being asked: %1.</source>
        <translation>
            <numerusform>An internal error kept %Ln server from being asked: %1.</numerusform>
            <numerusform>An internal error kept %Ln servers from being asked: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) showed a certificate that is not trusted.</source>
        <translation>
            <numerusform>%Ln more server showed a certificate that is not trusted.</numerusform>
            <numerusform>%Ln more servers showed a certificate that is not trusted.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %Ln round(s))</source>
        <extracomment>a server and how often it failed: &quot;Example (DoT) (3 of 40 rounds)&quot;</extracomment>
        <translation>
            <numerusform>%1 (%2 of %Ln round)</numerusform>
            <numerusform>%1 (%2 of %Ln rounds)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) failed too often to lead: %1.</source>
        <translation>
            <numerusform>%Ln server failed too often to lead: %1.</numerusform>
            <numerusform>%Ln servers failed too often to lead: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The servers gave %Ln different answer(s).</source>
        <translation>
            <numerusform>The servers gave %Ln answer.</numerusform>
            <numerusform>The servers gave %Ln different answers.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) gave another answer than the others: %1.</source>
        <translation>
            <numerusform>%Ln server gave another answer than the others: %1.</numerusform>
            <numerusform>%Ln servers gave another answer than the others: %1.</numerusform>
        </translation>
    </message>
</context>
</TS>
