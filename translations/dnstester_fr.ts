<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="fr" sourcelanguage="en">
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>%1, as the answer over %2 was truncated</source>
        <comment>names of transports</comment>
        <translation>%1, car la réponse par %2 était tronquée</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Address reached</source>
        <translation>Adresse jointe</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>reused from an earlier query</source>
        <translation>réutilisée d’une requête précédente</translation>
    </message>
    <message>
        <source>fresh, made for this query</source>
        <translation>nouvelle, établie pour cette requête</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>Held by an HTTP cache for</source>
        <translation>Durée dans un cache HTTP</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Suite de chiffrement</translation>
    </message>
    <message>
        <source>Application protocol (ALPN)</source>
        <translation>Protocole applicatif (ALPN)</translation>
    </message>
    <message>
        <source>none agreed on</source>
        <translation>aucun convenu</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Session</translation>
    </message>
    <message>
        <source>resumed from an earlier one</source>
        <translation>reprise d’une session précédente</translation>
    </message>
    <message>
        <source>new, with a full handshake</source>
        <translation>nouvelle, avec négociation complète</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificat</translation>
    </message>
    <message>
        <source>none was shown</source>
        <translation>aucun présenté</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujet</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Émetteur</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Vérifié</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no, the options say not to</source>
        <translation>non, désactivé dans les options</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a phase</comment>
        <translation>inutile</translation>
    </message>
    <message>
        <source>%1 (median of the run: %2)</source>
        <comment>two times</comment>
        <translation>%1 (médiane du test&#x202f;: %2)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>of round %1</source>
        <comment>the times below</comment>
        <translation>de la passe %1</translation>
    </message>
    <message>
        <source>Looking up the server&apos;s address</source>
        <translation>Recherche de l’adresse du serveur</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>Négociation TLS</translation>
    </message>
    <message>
        <source>Query and answer</source>
        <translation>Requête et réponse</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Échecs</translation>
    </message>
    <message>
        <source>%1 (rounds: %2)</source>
        <comment>a sentence and a number</comment>
        <translation>%1 (passes&#x202f;: %2)</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Valide jusqu’au</translation>
    </message>
    <message>
        <source>%1, has expired</source>
        <translation>%1, expiré</translation>
    </message>
    <message>
        <source>%1, expires soon (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1, expire bientôt (jours restants&#x202f;: %2)</translation>
    </message>
    <message>
        <source>%1 (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1 (jours restants&#x202f;: %2)</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>The daemon answers. It does not tell its version.</source>
        <translation>Le démon répond. Il n’indique pas sa version.</translation>
    </message>
    <message>
        <source>The daemon answers. It is DNS Tester %1.</source>
        <comment>a version</comment>
        <translation>Le démon répond. C’est DNS Tester %1.</translation>
    </message>
    <message>
        <source>The daemon says that it is not well, and not why.</source>
        <translation>Le démon signale un problème, sans en indiquer la cause.</translation>
    </message>
    <message>
        <source>The token for %1 is no longer there: edit the daemon and type it again.</source>
        <translation>Le jeton pour %1 n’existe plus&#x202f;: modifiez le démon et saisissez-le à nouveau.</translation>
    </message>
    <message>
        <source>The token for %1 can&apos;t be read. %2</source>
        <comment>the URL of a daemon, a sentence</comment>
        <translation>Le jeton pour %1 est illisible. %2</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of the connection to a daemon</comment>
        <translation>vérification en cours</translation>
    </message>
    <message>
        <source>connected</source>
        <comment>state of the connection to a daemon</comment>
        <translation>connecté</translation>
    </message>
    <message>
        <source>connected (%1)</source>
        <comment>a version</comment>
        <translation>connecté (%1)</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>state of the connection to a daemon</comment>
        <translation>en difficulté</translation>
    </message>
    <message>
        <source>out of reach</source>
        <comment>state of the connection to a daemon</comment>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>Lookups are sent from this computer.</source>
        <translation>Les requêtes sont envoyées depuis cet ordinateur.</translation>
    </message>
    <message>
        <source>Asking the daemon for its health…</source>
        <translation>Interrogation du démon sur son état…</translation>
    </message>
    <message>
        <source>It has a problem: %1</source>
        <comment>a sentence</comment>
        <translation>Il a un problème&#x202f;: %1</translation>
    </message>
    <message>
        <source>It says that it is well.</source>
        <translation>Il indique que tout va bien.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) do its lookups.</source>
        <translation>
            <numerusform>%n processus de travail effectue ses requêtes.</numerusform>
            <numerusform>%n processus de travail effectuent ses requêtes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lookup(s) wait.</source>
        <translation>
            <numerusform>%n requête en attente.</numerusform>
            <numerusform>%n requêtes en attente.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is configured with %n server(s).</source>
        <translation>
            <numerusform>Il est configuré avec %n serveur.</numerusform>
            <numerusform>Il est configuré avec %n serveurs.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copier</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>&amp;Tout sélectionner</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>= in both</source>
        <comment>a line of two answers</comment>
        <translation>= dans les deux</translation>
    </message>
    <message>
        <source>≈ in both, other TTL</source>
        <comment>a line of two answers</comment>
        <translation>≈ dans les deux, TTL différent</translation>
    </message>
    <message>
        <source>− only here</source>
        <comment>a line of two answers</comment>
        <translation>− seulement ici</translation>
    </message>
    <message>
        <source>+ only there</source>
        <comment>a line of two answers</comment>
        <translation>+ seulement là-bas</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Code de réponse</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Drapeau</translation>
    </message>
    <message>
        <source>Extended error</source>
        <translation>Erreur étendue</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autorité</translation>
    </message>
    <message>
        <source>Additional</source>
        <translation>Additionnel</translation>
    </message>
    <message>
        <source>Both answers say the same.</source>
        <translation>Les deux réponses sont identiques.</translation>
    </message>
    <message>
        <source>Both answers say the same, but for the TTL of records: %1.</source>
        <translation>Les deux réponses sont identiques, au TTL des enregistrements près&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Only here: %1. Only there: %2. In both: %3, of which with another TTL: %4.</source>
        <comment>numbers of lines</comment>
        <translation>Seulement ici&#x202f;: %1. Seulement là-bas&#x202f;: %2. Dans les deux&#x202f;: %3, dont avec un TTL différent&#x202f;: %4.</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>%1, while looking up the server&apos;s address</source>
        <comment>%1: what failed</comment>
        <translation>%1 lors de la recherche de l’adresse du serveur</translation>
    </message>
    <message>
        <source>%1, while connecting</source>
        <comment>%1: what failed</comment>
        <translation>%1 lors de la connexion</translation>
    </message>
    <message>
        <source>%1, in the TLS handshake</source>
        <comment>%1: what failed</comment>
        <translation>%1 lors de la négociation TLS</translation>
    </message>
    <message>
        <source>%1, while waiting for the answer</source>
        <comment>%1: what failed</comment>
        <translation>%1 dans l’attente de la réponse</translation>
    </message>
    <message>
        <source>%1, when it was read</source>
        <comment>%1: what failed</comment>
        <translation>%1 à la lecture</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds: %3.</source>
        <translation>Passes sans réponse&#x202f;: %1 sur %2. Cause&#x202f;: %3.</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds, most often: %3.</source>
        <translation>Passes sans réponse&#x202f;: %1 sur %2. Cause la plus fréquente&#x202f;: %3.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history %1 is damaged.</source>
        <translation>L’historique %1 est endommagé.</translation>
    </message>
    <message>
        <source>The history %1 is of a newer version of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>L’historique %1 provient d’une version plus récente de DNS Tester. Il est laissé tel quel et les tests ne sont pas conservés.</translation>
    </message>
    <message>
        <source>%1 is not a history of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>%1 n’est pas un historique de DNS Tester. Il est laissé tel quel et les tests ne sont pas conservés.</translation>
    </message>
    <message>
        <source>The history %1 is in use by another program. Try again in a moment.</source>
        <translation>L’historique %1 est utilisé par un autre programme. Réessayez dans un instant.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the history %1.</source>
        <translation>Il n’y a plus de place sur le disque pour l’historique %1.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be written: it is read-only.</source>
        <translation>Impossible d’écrire dans l’historique %1&#x202f;: il est en lecture seule.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be opened. Its folder must exist, and you must be allowed to write there.</source>
        <translation>Impossible d’ouvrir l’historique %1. Son dossier doit exister et vous devez avoir le droit d’y écrire.</translation>
    </message>
    <message>
        <source>Runs are not kept, because Qt&apos;s driver for SQLite is not installed.</source>
        <translation>Les tests ne sont pas conservés, car le pilote Qt pour SQLite n’est pas installé.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be used: %2.</source>
        <comment>a file and what is wrong with it</comment>
        <translation>Impossible d’utiliser l’historique %1&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>MessageFacts</name>
    <message>
        <source>yes</source>
        <translation>oui</translation>
    </message>
    <message>
        <source>no</source>
        <translation>non</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Drapeaux</translation>
    </message>
    <message>
        <source>QR: a response</source>
        <translation>QR&#x202f;: réponse</translation>
    </message>
    <message>
        <source>AA: authoritative, from the server&apos;s own zone</source>
        <translation>AA&#x202f;: réponse faisant autorité, issue de la zone du serveur</translation>
    </message>
    <message>
        <source>TC: truncated</source>
        <translation>TC&#x202f;: réponse tronquée</translation>
    </message>
    <message>
        <source>RD: recursion was desired</source>
        <translation>RD&#x202f;: récursion demandée</translation>
    </message>
    <message>
        <source>RA: recursion is available</source>
        <translation>RA&#x202f;: récursion disponible</translation>
    </message>
    <message>
        <source>AD: validated by the server with DNSSEC</source>
        <translation>AD&#x202f;: réponse validée par le serveur avec DNSSEC</translation>
    </message>
    <message>
        <source>CD: checking was disabled</source>
        <translation>CD&#x202f;: validation désactivée</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>En-tête</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Code de réponse</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Size (octets)</source>
        <translation>Taille (octets)</translation>
    </message>
    <message>
        <source>Primary server</source>
        <translation>Serveur primaire</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Boîte aux lettres</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Numéro de série</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Rafraîchissement</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Nouvelle tentative</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Expiration</translation>
    </message>
    <message>
        <source>TTL of what does not exist</source>
        <translation>TTL des réponses négatives</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Préférence</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Serveur de messagerie</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Priorité</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Poids</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Port</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Cible</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propriété</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Paramètres</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>Identifiant de clé</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algorithme</translation>
    </message>
    <message>
        <source>Digest type</source>
        <translation>Type de condensat</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Condensat</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocole</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clé publique</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Usage</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Sélecteur</translation>
    </message>
    <message>
        <source>Matching type</source>
        <translation>Type de correspondance</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Données</translation>
    </message>
    <message>
        <source>Type covered</source>
        <translation>Type couvert</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Labels</translation>
    </message>
    <message>
        <source>Original TTL</source>
        <translation>TTL d’origine</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Fin de validité</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Début de validité</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Signataire</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Signature</translation>
    </message>
    <message>
        <source>Extended error %1</source>
        <comment>a number</comment>
        <translation>Erreur étendue %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an error, and what a server says about it</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>not in the answer</source>
        <translation>absent de la réponse</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Version</translation>
    </message>
    <message>
        <source>Largest UDP message (octets)</source>
        <translation>Taille maximale des messages UDP (octets)</translation>
    </message>
    <message>
        <source>DO: DNSSEC records wanted</source>
        <translation>DO&#x202f;: enregistrements DNSSEC demandés</translation>
    </message>
    <message>
        <source>Identifier (NSID)</source>
        <translation>Identifiant (NSID)</translation>
    </message>
    <message>
        <source>Client subnet (ECS)</source>
        <translation>Sous-réseau du client (ECS)</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Answer (%1)</source>
        <comment>number of records</comment>
        <translation>Réponse (%1)</translation>
    </message>
    <message>
        <source>Authority (%1)</source>
        <comment>number of records</comment>
        <translation>Autorité (%1)</translation>
    </message>
    <message>
        <source>Additional (%1)</source>
        <comment>number of records</comment>
        <translation>Additionnel (%1)</translation>
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
        <translation>%1 à %2&#xa0;ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a number</comment>
        <translation>%1&#x202f;%</translation>
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
        <translation>inconnu</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Choose a file with the certificates of authorities, in PEM form.</source>
        <translation>Choisissez un fichier contenant les certificats d’autorités, au format PEM.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ce fichier n’existe pas.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>Vous n’avez pas le droit de lire ce fichier.</translation>
    </message>
    <message>
        <source>timeout %1 ms</source>
        <translation>délai d’attente de %1&#xa0;ms</translation>
    </message>
    <message>
        <source>reused connections</source>
        <translation>connexions réutilisées</translation>
    </message>
    <message>
        <source>no recursion</source>
        <translation>sans récursion</translation>
    </message>
    <message>
        <source>ECS is wrong</source>
        <translation>ECS incorrect</translation>
    </message>
    <message>
        <source>file of authorities is wrong</source>
        <translation>fichier d’autorités incorrect</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file&apos;s name</comment>
        <translation>autorités de %1</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>certificats non vérifiés</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>The URL of the daemon is missing.</source>
        <translation>L’URL du démon est manquante.</translation>
    </message>
    <message>
        <source>The URL must have no user name and no password.</source>
        <translation>L’URL ne doit contenir ni nom d’utilisateur ni mot de passe.</translation>
    </message>
    <message>
        <source>The URL must end before “?” and “#”.</source>
        <translation>L’URL ne doit contenir ni «&#x202f;?&#x202f;» ni «&#x202f;#&#x202f;».</translation>
    </message>
    <message>
        <source>The URL must be like https://dns.example:5000, with http or https and a host.</source>
        <translation>L’URL doit être de la forme https://dns.example:5000, avec http ou https et un hôte.</translation>
    </message>
    <message>
        <source>The file with the authorities is missing.</source>
        <translation>Le fichier des autorités est manquant.</translation>
    </message>
    <message>
        <source>The file with the authorities can&apos;t be read.</source>
        <translation>Le fichier des autorités est illisible.</translation>
    </message>
    <message>
        <source>The file has no certificates in PEM.</source>
        <translation>Le fichier ne contient aucun certificat PEM.</translation>
    </message>
    <message>
        <source>The token must have only letters, digits and signs of ASCII, without spaces.</source>
        <translation>Le jeton ne doit contenir que des lettres, des chiffres et des signes ASCII, sans espace.</translation>
    </message>
    <message>
        <source>With http the token is sent unencrypted: whoever is on the way to the daemon can read and use it. Use https.</source>
        <translation>Avec http, le jeton est envoyé en clair&#x202f;: quiconque se trouve sur le trajet vers le démon peut le lire et l’utiliser. Utilisez https.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Choose a record type, or type one.</source>
        <translation>Choisissez un type d’enregistrement ou saisissez-en un.</translation>
    </message>
    <message>
        <source>Type the name to ask for.</source>
        <translation>Saisissez le nom à demander.</translation>
    </message>
    <message>
        <source>The question is for %1.</source>
        <comment>the name of an address&apos;s PTR record</comment>
        <translation>La question porte sur %1.</translation>
    </message>
    <message>
        <source>This is an address. Its name is in a record of the type PTR.</source>
        <translation>Ceci est une adresse. Son nom se trouve dans un enregistrement de type PTR.</translation>
    </message>
    <message>
        <source>In the DNS this name is %1.</source>
        <comment>an internationalised name in ASCII</comment>
        <translation>Dans le DNS, ce nom s’écrit %1.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Chart of the times in the table</source>
        <translation>Graphique des temps du tableau</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers of milliseconds</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 (%2/%3)</source>
        <comment>loss: share, number of lost rounds, of all rounds</comment>
        <translation>%1 (%2/%3)</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>en tête</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>plus lent</translation>
    </message>
    <message>
        <source>too few rounds</source>
        <translation>trop peu de passes</translation>
    </message>
    <message>
        <source>too much loss</source>
        <translation>trop de pertes</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>pas de réponse</translation>
    </message>
    <message>
        <source>DNS servers compared: %1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>Comparaison de serveurs DNS&#x202f;: %1 %2</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Conditions de mesure</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Début</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Durée</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Mesuré depuis</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problème</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Connexions</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Délai d’attente</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Réglages</translation>
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
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Classement</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Médiane (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <translation>Intervalle à 95&#x202f;% (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Times are those of the query alone, over connections that were kept. A server is slower only where chance can&apos;t explain it.</source>
        <translation>Les temps sont ceux de la requête seule, sur des connexions conservées. Un serveur n’est dit plus lent que si le hasard ne peut pas l’expliquer.</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, with a new connection for each query. A server is slower only where chance can&apos;t explain it.</source>
        <translation>Les temps comprennent tout ce qu’un client attend, avec une nouvelle connexion pour chaque requête. Un serveur n’est dit plus lent que si le hasard ne peut pas l’expliquer.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rounds that were done, and that were asked for</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a run</comment>
        <translation>en cours</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>state of a run</comment>
        <translation>terminé</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state of a run</comment>
        <translation>arrêté</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a run</comment>
        <translation>échoué</translation>
    </message>
    <message>
        <source>kept from query to query</source>
        <translation>conservées d’une requête à l’autre</translation>
    </message>
    <message>
        <source>a new one for each query</source>
        <translation>une nouvelle pour chaque requête</translation>
    </message>
    <message>
        <source>without recursion</source>
        <translation>sans récursion</translation>
    </message>
    <message>
        <source>UDP size %1</source>
        <translation>taille UDP de %1</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>bourrage</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>cookie</translation>
    </message>
    <message>
        <source>DoH by GET</source>
        <translation>DoH par GET</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>certificats non vérifiés</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file</comment>
        <translation>autorités de %1</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>%1 is not a run of DNS Tester.</source>
        <translation>%1 n’est pas un test de DNS Tester.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of DNS Tester, which this one can&apos;t read.</source>
        <translation>%1 a été écrit par une version plus récente de DNS Tester, que celle-ci ne sait pas lire.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as a run: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>%1 ne peut pas être lu comme un test&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1 is too big for a run.</source>
        <translation>%1 est trop volumineux pour un test.</translation>
    </message>
</context>
<context>
    <name>RunFileIo</name>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>Impossible d’écrire %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>Impossible de lire %1&#x202f;: %2.</translation>
    </message>
</context>
<context>
    <name>RunPair</name>
    <message>
        <source>The two runs asked different questions, so that neither times nor answers say much about each other.</source>
        <translation>Les deux tests posaient des questions différentes&#x202f;: comparer leurs temps ou leurs réponses n’apprend donc pas grand-chose.</translation>
    </message>
    <message>
        <source>One run made a new connection for each query and the other kept them, so that their times are not of the same thing.</source>
        <translation>L’un des tests établissait une nouvelle connexion pour chaque requête et l’autre les conservait&#x202f;: leurs temps ne mesurent donc pas la même chose.</translation>
    </message>
    <message>
        <source>The two runs waited for answers differently, so that loss may differ for that reason.</source>
        <translation>Les deux tests n’attendaient pas les réponses de la même manière&#x202f;: les pertes peuvent différer pour cette raison.</translation>
    </message>
    <message>
        <source>The two runs had different query settings, such as DNSSEC or client subnet, so that answers may differ for that reason.</source>
        <translation>Les deux tests avaient des réglages de requête différents, par exemple DNSSEC ou le sous-réseau du client&#x202f;: les réponses peuvent différer pour cette raison.</translation>
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
        <translation>sans filtrage</translation>
    </message>
    <message>
        <source>blocks malware</source>
        <comment>a resolver</comment>
        <translation>bloque les logiciels malveillants</translation>
    </message>
    <message>
        <source>blocks ads</source>
        <comment>a resolver that blocks advertising and tracking</comment>
        <translation>bloque les publicités</translation>
    </message>
    <message>
        <source>blocks adult content</source>
        <comment>a resolver</comment>
        <translation>bloque les contenus pour adultes</translation>
    </message>
    <message>
        <source>System</source>
        <comment>sign of a server that the system is configured to use</comment>
        <translation>Système</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>sign of a server that the person added</comment>
        <translation>Ajouté</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Opérateur&#x202f;: %1</translation>
    </message>
    <message>
        <source>Transport: %1</source>
        <translation>Transport&#x202f;: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Étiquettes&#x202f;: %1</translation>
    </message>
    <message>
        <source>The daemon&apos;s system is configured to use it.</source>
        <translation>Le système du démon est configuré pour l’utiliser.</translation>
    </message>
    <message>
        <source>This system is configured to use it.</source>
        <translation>Ce système est configuré pour l’utiliser.</translation>
    </message>
    <message>
        <source>You added it.</source>
        <translation>Vous l’avez ajouté.</translation>
    </message>
    <message>
        <source>The daemon&apos;s system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>Système du démon</translation>
    </message>
    <message>
        <source>This system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>Ce système</translation>
    </message>
    <message>
        <source>Operator not named</source>
        <comment>group of servers</comment>
        <translation>Opérateur non précisé</translation>
    </message>
    <message>
        <source>More addresses</source>
        <comment>of the operator&apos;s servers above</comment>
        <translation>Autres adresses</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence that says what is wrong</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, host name</comment>
        <translation>%1 vers %2, port %3.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3, verified as %4.</source>
        <comment>transport, address, port, host name</comment>
        <translation>%1 vers %2, port %3, vérifié comme %4.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, address</comment>
        <translation>%1 vers %2, port %3.</translation>
    </message>
    <message>
        <source>Type an address or a name, for example 192.0.2.1, tls://dns.example or https://dns.example/dns-query.</source>
        <translation>Saisissez une adresse ou un nom, par exemple 192.0.2.1, tls://dns.example ou https://dns.example/dns-query.</translation>
    </message>
    <message>
        <source>This server is in the list already, as %1.</source>
        <translation>Ce serveur figure déjà dans la liste, sous la forme %1.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>timed out</source>
        <translation>délai dépassé</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>connexion refusée</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>injoignable</translation>
    </message>
    <message>
        <source>name not found</source>
        <comment>the server&apos;s own host name has no address</comment>
        <translation>nom introuvable</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>échec de TLS</translation>
    </message>
    <message>
        <source>bad certificate</source>
        <translation>certificat incorrect</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>erreur HTTP</translation>
    </message>
    <message>
        <source>QUIC error</source>
        <translation>erreur QUIC</translation>
    </message>
    <message>
        <source>malformed answer</source>
        <translation>réponse mal formée</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <comment>an answer to another question</comment>
        <translation>réponse incorrecte</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>annulé</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>erreur interne</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>pas encore interrogé</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>a répondu</translation>
    </message>
    <message>
        <source>answered %1 of %2</source>
        <translation>a répondu %1 fois sur %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>operator and transport, as in Quad9 (DoT)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AboutDialog</name>
    <message>
        <source>About DNS Tester</source>
        <translation>À propos de DNS Tester</translation>
    </message>
    <message>
        <source>DNS Tester %1</source>
        <translation>DNS Tester %1</translation>
    </message>
    <message>
        <source>Libraries and their versions</source>
        <translation>Bibliothèques et leurs versions</translation>
    </message>
    <message>
        <source>&amp;Libraries:</source>
        <translation>&amp;Bibliothèques&#x202f;:</translation>
    </message>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>Compare des serveurs DNS par UDP, TCP, DoT, DoH et DoQ.</translation>
    </message>
    <message>
        <source>Copyright: the DNS Tester developers. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Copyright&#x202f;: les développeurs de DNS Tester. Logiciel libre sous licence publique générale GNU, version 3 ou ultérieure.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AnswerPage</name>
    <message>
        <source>This server has not been asked yet.</source>
        <translation>Ce serveur n’a pas encore été interrogé.</translation>
    </message>
    <message>
        <source>This server has given no answer.</source>
        <translation>Ce serveur n’a donné aucune réponse.</translation>
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
        <translation>Choisissez un serveur dans les résultats pour voir ce qu’il a répondu.</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Réponse&#x202f;:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copier</translation>
    </message>
    <message>
        <source>Copy all of this page as text</source>
        <translation>Copier toute cette page sous forme de texte</translation>
    </message>
    <message>
        <source>The answer as the program dig prints it</source>
        <translation>La réponse telle que l’affiche le programme dig</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Arborescence</translation>
    </message>
    <message>
        <source>The answer&apos;s header, sections and EDNS</source>
        <translation>En-tête, sections et EDNS de la réponse</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Address, transport, TLS, certificate and times</source>
        <translation>Adresse, transport, TLS, certificat et temps</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>What the server did each time</source>
        <translation>Ce que le serveur a fait à chaque passe</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Différences</translation>
    </message>
    <message>
        <source>The answer beside that of another server</source>
        <translation>La réponse en regard de celle d’un autre serveur</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AskBar</name>
    <message>
        <source>The name to ask for, also in letters outside ASCII, or an address</source>
        <translation>Le nom à demander, y compris en caractères non ASCII, ou une adresse</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Options</translation>
    </message>
    <message>
        <source>Show or hide how servers are asked</source>
        <translation>Afficher ou masquer la manière d’interroger les serveurs</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>T&amp;ype&#x202f;:</translation>
    </message>
    <message>
        <source>Ro&amp;unds:</source>
        <translation>&amp;Passes&#x202f;:</translation>
    </message>
    <message>
        <source>The type of record: one of the list or any other, such as TYPE65</source>
        <translation>Le type d’enregistrement&#x202f;: l’un de ceux de la liste ou tout autre, par exemple TYPE65</translation>
    </message>
    <message>
        <source>How many times each server is asked; more rounds tell servers apart that are nearly the same</source>
        <translation>Combien de fois chaque serveur est interrogé&#x202f;; davantage de passes permettent de départager des serveurs presque identiques</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Lancer</translation>
    </message>
    <message>
        <source>Ask for the type PTR instead</source>
        <translation>Demander plutôt le type PTR</translation>
    </message>
    <message>
        <source>Options that are not as they are by default</source>
        <translation>Options différentes des valeurs par défaut</translation>
    </message>
    <message>
        <source>Give up the rounds that are left (Esc)</source>
        <translation>Abandonner les passes restantes (Échap)</translation>
    </message>
    <message>
        <source>Ask all servers that are chosen (Enter)</source>
        <translation>Interroger tous les serveurs choisis (Entrée)</translation>
    </message>
    <message>
        <source>Options: %1</source>
        <translation>Options&#x202f;: %1</translation>
    </message>
    <message>
        <source>&amp;Look up its name</source>
        <translation>O&amp;btenir son nom</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::CertificateChoice</name>
    <message>
        <source>Certificate of the daemon (https)</source>
        <translation>Certificat du démon (https)</translation>
    </message>
    <message>
        <source>Verify with the &amp;system&apos;s authorities</source>
        <translation>Vérifier avec les autorités du &amp;système</translation>
    </message>
    <message>
        <source>Verify with the authorities in a &amp;file</source>
        <translation>Vérifier avec les autorités d’un &amp;fichier</translation>
    </message>
    <message>
        <source>Do not &amp;verify</source>
        <translation>Ne pas &amp;vérifier</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Parcourir…</translation>
    </message>
    <message>
        <source>File with the authorities</source>
        <translation>Fichier des autorités</translation>
    </message>
    <message>
        <source>A file of certificates in PEM</source>
        <translation>Un fichier de certificats PEM</translation>
    </message>
    <message>
        <source>The authorities that have signed the daemon&apos;s certificate, in PEM</source>
        <translation>Les autorités qui ont signé le certificat du démon, au format PEM</translation>
    </message>
    <message>
        <source>Browse for the file with the authorities</source>
        <translation>Rechercher le fichier des autorités</translation>
    </message>
    <message>
        <source>For tests only: anybody could pretend to be the daemon</source>
        <translation>Pour des essais uniquement&#x202f;: n’importe qui pourrait se faire passer pour le démon</translation>
    </message>
    <message>
        <source>Anybody on the way to the daemon can pretend to be it, read the token and change the results.</source>
        <translation>Quiconque se trouve sur le trajet vers le démon peut se faire passer pour lui, lire le jeton et modifier les résultats.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartPage</name>
    <message>
        <source>Scroll the chart</source>
        <translation>Faire défiler le graphique</translation>
    </message>
    <message>
        <source>The first answers are on their way.</source>
        <translation>Les premières réponses arrivent.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartText</name>
    <message>
        <source>No usable answer</source>
        <comment>heading of the servers that have none</comment>
        <translation>Aucune réponse exploitable</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latence</translation>
    </message>
    <message>
        <source>Phases</source>
        <comment>of a query: connect, TLS and so on</comment>
        <translation>Phases</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Évolution</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Répartition</translation>
    </message>
    <message>
        <source>Run a comparison to see how long each server takes to answer.</source>
        <translation>Lancez une comparaison pour voir combien de temps chaque serveur met à répondre.</translation>
    </message>
    <message>
        <source>Run a comparison to see what the time of each server is spent on.</source>
        <translation>Lancez une comparaison pour voir à quoi chaque serveur passe son temps.</translation>
    </message>
    <message>
        <source>Run a comparison to see how steady the servers are over time.</source>
        <translation>Lancez une comparaison pour voir si les serveurs restent constants dans le temps.</translation>
    </message>
    <message>
        <source>Run a comparison to see which share of the rounds is answered how fast.</source>
        <translation>Lancez une comparaison pour voir quelle part des passes obtient une réponse, et en combien de temps.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 %3, %n round(s), measured from %4 on %5</source>
        <comment>kind of chart, name and type that were asked for, place, date and time</comment>
        <translation>
            <numerusform>%1&#x202f;: %2 %3, %n passe, mesuré depuis %4 le %5</numerusform>
            <numerusform>%1&#x202f;: %2 %3, %n passes, mesuré depuis %4 le %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Time with a fresh connection (ms)</source>
        <translation>Temps avec une nouvelle connexion (ms)</translation>
    </message>
    <message>
        <source>Query time over a kept connection (ms)</source>
        <translation>Temps de la requête sur une connexion conservée (ms)</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>phase: looking up the server&apos;s own name</comment>
        <translation>Résolution</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>phase</comment>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>phase: the handshake</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>phase: from question to answer</comment>
        <translation>Requête</translation>
    </message>
    <message>
        <source>Too few rounds for p95 yet: with fewer than %1 answers it is the slowest of them.</source>
        <translation>Encore trop peu de passes pour le p95&#x202f;: avec moins de %1 réponses, il correspond à la plus lente.</translation>
    </message>
    <message>
        <source>Too few rounds yet: the interval of a median takes %1 answers, and with fewer than %2 the p95 is the slowest of them.</source>
        <translation>Encore trop peu de passes&#x202f;: l’intervalle d’une médiane demande %1 réponses et, avec moins de %2, le p95 correspond à la plus lente.</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s), and the band reaches up to their p95.</source>
        <translation>
            <numerusform>Chaque point est la médiane de %n passe et la bande monte jusqu’au p95.</numerusform>
            <numerusform>Chaque point est la médiane de %n passes et la bande monte jusqu’à leur p95.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few rounds for a band up to p95: each point is one round.</source>
        <translation>Trop peu de passes pour une bande jusqu’au p95&#x202f;: chaque point est une passe.</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s): too few for a p95, so that the band reaches up to the slowest of them.</source>
        <translation>
            <numerusform>Chaque point est la médiane de %n passe&#x202f;: trop peu pour un p95, la bande monte donc jusqu’à la plus lente.</numerusform>
            <numerusform>Chaque point est la médiane de %n passes&#x202f;: trop peu pour un p95, la bande monte donc jusqu’à la plus lente d’entre elles.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each phase is the median of the rounds in which it took place.</source>
        <translation>Chaque phase est la médiane des passes où elle a eu lieu.</translation>
    </message>
    <message numerus="yes">
        <source>Only the best %1 of the %n selected server(s) are shown.</source>
        <translation>
            <numerusform>Seuls les %1 meilleurs sur %n serveur sélectionné sont affichés.</numerusform>
            <numerusform>Seuls les %1 meilleurs des %n serveurs sélectionnés sont affichés.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 rounds lost</source>
        <translation>passes perdues&#x202f;: %1 sur %2</translation>
    </message>
    <message>
        <source>median %1, p95 %2; %3</source>
        <translation>médiane %1, p95 %2&#x202f;; %3</translation>
    </message>
    <message>
        <source>median %1 (with %2 confidence %3), p95 %4; %5</source>
        <comment>time, percentage, interval, time, lost rounds</comment>
        <translation>médiane %1 (avec %2 de confiance&#x202f;: %3), p95 %4&#x202f;; %5</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1 no usable answer</source>
        <comment>time since the run began</comment>
        <translation>à %1, aucune réponse exploitable</translation>
    </message>
    <message numerus="yes">
        <source>at %1 %2 with %n round(s) lost</source>
        <comment>time since the run began; median</comment>
        <translation>
            <numerusform>à %1, %2 et %n passe perdue</numerusform>
            <numerusform>à %1, %2 et %n passes perdues</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1 %2</source>
        <comment>time since the run began; median</comment>
        <translation>à %1, %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>&#x202f;; </translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>percentage of the rounds, time</comment>
        <translation>%1 en %2 au plus</translation>
    </message>
    <message>
        <source>answered at all %1</source>
        <translation>au total %1 de réponses</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server and what is said of it</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <comment>percentage of rounds</comment>
        <translation>%1 de réponses</translation>
    </message>
    <message>
        <source>Rounds answered within the time</source>
        <translation>Passes ayant reçu une réponse dans ce temps</translation>
    </message>
    <message>
        <source>median</source>
        <translation>médiane</translation>
    </message>
    <message>
        <source>%1 interval of the median</source>
        <comment>legend: a percentage of confidence</comment>
        <translation>intervalle à %1 de la médiane</translation>
    </message>
    <message>
        <source>p95</source>
        <comment>95 of 100 answers come within this time</comment>
        <translation>p95</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <comment>median time, percentage of rounds</comment>
        <translation>%1, %2 de pertes</translation>
    </message>
    <message>
        <source>Time spent on each phase (ms)</source>
        <translation>Temps passé dans chaque phase (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>rounds without a usable answer</comment>
        <translation>Perdues</translation>
    </message>
    <message>
        <source>Time since the run began (s)</source>
        <translation>Temps depuis le début du test (s)</translation>
    </message>
    <message>
        <source>Time since the run began (min)</source>
        <translation>Temps depuis le début du test (min)</translation>
    </message>
    <message>
        <source>Time since the run began (h)</source>
        <translation>Temps depuis le début du test (h)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartsPanel</name>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Save this chart as a PNG or SVG picture</source>
        <translation>Enregistrer ce graphique comme image PNG ou SVG</translation>
    </message>
    <message>
        <source>Copy what this chart shows in words</source>
        <translation>Copier ce que montre ce graphique sous forme de texte</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Image PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Image SVG (*.svg)</translation>
    </message>
    <message>
        <source>The chart could not be saved as %1: %2</source>
        <comment>path of a file, reason</comment>
        <translation>Impossible d’enregistrer le graphique sous %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>The chart was saved as %1.</source>
        <comment>path of a file</comment>
        <translation>Le graphique a été enregistré sous %1.</translation>
    </message>
    <message>
        <source>The chart was copied as text.</source>
        <translation>Le graphique a été copié sous forme de texte.</translation>
    </message>
    <message>
        <source>Sa&amp;ve chart…</source>
        <translation>Enregistrer le &amp;graphique…</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copier comme te&amp;xte</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Enregistrer le graphique</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChoiceMenu</name>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Aucun</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>quick choice of a transport, as in UDP only</comment>
        <translation>%1 uniquement</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (nothing was compared yet)</source>
        <translation>
            <numerusform>Le &amp;meilleur (aucune comparaison pour l’instant)</numerusform>
            <numerusform>Les %n &amp;meilleurs (aucune comparaison pour l’instant)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (too few rounds to rank servers)</source>
        <translation>
            <numerusform>Le &amp;meilleur (trop peu de passes pour classer les serveurs)</numerusform>
            <numerusform>Les %n &amp;meilleurs (trop peu de passes pour classer les serveurs)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (none of them is in this list)</source>
        <translation>
            <numerusform>Le &amp;meilleur (absent de cette liste)</numerusform>
            <numerusform>Les %n &amp;meilleurs (aucun ne figure dans cette liste)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All, with more addresses</source>
        <translation>&amp;Tous, avec les autres adresses</translation>
    </message>
    <message>
        <source>All &amp;without more addresses</source>
        <translation>Tous, &amp;sans les autres adresses</translation>
    </message>
    <message>
        <source>&amp;System&apos;s own and one of each operator</source>
        <translation>Ceux du système et &amp;un par opérateur</translation>
    </message>
    <message>
        <source>A &amp;few to begin with</source>
        <translation>&amp;Quelques-uns pour commencer</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n of the last run</source>
        <translation>
            <numerusform>Le &amp;meilleur du dernier test</numerusform>
            <numerusform>Les %n &amp;meilleurs du dernier test</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>&amp;Colonnes</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Réinitialiser les colonnes</translation>
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
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>who runs a server</comment>
        <translation>Opérateur</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Statut</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>response code</comment>
        <translation>Code</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Médiane (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <comment>of confidence, for the median</comment>
        <translation>Intervalle à 95&#x202f;% (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <comment>95th percentile</comment>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>Résolution (ms)</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>Connexion (ms)</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>Requête (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Pertes</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Agrees with</source>
        <comment>how many other servers</comment>
        <translation>Concordance</translation>
    </message>
    <message>
        <source>Place by median. Those marked = lead together: they cannot be told apart.</source>
        <translation>Rang d’après la médiane. Ceux marqués d’un = sont en tête à égalité&#x202f;: rien ne permet de les départager.</translation>
    </message>
    <message>
        <source>Where the query was sent to.</source>
        <translation>L’adresse à laquelle la requête a été envoyée.</translation>
    </message>
    <message>
        <source>Who runs the server, and whether your system uses it.</source>
        <translation>Qui exploite le serveur, et si votre système l’utilise.</translation>
    </message>
    <message>
        <source>How the query was sent.</source>
        <translation>Comment la requête a été envoyée.</translation>
    </message>
    <message>
        <source>What became of the queries.</source>
        <translation>Ce que les requêtes ont donné.</translation>
    </message>
    <message>
        <source>The response code that most answers had.</source>
        <translation>Le code de réponse le plus fréquent.</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, connecting included.</source>
        <translation>La moitié des réponses a pris moins de temps, connexion comprise.</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, from query to answer.</source>
        <translation>La moitié des réponses a pris moins de temps, de la requête à la réponse.</translation>
    </message>
    <message>
        <source>With 95 % confidence the true median lies from the first to the second number.</source>
        <translation>Avec 95&#x202f;% de confiance, la vraie médiane se situe entre le premier et le second nombre.</translation>
    </message>
    <message>
        <source>Of 20 answers, 19 took no longer than this.</source>
        <translation>Sur 20 réponses, 19 n’ont pas pris plus de temps.</translation>
    </message>
    <message>
        <source>Median of the time to look up the server&apos;s own name.</source>
        <translation>Temps médian pour résoudre le nom du serveur lui-même.</translation>
    </message>
    <message>
        <source>Median of the time to connect.</source>
        <translation>Temps médian pour établir la connexion.</translation>
    </message>
    <message>
        <source>Median of the time of TLS handshakes.</source>
        <translation>Temps médian des négociations TLS.</translation>
    </message>
    <message>
        <source>Median of the time from query to answer.</source>
        <translation>Temps médian de la requête à la réponse.</translation>
    </message>
    <message>
        <source>How many queries were never answered, of how many.</source>
        <translation>Combien de requêtes sont restées sans réponse, et sur combien.</translation>
    </message>
    <message>
        <source>How long the last answer may be cached.</source>
        <translation>Combien de temps la dernière réponse peut rester en cache.</translation>
    </message>
    <message>
        <source>The records of the last answer.</source>
        <translation>Les enregistrements de la dernière réponse.</translation>
    </message>
    <message>
        <source>How many of the other servers give the same answer.</source>
        <translation>Combien d’autres serveurs donnent la même réponse.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ConnectionPage</name>
    <message>
        <source>Connection to the server</source>
        <translation>Connexion au serveur</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferenceModel</name>
    <message>
        <source>Where</source>
        <translation>Où</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>of an answer</comment>
        <translation>Partie</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
    <message>
        <source>TTL here</source>
        <translation>TTL ici</translation>
    </message>
    <message>
        <source>TTL there</source>
        <translation>TTL là-bas</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferencePage</name>
    <message>
        <source>The other server of this run</source>
        <translation>L’autre serveur de ce test</translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation>Comparer avec&#x202f;:</translation>
    </message>
    <message>
        <source>Answer of the other server</source>
        <translation>Réponse de l’autre serveur</translation>
    </message>
    <message>
        <source>Hide what is in both</source>
        <translation>Masquer ce qui est commun aux deux</translation>
    </message>
    <message>
        <source>Difference of the answers</source>
        <translation>Différences entre les réponses</translation>
    </message>
    <message>
        <source>There is no other server in this run to compare with.</source>
        <translation>Ce test ne comporte pas d’autre serveur avec lequel comparer.</translation>
    </message>
    <message>
        <source>The other server has given no answer.</source>
        <translation>L’autre serveur n’a donné aucune réponse.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DigPage</name>
    <message>
        <source>Answer as dig prints it</source>
        <translation>Réponse telle que l’affiche dig</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedChoice</name>
    <message>
        <source>Service</source>
        <translation>Service</translation>
    </message>
    <message>
        <source>&amp;Serve the REST API from this computer</source>
        <translation>&amp;Proposer l’API REST depuis cet ordinateur</translation>
    </message>
    <message>
        <source>Requests must have a &amp;token</source>
        <translation>Les requêtes doivent fournir un &amp;jeton</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Générer</translation>
    </message>
    <message>
        <source>Other programs on this computer can then have lookups done by this one, as by a daemon. Other computers can&apos;t reach it.</source>
        <translation>D’autres programmes de cet ordinateur peuvent alors faire effectuer des requêtes par celui-ci, comme par un démon. Les autres ordinateurs n’y ont pas accès.</translation>
    </message>
    <message>
        <source>The TCP port of 127.0.0.1 at which it answers</source>
        <translation>Le port TCP de 127.0.0.1 sur lequel il répond</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>P&amp;ort&#x202f;:</translation>
    </message>
    <message>
        <source>Without one, every program and every user of this computer may ask</source>
        <translation>Sans jeton, tous les programmes et tous les utilisateurs de cet ordinateur peuvent envoyer des requêtes</translation>
    </message>
    <message>
        <source>Make up a token that nobody guesses</source>
        <translation>Créer un jeton que personne ne peut deviner</translation>
    </message>
    <message>
        <source>Generate a token</source>
        <translation>Générer un jeton</translation>
    </message>
    <message>
        <source>To&amp;ken:</source>
        <translation>Jeto&amp;n&#x202f;:</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; choose another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Le jeton enregistré est illisible&#x202f;; choisissez-en un autre. %1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>Lecture du jeton enregistré…</translation>
    </message>
    <message>
        <source>Type a token, or have one generated.</source>
        <translation>Saisissez un jeton ou faites-en générer un.</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Le jeton sera oublié à la fermeture du programme. %1</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>Le jeton sera oublié à la fermeture du programme&#x202f;: il n’y a pas de trousseau pour le conserver.</translation>
    </message>
    <message>
        <source>Serving at %1</source>
        <comment>a URL</comment>
        <translation>Accessible à l’adresse %1</translation>
    </message>
    <message>
        <source>Not serving: %1</source>
        <comment>a sentence</comment>
        <translation>Inactif&#x202f;: %1</translation>
    </message>
    <message>
        <source>Not serving</source>
        <translation>Inactif</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedIndicator</name>
    <message>
        <source>Service: off</source>
        <translation>Service&#x202f;: désactivé</translation>
    </message>
    <message>
        <source>This program does not serve the REST API.</source>
        <translation>Ce programme ne propose pas l’API REST.</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <comment>a URL</comment>
        <translation>Service&#x202f;: %1</translation>
    </message>
    <message>
        <source>This program serves the REST API to this computer.</source>
        <translation>Ce programme propose l’API REST à cet ordinateur.</translation>
    </message>
    <message>
        <source>Service: failed</source>
        <translation>Service&#x202f;: échec</translation>
    </message>
    <message>
        <source>The REST API can&apos;t be served: %1</source>
        <comment>a sentence</comment>
        <translation>Impossible de proposer l’API REST&#x202f;: %1</translation>
    </message>
    <message>
        <source>Click to change this in the preferences.</source>
        <translation>Cliquez pour modifier ce réglage dans les préférences.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedService</name>
    <message>
        <source>Its token is no longer there: choose another in the preferences.</source>
        <translation>Son jeton n’existe plus&#x202f;: choisissez-en un autre dans les préférences.</translation>
    </message>
    <message>
        <source>Its token can&apos;t be read. %1</source>
        <comment>a sentence</comment>
        <translation>Son jeton est illisible. %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ExportMenu</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>Tests de DNS Tester (*.%1)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tableaux CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Fichiers JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown texts (*.md)</source>
        <translation>Textes Markdown (*.md)</translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation>Pages HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documents PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>All that was measured; can be imported again</source>
        <translation>Tout ce qui a été mesuré&#x202f;; peut être réimporté</translation>
    </message>
    <message>
        <source>Table as &amp;CSV…</source>
        <translation>Tableau en &amp;CSV…</translation>
    </message>
    <message>
        <source>A line for each server, for spreadsheets</source>
        <translation>Une ligne par serveur, pour les tableurs</translation>
    </message>
    <message>
        <source>&amp;Samples as CSV…</source>
        <translation>Mesures &amp;brutes en CSV…</translation>
    </message>
    <message>
        <source>A line for each query</source>
        <translation>Une ligne par requête</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>Summary and verdicts, for programs</source>
        <translation>Résumé et verdicts, pour les programmes</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown…</translation>
    </message>
    <message>
        <source>Findings and table, for issues and wikis</source>
        <translation>Conclusions et tableau, pour les tickets et les wikis</translation>
    </message>
    <message>
        <source>C&amp;opy as Markdown</source>
        <translation>C&amp;opier en Markdown</translation>
    </message>
    <message>
        <source>Put findings and table on the clipboard</source>
        <translation>Copier les conclusions et le tableau dans le presse-papiers</translation>
    </message>
    <message>
        <source>Findings, charts and table as an HTML page</source>
        <translation>Conclusions, graphiques et tableau dans une page HTML</translation>
    </message>
    <message>
        <source>Report as P&amp;DF…</source>
        <translation>Rapport en P&amp;DF…</translation>
    </message>
    <message>
        <source>The same to print</source>
        <translation>La même chose, à imprimer</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exporter</translation>
    </message>
    <message>
        <source>&amp;Run file…</source>
        <translation>Fichier du &amp;test…</translation>
    </message>
    <message>
        <source>Report &amp;page…</source>
        <translation>&amp;Page de rapport…</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::FindingsView</name>
    <message>
        <source>What the comparison found</source>
        <translation>Conclusions de la comparaison</translation>
    </message>
    <message>
        <source>Choose servers, type a name, press Enter.</source>
        <translation>Choisissez des serveurs, saisissez un nom, appuyez sur Entrée.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryKeeper</name>
    <message>
        <source>This run can&apos;t be opened: what the history has of it is damaged.</source>
        <translation>Impossible d’ouvrir ce test&#x202f;: ses données dans l’historique sont endommagées.</translation>
    </message>
    <message>
        <source>This run is no longer in the history.</source>
        <translation>Ce test ne figure plus dans l’historique.</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as %1, and a new one has begun.</source>
        <translation>L’historique était endommagé. Il est conservé sous %1 et un nouveau a été commencé.</translation>
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
        <translation>Date</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Serveurs</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Passes</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Mesuré depuis</translation>
    </message>
    <message>
        <source>State</source>
        <translation>État</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryPane</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>Tests de DNS Tester (*.%1)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>Ou&amp;vrir</translation>
    </message>
    <message>
        <source>Show the selected run (Enter)</source>
        <translation>Afficher le test sélectionné (Entrée)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>Co&amp;mparer</translation>
    </message>
    <message>
        <source>Lay two selected runs side by side</source>
        <translation>Afficher deux tests sélectionnés côte à côte</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>Supprim&amp;er…</translation>
    </message>
    <message>
        <source>Delete the selected runs (Del)</source>
        <translation>Supprimer les tests sélectionnés (Suppr)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>Impo&amp;rter…</translation>
    </message>
    <message>
        <source>Take a run from a file into the history</source>
        <translation>Ajouter à l’historique le test d’un fichier</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xporter…</translation>
    </message>
    <message>
        <source>Save the selected run as a file to give away</source>
        <translation>Enregistrer le test sélectionné dans un fichier à partager</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Tests conservés</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>Fil&amp;tre&#x202f;:</translation>
    </message>
    <message>
        <source>name, type, place or state</source>
        <translation>nom, type, lieu ou état</translation>
    </message>
    <message>
        <source>Show only runs that contain this text</source>
        <translation>N’afficher que les tests qui contiennent ce texte</translation>
    </message>
    <message>
        <source>No run is kept yet. Each comparison that you make is listed here; you can also import the file of one.</source>
        <translation>Aucun test n’est conservé pour l’instant. Chaque comparaison que vous effectuez apparaîtra ici&#x202f;; vous pouvez aussi importer un fichier de test.</translation>
    </message>
    <message>
        <source>No run contains the filter’s text.</source>
        <translation>Aucun test ne contient le texte du filtre.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Supprimer</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) from the history?</source>
        <translation>
            <numerusform>Supprimer %n test de l’historique&#x202f;?</numerusform>
            <numerusform>Supprimer %n tests de l’historique&#x202f;?</numerusform>
        </translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>Cette action est irréversible.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>This run is in the history already.</source>
        <translation>Ce test figure déjà dans l’historique.</translation>
    </message>
    <message>
        <source>The run has been imported.</source>
        <translation>Le test a été importé.</translation>
    </message>
    <message>
        <source>The run has been exported.</source>
        <translation>Le test a été exporté.</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>Importer un test</translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation>Exporter un test</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::KeychainTokenStore</name>
    <message>
        <source>This system has no keychain.</source>
        <translation>Ce système n’a pas de trousseau.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain was not unlocked.</source>
        <translation>Le trousseau du système n’a pas été déverrouillé.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain failed: %1</source>
        <translation>Échec du trousseau du système&#x202f;: %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::LeadWords</name>
    <message>
        <source>%1 lead; which of them is the fastest cannot be told.</source>
        <extracomment>%1: the names of two or more servers</extracomment>
        <translation>%1 sont en tête&#x202f;; impossible de dire lequel est le plus rapide.</translation>
    </message>
    <message>
        <source>%1 did not answer the question.</source>
        <translation>%1 n’a pas répondu à la question.</translation>
    </message>
    <message numerus="yes">
        <source>%1 answered in %2 of %Ln round(s); its median is %3.</source>
        <translation>
            <numerusform>%1 a répondu à %2 passe sur %Ln&#x202f;; sa médiane est de %3.</numerusform>
            <numerusform>%1 a répondu à %2 des %Ln passes&#x202f;; sa médiane est de %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The median of %1 is %2.</source>
        <translation>La médiane de %1 est de %2.</translation>
    </message>
    <message>
        <source>No server can be named the fastest yet.</source>
        <translation>Aucun serveur ne peut encore être désigné comme le plus rapide.</translation>
    </message>
    <message>
        <source>No server leads: each one that answered failed too often.</source>
        <translation>Aucun serveur n’est en tête&#x202f;: tous ceux qui ont répondu ont échoué trop souvent.</translation>
    </message>
    <message>
        <source>No server answered the question.</source>
        <translation>Aucun serveur n’a répondu à la question.</translation>
    </message>
    <message>
        <source>Only %1 answered well enough to be compared; its median is %2.</source>
        <translation>Seul %1 a assez bien répondu pour être comparé&#x202f;; sa médiane est de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of %Ln server(s); its median is %2.</source>
        <translation>
            <numerusform>%1 est le plus rapide sur %Ln serveur&#x202f;; sa médiane est de %2.</numerusform>
            <numerusform>%1 est le plus rapide des %Ln serveurs&#x202f;; sa médiane est de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of the %Ln server(s) that can be compared; its median is %2.</source>
        <translation>
            <numerusform>%1 est le plus rapide sur %Ln serveur comparable&#x202f;; sa médiane est de %2.</numerusform>
            <numerusform>%1 est le plus rapide des %Ln serveurs comparables&#x202f;; sa médiane est de %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The least median of these is that of %1, %2.</source>
        <translation>La médiane la plus faible est celle de %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>%1 comes next, slower by %2.</source>
        <translation>%1 vient ensuite, plus lent de %2.</translation>
    </message>
    <message>
        <source>%1 was faster than %2 in most rounds, although its median is not less.</source>
        <translation>%1 a été plus rapide que %2 dans la plupart des passes, bien que sa médiane ne soit pas inférieure.</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more round(s) would probably tell %1 from %2.</source>
        <translation>
            <numerusform>Environ %Ln passe de plus permettrait sans doute de départager %1 et %2.</numerusform>
            <numerusform>Environ %Ln passes de plus permettraient sans doute de départager %1 et %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) cannot be compared yet, having answered fewer than %1 times: %2.</source>
        <translation>
            <numerusform>%Ln serveur ne peut pas encore être comparé, ayant répondu moins de %1 fois&#x202f;: %2.</numerusform>
            <numerusform>%Ln serveurs ne peuvent pas encore être comparés, ayant répondu moins de %1 fois&#x202f;: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each server needs at least %1 answers before one can be named; that takes %Ln more round(s).</source>
        <translation>
            <numerusform>Chaque serveur doit donner au moins %1 réponses avant que l’un d’eux puisse être désigné&#x202f;; il faut pour cela %Ln passe de plus.</numerusform>
            <numerusform>Chaque serveur doit donner au moins %1 réponses avant que l’un d’eux puisse être désigné&#x202f;; il faut pour cela %Ln passes de plus.</numerusform>
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
        <translation>Vues du test</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Graphiques</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historique</translation>
    </message>
    <message>
        <source>Two runs</source>
        <translation>Deux tests</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progression du test</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>Passe %1 sur %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <comment>round 3 of 10, time</comment>
        <translation>%1, encore %2 environ</translation>
    </message>
    <message>
        <source>A run is under way. Stop it to see another one.</source>
        <translation>Un test est en cours. Arrêtez-le pour en afficher un autre.</translation>
    </message>
    <message>
        <source>Can&apos;t read %1: %2.</source>
        <translation>Impossible de lire %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Ouvrir un test</translation>
    </message>
    <message>
        <source>Runs of DNS Tester (*.dnsrun);;All files (*)</source>
        <translation>Tests de DNS Tester (*.dnsrun);;Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>The daemon to measure from is not ready yet.</source>
        <translation>Le démon depuis lequel mesurer n’est pas encore prêt.</translation>
    </message>
    <message>
        <source>Choose at least one server.</source>
        <translation>Choisissez au moins un serveur.</translation>
    </message>
    <message>
        <source>A daemon can&apos;t use a file of authorities of this computer. Choose another way to verify certificates in the options.</source>
        <translation>Un démon ne peut pas utiliser un fichier d’autorités de cet ordinateur. Choisissez dans les options une autre manière de vérifier les certificats.</translation>
    </message>
    <message>
        <source>A run is under way. Stop it and close the window? What was measured is kept in the history.</source>
        <translation>Un test est en cours. L’arrêter et fermer la fenêtre&#x202f;? Les mesures déjà faites sont conservées dans l’historique.</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>Arrêter et &amp;fermer</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Fichier</translation>
    </message>
    <message>
        <source>&amp;Open a run…</source>
        <translation>&amp;Ouvrir un test…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>E&amp;xporter</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>%1 enregistré.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copié.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Préférences…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Quitter</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Ai&amp;de</translation>
    </message>
    <message>
        <source>&amp;About DNS Tester</source>
        <translation>À &amp;propos de DNS Tester</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>Lan&amp;cer</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>A&amp;rrêter</translation>
    </message>
    <message>
        <source>&amp;Compare with the run before</source>
        <translation>Co&amp;mparer au test précédent</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Affichage</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Serveurs</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Question</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::NameField</name>
    <message>
        <source>Name or address</source>
        <translation>Nom ou adresse</translation>
    </message>
    <message>
        <source>Clear the history of names</source>
        <translation>Effacer l’historique des noms</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Naming</name>
    <message>
        <source>%1 and %2</source>
        <comment>two servers</comment>
        <translation>%1 et %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three servers</comment>
        <translation>%1, %2 et %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 and %Ln other(s)</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1, %2, %3 et %Ln autre</numerusform>
            <numerusform>%1, %2, %3 et %Ln autres</numerusform>
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
        <translation>Message</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Fermer le message</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::OptionsPanel</name>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>behind a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long to wait for a server before it counts as failed</source>
        <translation>Combien de temps attendre un serveur avant de le considérer en échec</translation>
    </message>
    <message>
        <source>Fresh connection each time</source>
        <translation>Nouvelle connexion à chaque fois</translation>
    </message>
    <message>
        <source>Each round makes its own connection, as a first visit does</source>
        <translation>Chaque passe établit sa propre connexion, comme lors d’une première visite</translation>
    </message>
    <message>
        <source>Reused connections</source>
        <translation>Connexions réutilisées</translation>
    </message>
    <message>
        <source>Connections and TLS sessions are kept from round to round</source>
        <translation>Les connexions et les sessions TLS sont conservées d’une passe à l’autre</translation>
    </message>
    <message>
        <source>Timeout:</source>
        <translation>Délai d’attente&#x202f;:</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Question</translation>
    </message>
    <message>
        <source>Ask for signatures (DNSSEC, DO)</source>
        <translation>Demander les signatures (DNSSEC, DO)</translation>
    </message>
    <message>
        <source>The answer is to have the records that prove it</source>
        <translation>La réponse doit comporter les enregistrements qui la prouvent</translation>
    </message>
    <message>
        <source>Answer without validation (CD)</source>
        <translation>Répondre sans validation (CD)</translation>
    </message>
    <message>
        <source>The server is to answer even where its DNSSEC validation fails</source>
        <translation>Le serveur doit répondre même si sa validation DNSSEC échoue</translation>
    </message>
    <message>
        <source>Ask to look elsewhere (RD)</source>
        <translation>Demander de chercher ailleurs (RD)</translation>
    </message>
    <message>
        <source>The server is to ask other servers where it doesn&apos;t know the answer; off, it tells only what it has</source>
        <translation>Le serveur doit interroger d’autres serveurs s’il ne connaît pas la réponse&#x202f;; sinon, il n’indique que ce dont il dispose</translation>
    </message>
    <message>
        <source>Ask who answers (NSID)</source>
        <translation>Demander qui répond (NSID)</translation>
    </message>
    <message>
        <source>The server is to name the one of its machines that answers</source>
        <translation>Le serveur doit nommer celle de ses machines qui répond</translation>
    </message>
    <message>
        <source>EDNS Client Subnet: the server is to answer as if it were asked from this network; empty: nothing is sent</source>
        <translation>EDNS Client Subnet&#x202f;: le serveur doit répondre comme s’il était interrogé depuis ce réseau&#x202f;; vide&#x202f;: rien n’est envoyé</translation>
    </message>
    <message>
        <source>From the network (ECS):</source>
        <translation>Depuis le réseau (ECS)&#x202f;:</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificats</translation>
    </message>
    <message>
        <source>Verify by the system&apos;s authorities</source>
        <translation>Vérifier avec les autorités du système</translation>
    </message>
    <message>
        <source>Verify by the authorities of a file:</source>
        <translation>Vérifier avec les autorités d’un fichier&#x202f;:</translation>
    </message>
    <message>
        <source>For servers of your own, with an authority of your own</source>
        <translation>Pour vos propres serveurs, avec votre propre autorité</translation>
    </message>
    <message>
        <source>Do not verify</source>
        <translation>Ne pas vérifier</translation>
    </message>
    <message>
        <source>Any certificate will do, whoever shows it</source>
        <translation>Tout certificat est accepté, peu importe qui le présente</translation>
    </message>
    <message>
        <source>File of authorities</source>
        <translation>Fichier d’autorités</translation>
    </message>
    <message>
        <source>File in PEM form</source>
        <translation>Fichier au format PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Choisir…</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>Choisir le fichier d’autorités</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificats (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>Servers are compared by all that you would wait for: looking up the server&apos;s name, connecting, TLS and the query.</source>
        <translation>Les serveurs sont comparés sur tout ce que vous attendriez&#x202f;: résolution du nom du serveur, connexion, TLS et requête.</translation>
    </message>
    <message>
        <source>Servers are compared by the query alone, without connecting and TLS.</source>
        <translation>Les serveurs sont comparés sur la requête seule, sans la connexion ni TLS.</translation>
    </message>
    <message>
        <source>Anybody on the way can pretend to be the server and read and change what it says.</source>
        <translation>Quiconque se trouve sur le trajet peut se faire passer pour le serveur, et lire ou modifier ce qu’il dit.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceButton</name>
    <message>
        <source>&amp;This computer</source>
        <translation>&amp;Cet ordinateur</translation>
    </message>
    <message>
        <source>Send lookups from this computer</source>
        <translation>Envoyer les requêtes depuis cet ordinateur</translation>
    </message>
    <message>
        <source>&amp;Check connection now</source>
        <translation>&amp;Vérifier la connexion maintenant</translation>
    </message>
    <message>
        <source>&amp;Add daemon…</source>
        <translation>&amp;Ajouter un démon…</translation>
    </message>
    <message>
        <source>&amp;Manage daemons…</source>
        <translation>&amp;Gérer les démons…</translation>
    </message>
    <message>
        <source>Measuring from: %1</source>
        <comment>this computer, or a daemon</comment>
        <translation>Mesurer depuis&#x202f;: %1</translation>
    </message>
    <message>
        <source>Measuring from: %1, %2</source>
        <comment>a daemon, and the state of the connection to it</comment>
        <translation>Mesurer depuis&#x202f;: %1, %2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>cet ordinateur</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Add daemon</source>
        <translation>Ajouter un démon</translation>
    </message>
    <message>
        <source>Edit daemon</source>
        <translation>Modifier le démon</translation>
    </message>
    <message>
        <source>What to call it; without a name, its URL</source>
        <translation>Le nom à lui donner&#x202f;; à défaut, son URL</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nom&#x202f;:</translation>
    </message>
    <message>
        <source>Where the daemon answers, with http or https</source>
        <translation>L’adresse à laquelle le démon répond, en http ou https</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL&#x202f;:</translation>
    </message>
    <message>
        <source>What the daemon wants to see before it does lookups</source>
        <translation>Ce que le démon exige avant d’effectuer des requêtes</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>&amp;Jeton&#x202f;:</translation>
    </message>
    <message>
        <source>Asks the daemon for its health and its servers</source>
        <translation>Interroge le démon sur son état et ses serveurs</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; it is kept unless you type another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Le jeton enregistré est illisible&#x202f;; il est conservé, sauf si vous en saisissez un autre. %1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>Lecture du jeton enregistré…</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>Le jeton sera oublié à la fermeture du programme&#x202f;: il n’y a pas de trousseau pour le conserver.</translation>
    </message>
    <message>
        <source>Saving the token…</source>
        <translation>Enregistrement du jeton…</translation>
    </message>
    <message>
        <source>The daemon is saved, but its token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>Le démon est enregistré, mais son jeton sera oublié à la fermeture du programme. %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlacesDialog</name>
    <message>
        <source>Daemons</source>
        <translation>Démons</translation>
    </message>
    <message>
        <source>Saved &amp;daemons:</source>
        <translation>&amp;Démons enregistrés&#x202f;:</translation>
    </message>
    <message>
        <source>Saved daemons</source>
        <translation>Démons enregistrés</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Ajouter…</translation>
    </message>
    <message>
        <source>Save another daemon</source>
        <translation>Enregistrer un autre démon</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Modifier…</translation>
    </message>
    <message>
        <source>Change what is saved of the selected daemon</source>
        <translation>Modifier ce qui est enregistré pour le démon sélectionné</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Supprimer…</translation>
    </message>
    <message>
        <source>Forget the selected daemon and its token</source>
        <translation>Oublier le démon sélectionné et son jeton</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Tester la connexion</translation>
    </message>
    <message>
        <source>Asks the selected daemon for its health and its servers</source>
        <translation>Interroge le démon sélectionné sur son état et ses serveurs</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name and URL</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>No daemon is saved yet. With one that runs on another computer, lookups can be measured from there.</source>
        <translation>Aucun démon n’est enregistré pour l’instant. Un démon qui tourne sur un autre ordinateur permet de mesurer les requêtes depuis celui-ci.</translation>
    </message>
    <message>
        <source>Remove daemon</source>
        <translation>Supprimer le démon</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>Supprimer «&#x202f;%1&#x202f;» de la liste&#x202f;?</translation>
    </message>
    <message>
        <source>Its token is forgotten too. Saved runs are kept.</source>
        <translation>Son jeton est également oublié. Les tests enregistrés sont conservés.</translation>
    </message>
    <message>
        <source>Saved runs are kept.</source>
        <translation>Les tests enregistrés sont conservés.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Préférences</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Apparence</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Suivre le système</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours of the program</comment>
        <translation>Clair</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours of the program</comment>
        <translation>Sombre</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Langue du système</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>Le changement de langue prendra effet au prochain démarrage.</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>&amp;Thème&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Langue&#x202f;:</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ReplyChooser</name>
    <message>
        <source>The server gave answers that differ from each other</source>
        <translation>Le serveur a donné des réponses qui diffèrent entre elles</translation>
    </message>
    <message>
        <source>%1 of %2: %3 (rounds: %4)</source>
        <comment>an answer, its gist, how often it came</comment>
        <translation>%1 sur %2&#x202f;: %3 (passes&#x202f;: %4)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultRow</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln seconde</numerusform>
            <numerusform>%Ln secondes</numerusform>
        </translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>sans rang</translation>
    </message>
    <message>
        <source>%1=</source>
        <comment>a rank that several servers share</comment>
        <translation>%1=</translation>
    </message>
    <message>
        <source>your system</source>
        <translation>votre système</translation>
    </message>
    <message>
        <source>%1, your system</source>
        <comment>operator of a server that it uses</comment>
        <translation>%1, votre système</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers, an interval</comment>
        <translation>%1 à %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>two numbers</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message>
        <source>no records</source>
        <translation>aucun enregistrement</translation>
    </message>
    <message>
        <source>alone</source>
        <comment>no other server gives the same answer</comment>
        <translation>seul</translation>
    </message>
    <message>
        <source>all %1</source>
        <comment>other servers</comment>
        <translation>tous (%1)</translation>
    </message>
    <message>
        <source>Leads together with others; which is the fastest cannot be told.</source>
        <translation>En tête avec d’autres&#x202f;; impossible de dire lequel est le plus rapide.</translation>
    </message>
    <message>
        <source>Leads.</source>
        <comment>is the fastest</comment>
        <translation>En tête.</translation>
    </message>
    <message>
        <source>Slower than the leader, and not by chance.</source>
        <translation>Plus lent que le serveur de tête, et non par hasard.</translation>
    </message>
    <message>
        <source>Has answered too few times to be compared.</source>
        <translation>A répondu trop peu de fois pour être comparé.</translation>
    </message>
    <message>
        <source>Fails too often to lead.</source>
        <translation>Échoue trop souvent pour être en tête.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Pas encore interrogé.</translation>
    </message>
    <message>
        <source>Did not answer the question.</source>
        <translation>N’a pas répondu à la question.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Too few answers for an interval.</source>
        <translation>Trop peu de réponses pour un intervalle.</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <comment>a share in percent</comment>
        <translation>%1 de pertes</translation>
    </message>
    <message>
        <source>There is no other answer to compare with.</source>
        <translation>Il n’y a pas d’autre réponse avec laquelle comparer.</translation>
    </message>
    <message numerus="yes">
        <source>The same answer as that of %1 of %Ln other server(s).</source>
        <translation>
            <numerusform>Même réponse que %1 autre serveur sur %Ln.</numerusform>
            <numerusform>Même réponse que %1 des %Ln autres serveurs.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Rien n’a été mesuré.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsPane</name>
    <message>
        <source>server, operator, status or answer</source>
        <translation>serveur, opérateur, statut ou réponse</translation>
    </message>
    <message>
        <source>Show only servers in which each of these words occurs.</source>
        <translation>N’afficher que les serveurs où figure chacun de ces mots.</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>F&amp;iltre&#x202f;:</translation>
    </message>
    <message>
        <source>Which servers to show</source>
        <translation>Serveurs à afficher</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Tous les serveurs</translation>
    </message>
    <message>
        <source>Answered only</source>
        <translation>Avec réponse uniquement</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>En échec uniquement</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Choisir les colonnes du tableau</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln server(s)</source>
        <translation>
            <numerusform>%1 serveur sur %Ln</numerusform>
            <numerusform>%1 sur %Ln serveurs</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers that are asked are listed here.</source>
        <translation>Les serveurs interrogés apparaîtront ici.</translation>
    </message>
    <message>
        <source>No server is shown: the filter hides all of them.</source>
        <translation>Aucun serveur n’est affiché&#x202f;: le filtre les masque tous.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsTable</name>
    <message>
        <source>Results</source>
        <translation>Résultats</translation>
    </message>
    <message>
        <source>Copy &amp;cell</source>
        <translation>Copier la c&amp;ellule</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>Copier les &amp;lignes</translation>
    </message>
    <message>
        <source>Copy rows with &amp;header</source>
        <translation>Copier les lignes avec l’en-&amp;tête</translation>
    </message>
    <message>
        <source>Sort &amp;up by %1</source>
        <comment>a column</comment>
        <translation>Tri cr&amp;oissant par %1</translation>
    </message>
    <message>
        <source>Sort &amp;down by %1</source>
        <comment>a column</comment>
        <translation>Tri &amp;décroissant par %1</translation>
    </message>
    <message>
        <source>Sort by &amp;rank</source>
        <translation>Tri par ran&amp;g</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsModel</name>
    <message>
        <source>not kept</source>
        <comment>an answer</comment>
        <translation>non conservée</translation>
    </message>
    <message>
        <source>reused</source>
        <comment>a connection</comment>
        <translation>réutilisée</translation>
    </message>
    <message>
        <source>fresh, TLS resumed</source>
        <translation>nouvelle, TLS repris</translation>
    </message>
    <message>
        <source>fresh</source>
        <comment>a connection</comment>
        <translation>nouvelle</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed and when, and a sentence on it</comment>
        <translation>%1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Passe</translation>
    </message>
    <message>
        <source>Number of the round</source>
        <translation>Numéro de la passe</translation>
    </message>
    <message>
        <source>Began (s)</source>
        <translation>Début (s)</translation>
    </message>
    <message>
        <source>Seconds from the beginning of the run</source>
        <translation>Secondes depuis le début du test</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Résultat</translation>
    </message>
    <message>
        <source>The response code, or why there was no answer</source>
        <translation>Le code de réponse, ou la raison de l’absence de réponse</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
    </message>
    <message>
        <source>Which of the server&apos;s different answers it was</source>
        <translation>Laquelle des différentes réponses du serveur a été donnée</translation>
    </message>
    <message>
        <source>Total (ms)</source>
        <translation>Total (ms)</translation>
    </message>
    <message>
        <source>From the beginning until the answer was complete, or the failure</source>
        <translation>Du début jusqu’à la réponse complète, ou jusqu’à l’échec</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>Résolution (ms)</translation>
    </message>
    <message>
        <source>Looking up the address of the server&apos;s name</source>
        <translation>Recherche de l’adresse correspondant au nom du serveur</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>Connexion (ms)</translation>
    </message>
    <message>
        <source>Until TCP was established; with QUIC its handshake</source>
        <translation>Jusqu’à l’établissement de TCP&#x202f;; avec QUIC, sa négociation</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>The TLS handshake</source>
        <translation>La négociation TLS</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>Requête (ms)</translation>
    </message>
    <message>
        <source>From the query to the first octet of the answer</source>
        <translation>De la requête au premier octet de la réponse</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Connexion</translation>
    </message>
    <message>
        <source>Whether the connection had been used before</source>
        <translation>Indique si la connexion avait déjà servi</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transport</translation>
    </message>
    <message>
        <source>The one that was used: TCP after a truncated answer over UDP</source>
        <translation>Celui qui a été utilisé&#x202f;: TCP après une réponse tronquée par UDP</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Tentatives</translation>
    </message>
    <message>
        <source>How many times it was tried</source>
        <translation>Nombre de tentatives effectuées</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Détails</translation>
    </message>
    <message>
        <source>What failed, and in which phase</source>
        <translation>Ce qui a échoué, et dans quelle phase</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsPage</name>
    <message>
        <source>Rounds of the server</source>
        <translation>Passes du serveur</translation>
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
        <translation>uniquement dans B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>uniquement dans A</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>trop peu de réponses</translation>
    </message>
    <message>
        <source>can’t be told apart</source>
        <translation>impossibles à départager</translation>
    </message>
    <message>
        <source>different: B is slower</source>
        <translation>différents&#x202f;: B est plus lent</translation>
    </message>
    <message>
        <source>different: B is faster</source>
        <translation>différents&#x202f;: B est plus rapide</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>identique</translation>
    </message>
    <message>
        <source>different</source>
        <translation>différente</translation>
    </message>
    <message>
        <source>A:
%1
B:
%2</source>
        <comment>answers in two runs, line by line</comment>
        <translation>A&#x202f;:
%1
B&#x202f;:
%2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Serveur</translation>
    </message>
    <message>
        <source>Median A</source>
        <translation>Médiane A</translation>
    </message>
    <message>
        <source>Median B</source>
        <translation>Médiane B</translation>
    </message>
    <message>
        <source>B − A</source>
        <comment>the difference of two medians</comment>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Temps</translation>
    </message>
    <message>
        <source>Loss A</source>
        <translation>Pertes A</translation>
    </message>
    <message>
        <source>Loss B</source>
        <translation>Pertes B</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Réponse</translation>
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
        <translation>%1, depuis %2</translation>
    </message>
    <message>
        <source>Rounds: %1 (%2)</source>
        <comment>rounds that were done, and the state of the run</comment>
        <translation>Passes&#x202f;: %1 (%2)</translation>
    </message>
    <message>
        <source>Connections: %1; timeout: %2</source>
        <translation>Connexions&#x202f;: %1&#x202f;; délai d’attente&#x202f;: %2</translation>
    </message>
    <message>
        <source>Servers in both runs</source>
        <translation>Serveurs des deux tests</translation>
    </message>
    <message>
        <source>Medians with their 95 % intervals. Times are called different only where these intervals don’t overlap; all else may be chance.</source>
        <translation>Médianes avec leur intervalle à 95&#x202f;%. Des temps ne sont dits différents que si ces intervalles ne se recouvrent pas&#x202f;; tout le reste peut être dû au hasard.</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>Test A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>Test B</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerDialog</name>
    <message>
        <source>Separated by commas</source>
        <translation>Séparées par des virgules</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>&amp;Cible&#x202f;:</translation>
    </message>
    <message>
        <source>&amp;Operator:</source>
        <translation>&amp;Opérateur&#x202f;:</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>É&amp;tiquettes&#x202f;:</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Ajouter un serveur</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Modifier le serveur</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerEditor</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>C&amp;hoisir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Supprimer</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importer…</translation>
    </message>
    <message>
        <source>Export A&amp;dded…</source>
        <translation>Exporter les serveurs a&amp;joutés…</translation>
    </message>
    <message>
        <source>The servers of a daemon are changed in its settings file.</source>
        <translation>Les serveurs d’un démon se modifient dans son fichier de configuration.</translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>Les serveurs pourront être modifiés une fois le test terminé.</translation>
    </message>
    <message>
        <source>Only servers that you added can be changed: select one.</source>
        <translation>Seuls les serveurs que vous avez ajoutés peuvent être modifiés&#x202f;: sélectionnez-en un.</translation>
    </message>
    <message>
        <source>Remove the selected servers that you added</source>
        <translation>Supprimer les serveurs sélectionnés que vous avez ajoutés</translation>
    </message>
    <message>
        <source>Only one server can be changed at a time.</source>
        <translation>Un seul serveur peut être modifié à la fois.</translation>
    </message>
    <message>
        <source>Change the selected server</source>
        <translation>Modifier le serveur sélectionné</translation>
    </message>
    <message>
        <source>%1 could not be put into the list of servers, which has changed meanwhile.</source>
        <translation>Impossible de mettre %1 dans la liste des serveurs, qui a changé entre-temps.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>%1 supprimé.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n servers.</source>
        <translation>
            <numerusform>%n serveur supprimé.</numerusform>
            <numerusform>%n serveurs supprimés.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Annul&amp;er</translation>
    </message>
    <message>
        <source>Settings files (*.yaml *.yml)</source>
        <translation>Fichiers de configuration (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Tous les fichiers (*)</translation>
    </message>
    <message>
        <source>%1 has no servers.</source>
        <translation>%1 ne contient aucun serveur.</translation>
    </message>
    <message>
        <source>Servers added: %1. Already in the list: %2.</source>
        <translation>Serveurs ajoutés&#x202f;: %1. Déjà dans la liste&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>Rien n’a été importé. %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>Impossible d’écrire %1&#x202f;: %2</translation>
    </message>
    <message>
        <source>Servers written to %1: %2.</source>
        <translation>Serveurs écrits dans %1&#x202f;: %2.</translation>
    </message>
    <message>
        <source>Left out, because a settings file has no way to say them: %1.</source>
        <translation>Laissés de côté, car un fichier de configuration ne permet pas de les exprimer&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Don&apos;t ch&amp;oose</source>
        <translation>&amp;Ne plus choisir</translation>
    </message>
    <message>
        <source>&amp;Copy target</source>
        <translation>&amp;Copier la cible</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>&amp;Ajouter un serveur…</translation>
    </message>
    <message>
        <source>&amp;Edit server…</source>
        <translation>&amp;Modifier le serveur…</translation>
    </message>
    <message>
        <source>E&amp;xport chosen…</source>
        <translation>E&amp;xporter les serveurs choisis…</translation>
    </message>
    <message>
        <source>Import servers</source>
        <translation>Importer des serveurs</translation>
    </message>
    <message>
        <source>&amp;Choose these only</source>
        <translation>Ne choisir &amp;que ceux-ci</translation>
    </message>
    <message>
        <source>Export chosen servers</source>
        <translation>Exporter les serveurs choisis</translation>
    </message>
    <message>
        <source>Export added servers</source>
        <translation>Exporter les serveurs ajoutés</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerTreeModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>chosen servers of a group</comment>
        <translation>%1 sur %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n chosen</source>
        <comment>a group and its servers</comment>
        <translation>
            <numerusform>%1&#x202f;: %2 sur %n choisi</numerusform>
            <numerusform>%1&#x202f;: %2 sur %n choisis</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServersPane</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>C&amp;hoisir</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Ajo&amp;uter…</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>Plu&amp;s</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Rechercher des serveurs</translation>
    </message>
    <message>
        <source>Shows the servers whose target, operator or tags have these words</source>
        <translation>Affiche les serveurs dont la cible, l’opérateur ou les étiquettes contiennent ces mots</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>Par opérateur</translation>
    </message>
    <message>
        <source>By transport</source>
        <translation>Par transport</translation>
    </message>
    <message>
        <source>Group servers</source>
        <translation>Grouper les serveurs</translation>
    </message>
    <message>
        <source>How the servers are grouped</source>
        <translation>Manière de grouper les serveurs</translation>
    </message>
    <message>
        <source>Servers to compare</source>
        <translation>Serveurs à comparer</translation>
    </message>
    <message>
        <source>Edit, remove, import and export servers</source>
        <translation>Modifier, supprimer, importer et exporter des serveurs</translation>
    </message>
    <message>
        <source>No server has “%1” in its target, operator or tags.</source>
        <translation>Aucun serveur ne contient «&#x202f;%1&#x202f;» dans sa cible, son opérateur ou ses étiquettes.</translation>
    </message>
    <message>
        <source>There are no servers to choose from.</source>
        <translation>Il n’y a aucun serveur à choisir.</translation>
    </message>
    <message>
        <source>Servers of %1, as its settings have them</source>
        <comment>the URL of a daemon</comment>
        <translation>Serveurs de %1, d’après sa configuration</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen. This can be changed when the run has ended.</source>
        <translation>
            <numerusform>%1 sur %n choisi. Ce choix pourra être modifié une fois le test terminé.</numerusform>
            <numerusform>%1 sur %n choisis. Ce choix pourra être modifié une fois le test terminé.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 sur %n choisi</numerusform>
            <numerusform>%1 sur %n choisis</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>Les serveurs pourront être modifiés une fois le test terminé.</translation>
    </message>
    <message>
        <source>Choose many servers at once</source>
        <translation>Choisir plusieurs serveurs à la fois</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>&amp;Effacer la recherche</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::StateWords</name>
    <message>
        <source>There are no servers to compare.</source>
        <translation>Il n’y a aucun serveur à comparer.</translation>
    </message>
    <message>
        <source>Waiting for the first answers.</source>
        <translation>En attente des premières réponses.</translation>
    </message>
    <message>
        <source>Stopped before any server had answered or failed.</source>
        <translation>Arrêté avant qu’un serveur ait répondu ou échoué.</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>Rien n’a été mesuré.</translation>
    </message>
    <message numerus="yes">
        <source>So far, after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Pour l’instant, après %1 passe sur %Ln&#x202f;: %2</numerusform>
            <numerusform>Pour l’instant, après %1 des %Ln passes&#x202f;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln round(s): %1</source>
        <extracomment>%1: a whole sentence</extracomment>
        <translation>
            <numerusform>Après %Ln passe&#x202f;: %1</numerusform>
            <numerusform>Après %Ln passes&#x202f;: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Arrêté après %1 passe sur %Ln&#x202f;: %2</numerusform>
            <numerusform>Arrêté après %1 des %Ln passes&#x202f;: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Interrompu après %1 passe sur %Ln&#x202f;: %2</numerusform>
            <numerusform>Interrompu après %1 des %Ln passes&#x202f;: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The run could not go on.</source>
        <translation>Le test n’a pas pu se poursuivre.</translation>
    </message>
    <message>
        <source>The run could not go on: %1.</source>
        <translation>Le test n’a pas pu se poursuivre&#x202f;: %1.</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, connecting included; intervals are of 95 % confidence.</source>
        <translation>Les temps comprennent tout ce qu’un client attend, connexion comprise&#x202f;; les intervalles sont à 95&#x202f;% de confiance.</translation>
    </message>
    <message>
        <source>Times are of the query alone, because connections are kept; intervals are of 95 % confidence.</source>
        <translation>Les temps sont ceux de la requête seule, car les connexions sont conservées&#x202f;; les intervalles sont à 95&#x202f;% de confiance.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::SystemWords</name>
    <message>
        <source>The servers that your system uses were not among them.</source>
        <translation>Les serveurs qu’utilise votre système n’en faisaient pas partie.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) of your system were asked; the table has them.</source>
        <translation>
            <numerusform>%Ln autre serveur de votre système a été interrogé&#x202f;; il figure dans le tableau.</numerusform>
            <numerusform>%Ln autres serveurs de votre système ont été interrogés&#x202f;; ils figurent dans le tableau.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system uses this server.</source>
        <translation>Votre système utilise ce serveur.</translation>
    </message>
    <message>
        <source>Your system uses %1 already.</source>
        <translation>Votre système utilise déjà %1.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is among those that lead.</source>
        <translation>Le serveur %1 de votre système fait partie des serveurs en tête.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 has not answered often enough to be compared.</source>
        <translation>Le serveur %1 de votre système n’a pas répondu assez souvent pour être comparé.</translation>
    </message>
    <message numerus="yes">
        <source>Your system&apos;s server %1 failed in %2 of %Ln round(s), too often to lead.</source>
        <translation>
            <numerusform>Le serveur %1 de votre système a échoué dans %2 passe sur %Ln, trop souvent pour être en tête.</numerusform>
            <numerusform>Le serveur %1 de votre système a échoué dans %2 des %Ln passes, trop souvent pour être en tête.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2.</source>
        <translation>Le serveur %1 de votre système est plus lent que %2.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2 by %3.</source>
        <translation>Le serveur %1 de votre système est plus lent que %2, de %3.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 did not answer the question (%2).</source>
        <extracomment>%2: in a word or two, as &quot;timed out&quot; or &quot;SERVFAIL&quot;</extracomment>
        <translation>Le serveur %1 de votre système n’a pas répondu à la question (%2).</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TokenField</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>Affic&amp;her</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Jeton</translation>
    </message>
    <message>
        <source>Show the token as it is</source>
        <translation>Afficher le jeton en clair</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Afficher le jeton</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TreePage</name>
    <message>
        <source>Answer as a tree</source>
        <translation>Réponse en arborescence</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nom</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Type</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valeur</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TroubleWords</name>
    <message numerus="yes">
        <source>%Ln server(s) answered %1: %2.</source>
        <extracomment>%1: a response code as SERVFAIL, %2: their names</extracomment>
        <translation>
            <numerusform>%Ln serveur a répondu %1&#x202f;: %2.</numerusform>
            <numerusform>%Ln serveurs ont répondu %1&#x202f;: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered %2 each time.</source>
        <extracomment>%2: a response code as SERVFAIL</extracomment>
        <translation>%1 a répondu %2 à chaque fois.</translation>
    </message>
    <message>
        <source>%1 never answered the question; most answers said %2.</source>
        <translation>%1 n’a jamais répondu à la question&#x202f;; la plupart des réponses indiquaient %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) timed out: %1.</source>
        <translation>
            <numerusform>%Ln serveur n’a pas répondu à temps&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs n’ont pas répondu à temps&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) refused the connection: %1.</source>
        <translation>
            <numerusform>%Ln serveur a refusé la connexion&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs ont refusé la connexion&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be reached: %1.</source>
        <translation>
            <numerusform>%Ln serveur n’a pas pu être joint&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs n’ont pas pu être joints&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be found by name: %1.</source>
        <translation>
            <numerusform>%Ln serveur n’a pas pu être trouvé par son nom&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs n’ont pas pu être trouvés par leur nom&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TLS failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>TLS a échoué avec %Ln serveur&#x202f;: %1.</numerusform>
            <numerusform>TLS a échoué avec %Ln serveurs&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTP failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>HTTP a échoué avec %Ln serveur&#x202f;: %1.</numerusform>
            <numerusform>HTTP a échoué avec %Ln serveurs&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>QUIC failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>QUIC a échoué avec %Ln serveur&#x202f;: %1.</numerusform>
            <numerusform>QUIC a échoué avec %Ln serveurs&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) sent answers that are no DNS messages: %1.</source>
        <translation>
            <numerusform>%Ln serveur a envoyé des réponses qui ne sont pas des messages DNS&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs ont envoyé des réponses qui ne sont pas des messages DNS&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) answered another question: %1.</source>
        <translation>
            <numerusform>%Ln serveur a répondu à une autre question&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs ont répondu à une autre question&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) were given up: %1.</source>
        <translation>
            <numerusform>%Ln serveur a été abandonné&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs ont été abandonnés&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An internal error kept %Ln server(s) from being asked: %1.</source>
        <translation>
            <numerusform>Une erreur interne a empêché d’interroger %Ln serveur&#x202f;: %1.</numerusform>
            <numerusform>Une erreur interne a empêché d’interroger %Ln serveurs&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a certificate that is not trusted.</source>
        <translation>%1 a un certificat qui n’est pas digne de confiance.</translation>
    </message>
    <message>
        <source>%1 is not trusted: %2.</source>
        <translation>%1 n’est pas digne de confiance&#x202f;: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) showed a certificate that is not trusted.</source>
        <translation>
            <numerusform>%Ln autre serveur a présenté un certificat qui n’est pas digne de confiance.</numerusform>
            <numerusform>%Ln autres serveurs ont présenté un certificat qui n’est pas digne de confiance.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %Ln round(s))</source>
        <extracomment>a server and how often it failed: &quot;Example (DoT) (3 of 40 rounds)&quot;</extracomment>
        <translation>
            <numerusform>%1 (%2 passe sur %Ln)</numerusform>
            <numerusform>%1 (%2 des %Ln passes)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) failed too often to lead: %1.</source>
        <translation>
            <numerusform>%Ln serveur a échoué trop souvent pour être en tête&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs ont échoué trop souvent pour être en tête&#x202f;: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The servers gave %Ln different answer(s).</source>
        <translation>
            <numerusform>Les serveurs ont donné %Ln réponse différente.</numerusform>
            <numerusform>Les serveurs ont donné %Ln réponses différentes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) gave another answer than the others: %1.</source>
        <translation>
            <numerusform>%Ln serveur a donné une réponse différente des autres&#x202f;: %1.</numerusform>
            <numerusform>%Ln serveurs ont donné une réponse différente des autres&#x202f;: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>Compare des serveurs DNS par UDP, TCP, DoT, DoH et DoQ.</translation>
    </message>
    <message>
        <source>A saved run (.dnsrun) to show.</source>
        <translation>Un test enregistré (.dnsrun) à afficher.</translation>
    </message>
</context>
</TS>
