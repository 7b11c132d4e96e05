<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="es" sourcelanguage="en">
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>%1, as the answer over %2 was truncated</source>
        <comment>names of transports</comment>
        <translation>%1, porque la respuesta por %2 llegó truncada</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Address reached</source>
        <translation>Dirección alcanzada</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>reused from an earlier query</source>
        <translation>reutilizada de una consulta anterior</translation>
    </message>
    <message>
        <source>fresh, made for this query</source>
        <translation>nueva, creada para esta consulta</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>Held by an HTTP cache for</source>
        <translation>Tiempo en una caché HTTP</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>Conjunto de cifrado</translation>
    </message>
    <message>
        <source>Application protocol (ALPN)</source>
        <translation>Protocolo de aplicación (ALPN)</translation>
    </message>
    <message>
        <source>none agreed on</source>
        <translation>no se acordó ninguno</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>Sesión</translation>
    </message>
    <message>
        <source>resumed from an earlier one</source>
        <translation>reanudada de una anterior</translation>
    </message>
    <message>
        <source>new, with a full handshake</source>
        <translation>nueva, con negociación completa</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>Certificado</translation>
    </message>
    <message>
        <source>none was shown</source>
        <translation>no se presentó ninguno</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Sujeto</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>Emisor</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>Verificado</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no, the options say not to</source>
        <translation>no, según las opciones</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a phase</comment>
        <translation>no fue necesaria</translation>
    </message>
    <message>
        <source>%1 (median of the run: %2)</source>
        <comment>two times</comment>
        <translation>%1 (mediana de la prueba: %2)</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Tiempo</translation>
    </message>
    <message>
        <source>of round %1</source>
        <comment>the times below</comment>
        <translation>de la ronda %1</translation>
    </message>
    <message>
        <source>Looking up the server&apos;s address</source>
        <translation>Búsqueda de la dirección del servidor</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>Negociación TLS</translation>
    </message>
    <message>
        <source>Query and answer</source>
        <translation>Consulta y respuesta</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>Total</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>Fallos</translation>
    </message>
    <message>
        <source>%1 (rounds: %2)</source>
        <comment>a sentence and a number</comment>
        <translation>%1 (rondas: %2)</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>Válido hasta</translation>
    </message>
    <message>
        <source>%1, has expired</source>
        <translation>%1, ha caducado</translation>
    </message>
    <message>
        <source>%1, expires soon (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1, caduca pronto (días restantes: %2)</translation>
    </message>
    <message>
        <source>%1 (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1 (días restantes: %2)</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>The daemon answers. It does not tell its version.</source>
        <translation>El demonio responde. No indica su versión.</translation>
    </message>
    <message>
        <source>The daemon answers. It is DNS Tester %1.</source>
        <comment>a version</comment>
        <translation>El demonio responde. Es DNS Tester %1.</translation>
    </message>
    <message>
        <source>The daemon says that it is not well, and not why.</source>
        <translation>El demonio indica que tiene un problema, pero no cuál.</translation>
    </message>
    <message>
        <source>The token for %1 is no longer there: edit the daemon and type it again.</source>
        <translation>El token de %1 ya no existe: edite el demonio y vuelva a escribirlo.</translation>
    </message>
    <message>
        <source>The token for %1 can&apos;t be read. %2</source>
        <comment>the URL of a daemon, a sentence</comment>
        <translation>No se puede leer el token de %1. %2</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of the connection to a daemon</comment>
        <translation>comprobando</translation>
    </message>
    <message>
        <source>connected</source>
        <comment>state of the connection to a daemon</comment>
        <translation>conectado</translation>
    </message>
    <message>
        <source>connected (%1)</source>
        <comment>a version</comment>
        <translation>conectado (%1)</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>state of the connection to a daemon</comment>
        <translation>con problemas</translation>
    </message>
    <message>
        <source>out of reach</source>
        <comment>state of the connection to a daemon</comment>
        <translation>inaccesible</translation>
    </message>
    <message>
        <source>Lookups are sent from this computer.</source>
        <translation>Las consultas se envían desde este equipo.</translation>
    </message>
    <message>
        <source>Asking the daemon for its health…</source>
        <translation>Consultando el estado del demonio…</translation>
    </message>
    <message>
        <source>It has a problem: %1</source>
        <comment>a sentence</comment>
        <translation>Tiene un problema: %1</translation>
    </message>
    <message>
        <source>It says that it is well.</source>
        <translation>Indica que funciona correctamente.</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) do its lookups.</source>
        <translation>
            <numerusform>Un proceso de trabajo realiza sus consultas.</numerusform>
            <numerusform>%n procesos de trabajo realizan sus consultas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lookup(s) wait.</source>
        <translation>
            <numerusform>Hay una consulta en espera.</numerusform>
            <numerusform>Hay %n consultas en espera.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is configured with %n server(s).</source>
        <translation>
            <numerusform>Está configurado con un servidor.</numerusform>
            <numerusform>Está configurado con %n servidores.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Copiar</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Seleccionar &amp;todo</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>= in both</source>
        <comment>a line of two answers</comment>
        <translation>= en ambas</translation>
    </message>
    <message>
        <source>≈ in both, other TTL</source>
        <comment>a line of two answers</comment>
        <translation>≈ en ambas, con otro TTL</translation>
    </message>
    <message>
        <source>− only here</source>
        <comment>a line of two answers</comment>
        <translation>− solo aquí</translation>
    </message>
    <message>
        <source>+ only there</source>
        <comment>a line of two answers</comment>
        <translation>+ solo allí</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Código de respuesta</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>Indicador</translation>
    </message>
    <message>
        <source>Extended error</source>
        <translation>Error extendido</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>Autoridad</translation>
    </message>
    <message>
        <source>Additional</source>
        <translation>Adicional</translation>
    </message>
    <message>
        <source>Both answers say the same.</source>
        <translation>Ambas respuestas dicen lo mismo.</translation>
    </message>
    <message>
        <source>Both answers say the same, but for the TTL of records: %1.</source>
        <translation>Ambas respuestas dicen lo mismo, salvo el TTL de algunos registros: %1.</translation>
    </message>
    <message>
        <source>Only here: %1. Only there: %2. In both: %3, of which with another TTL: %4.</source>
        <comment>numbers of lines</comment>
        <translation>Solo aquí: %1. Solo allí: %2. En ambas: %3, de ellas con otro TTL: %4.</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>%1, while looking up the server&apos;s address</source>
        <comment>%1: what failed</comment>
        <translation>%1, al buscar la dirección del servidor</translation>
    </message>
    <message>
        <source>%1, while connecting</source>
        <comment>%1: what failed</comment>
        <translation>%1, al conectar</translation>
    </message>
    <message>
        <source>%1, in the TLS handshake</source>
        <comment>%1: what failed</comment>
        <translation>%1, durante la negociación TLS</translation>
    </message>
    <message>
        <source>%1, while waiting for the answer</source>
        <comment>%1: what failed</comment>
        <translation>%1, a la espera de la respuesta</translation>
    </message>
    <message>
        <source>%1, when it was read</source>
        <comment>%1: what failed</comment>
        <translation>%1, al leerla</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds: %3.</source>
        <translation>Sin respuesta en %1 de %2 rondas: %3.</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds, most often: %3.</source>
        <translation>Sin respuesta en %1 de %2 rondas; lo más frecuente: %3.</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history %1 is damaged.</source>
        <translation>El historial %1 está dañado.</translation>
    </message>
    <message>
        <source>The history %1 is of a newer version of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>El historial %1 es de una versión más reciente de DNS Tester. Se deja como está y las pruebas no se guardan.</translation>
    </message>
    <message>
        <source>%1 is not a history of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>%1 no es un historial de DNS Tester. Se deja como está y las pruebas no se guardan.</translation>
    </message>
    <message>
        <source>The history %1 is in use by another program. Try again in a moment.</source>
        <translation>Otro programa está usando el historial %1. Vuelva a intentarlo dentro de un momento.</translation>
    </message>
    <message>
        <source>There is no room on the disk for the history %1.</source>
        <translation>No queda espacio en el disco para el historial %1.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be written: it is read-only.</source>
        <translation>No se puede escribir en el historial %1: es de solo lectura.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be opened. Its folder must exist, and you must be allowed to write there.</source>
        <translation>No se puede abrir el historial %1. Su carpeta debe existir y usted debe tener permiso para escribir en ella.</translation>
    </message>
    <message>
        <source>Runs are not kept, because Qt&apos;s driver for SQLite is not installed.</source>
        <translation>Las pruebas no se guardan porque no está instalado el controlador de Qt para SQLite.</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be used: %2.</source>
        <comment>a file and what is wrong with it</comment>
        <translation>No se puede usar el historial %1: %2.</translation>
    </message>
</context>
<context>
    <name>MessageFacts</name>
    <message>
        <source>yes</source>
        <translation>sí</translation>
    </message>
    <message>
        <source>no</source>
        <translation>no</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>Indicadores</translation>
    </message>
    <message>
        <source>QR: a response</source>
        <translation>QR: es una respuesta</translation>
    </message>
    <message>
        <source>AA: authoritative, from the server&apos;s own zone</source>
        <translation>AA: con autoridad, de una zona del propio servidor</translation>
    </message>
    <message>
        <source>TC: truncated</source>
        <translation>TC: truncada</translation>
    </message>
    <message>
        <source>RD: recursion was desired</source>
        <translation>RD: se pidió recursión</translation>
    </message>
    <message>
        <source>RA: recursion is available</source>
        <translation>RA: recursión disponible</translation>
    </message>
    <message>
        <source>AD: validated by the server with DNSSEC</source>
        <translation>AD: validada por el servidor con DNSSEC</translation>
    </message>
    <message>
        <source>CD: checking was disabled</source>
        <translation>CD: comprobación desactivada</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>Cabecera</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>Código de respuesta</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Size (octets)</source>
        <translation>Tamaño (octetos)</translation>
    </message>
    <message>
        <source>Primary server</source>
        <translation>Servidor primario</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Buzón</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>Número de serie</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>Actualización</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>Reintento</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>TTL of what does not exist</source>
        <translation>TTL de lo que no existe</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>Preferencia</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>Servidor de correo</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>Prioridad</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>Peso</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>Puerto</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>Destino</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>Propiedad</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>Parámetros</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>Etiqueta de clave</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>Algoritmo</translation>
    </message>
    <message>
        <source>Digest type</source>
        <translation>Tipo de resumen</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>Resumen</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>Protocolo</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>Clave pública</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>Uso</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>Selector</translation>
    </message>
    <message>
        <source>Matching type</source>
        <translation>Tipo de coincidencia</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>Datos</translation>
    </message>
    <message>
        <source>Type covered</source>
        <translation>Tipo cubierto</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>Etiquetas</translation>
    </message>
    <message>
        <source>Original TTL</source>
        <translation>TTL original</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>Caducidad</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>Firmante</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>Firma</translation>
    </message>
    <message>
        <source>Extended error %1</source>
        <comment>a number</comment>
        <translation>Error extendido %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an error, and what a server says about it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>not in the answer</source>
        <translation>no está en la respuesta</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>Largest UDP message (octets)</source>
        <translation>Mensaje UDP máximo (octetos)</translation>
    </message>
    <message>
        <source>DO: DNSSEC records wanted</source>
        <translation>DO: se piden registros DNSSEC</translation>
    </message>
    <message>
        <source>Identifier (NSID)</source>
        <translation>Identificador (NSID)</translation>
    </message>
    <message>
        <source>Client subnet (ECS)</source>
        <translation>Subred del cliente (ECS)</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Pregunta</translation>
    </message>
    <message>
        <source>Answer (%1)</source>
        <comment>number of records</comment>
        <translation>Respuesta (%1)</translation>
    </message>
    <message>
        <source>Authority (%1)</source>
        <comment>number of records</comment>
        <translation>Autoridad (%1)</translation>
    </message>
    <message>
        <source>Additional (%1)</source>
        <comment>number of records</comment>
        <translation>Adicional (%1)</translation>
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
        <translation>%1 a %2&#xa0;ms</translation>
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
        <translation>desconocido</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Choose a file with the certificates of authorities, in PEM form.</source>
        <translation>Elija un archivo con los certificados de las autoridades, en formato PEM.</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>Ese archivo no existe.</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>No tiene permiso para leer este archivo.</translation>
    </message>
    <message>
        <source>timeout %1 ms</source>
        <translation>tiempo de espera de %1&#xa0;ms</translation>
    </message>
    <message>
        <source>reused connections</source>
        <translation>conexiones reutilizadas</translation>
    </message>
    <message>
        <source>no recursion</source>
        <translation>sin recursión</translation>
    </message>
    <message>
        <source>ECS is wrong</source>
        <translation>ECS no válido</translation>
    </message>
    <message>
        <source>file of authorities is wrong</source>
        <translation>archivo de autoridades no válido</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file&apos;s name</comment>
        <translation>autoridades de %1</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>certificados sin verificar</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>The URL of the daemon is missing.</source>
        <translation>Falta la URL del demonio.</translation>
    </message>
    <message>
        <source>The URL must have no user name and no password.</source>
        <translation>La URL no debe incluir nombre de usuario ni contraseña.</translation>
    </message>
    <message>
        <source>The URL must end before “?” and “#”.</source>
        <translation>La URL debe terminar antes de «?» y «#».</translation>
    </message>
    <message>
        <source>The URL must be like https://dns.example:5000, with http or https and a host.</source>
        <translation>La URL debe ser como https://dns.example:5000, con http o https y un host.</translation>
    </message>
    <message>
        <source>The file with the authorities is missing.</source>
        <translation>Falta el archivo con las autoridades.</translation>
    </message>
    <message>
        <source>The file with the authorities can&apos;t be read.</source>
        <translation>No se puede leer el archivo con las autoridades.</translation>
    </message>
    <message>
        <source>The file has no certificates in PEM.</source>
        <translation>El archivo no contiene certificados en PEM.</translation>
    </message>
    <message>
        <source>The token must have only letters, digits and signs of ASCII, without spaces.</source>
        <translation>El token solo puede contener letras, cifras y signos de ASCII, sin espacios.</translation>
    </message>
    <message>
        <source>With http the token is sent unencrypted: whoever is on the way to the daemon can read and use it. Use https.</source>
        <translation>Con http, el token se envía sin cifrar: cualquiera que esté en el camino hasta el demonio puede leerlo y usarlo. Use https.</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Choose a record type, or type one.</source>
        <translation>Elija o escriba un tipo de registro.</translation>
    </message>
    <message>
        <source>Type the name to ask for.</source>
        <translation>Escriba el nombre que quiere consultar.</translation>
    </message>
    <message>
        <source>The question is for %1.</source>
        <comment>the name of an address&apos;s PTR record</comment>
        <translation>Se consultará %1.</translation>
    </message>
    <message>
        <source>This is an address. Its name is in a record of the type PTR.</source>
        <translation>Esto es una dirección. Su nombre está en un registro de tipo PTR.</translation>
    </message>
    <message>
        <source>In the DNS this name is %1.</source>
        <comment>an internationalised name in ASCII</comment>
        <translation>En el DNS, este nombre es %1.</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Chart of the times in the table</source>
        <translation>Gráfico de los tiempos de la tabla</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers of milliseconds</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 (%2/%3)</source>
        <comment>loss: share, number of lost rounds, of all rounds</comment>
        <translation>%1 (%2/%3)</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>en cabeza</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>más lento</translation>
    </message>
    <message>
        <source>too few rounds</source>
        <translation>muy pocas rondas</translation>
    </message>
    <message>
        <source>too much loss</source>
        <translation>demasiadas pérdidas</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>sin respuesta</translation>
    </message>
    <message>
        <source>DNS servers compared: %1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>Servidores DNS comparados: %1 %2</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>Cómo se midió</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>Inicio</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>Duración</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Medido desde</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondas</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>Problema</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>Conexiones</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>Tiempo de espera</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>Ajustes</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>Versión</translation>
    </message>
    <message>
        <source>DNS Tester %1</source>
        <comment>a version</comment>
        <translation>DNS Tester %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>Posición</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Mediana (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <translation>Intervalo del 95&#xa0;% (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>Pérdida</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Times are those of the query alone, over connections that were kept. A server is slower only where chance can&apos;t explain it.</source>
        <translation>Los tiempos son solo los de la consulta, con conexiones que se mantienen abiertas. Un servidor solo se considera más lento cuando el azar no puede explicarlo.</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, with a new connection for each query. A server is slower only where chance can&apos;t explain it.</source>
        <translation>Los tiempos incluyen todo lo que espera un cliente, con una conexión nueva para cada consulta. Un servidor solo se considera más lento cuando el azar no puede explicarlo.</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rounds that were done, and that were asked for</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a run</comment>
        <translation>en curso</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>state of a run</comment>
        <translation>completa</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state of a run</comment>
        <translation>detenida</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a run</comment>
        <translation>fallida</translation>
    </message>
    <message>
        <source>kept from query to query</source>
        <translation>se mantienen entre consultas</translation>
    </message>
    <message>
        <source>a new one for each query</source>
        <translation>una nueva para cada consulta</translation>
    </message>
    <message>
        <source>without recursion</source>
        <translation>sin recursión</translation>
    </message>
    <message>
        <source>UDP size %1</source>
        <translation>tamaño UDP de %1</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>relleno</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>cookie</translation>
    </message>
    <message>
        <source>DoH by GET</source>
        <translation>DoH con GET</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>certificados sin verificar</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file</comment>
        <translation>autoridades de %1</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>%1 is not a run of DNS Tester.</source>
        <translation>%1 no es una prueba de DNS Tester.</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of DNS Tester, which this one can&apos;t read.</source>
        <translation>%1 se escribió con una versión más reciente de DNS Tester y esta no puede leerlo.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as a run: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>No se puede leer %1 como prueba: %2.</translation>
    </message>
    <message>
        <source>%1 is too big for a run.</source>
        <translation>%1 es demasiado grande para ser una prueba.</translation>
    </message>
</context>
<context>
    <name>RunFileIo</name>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>No se puede escribir %1: %2.</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>No se puede leer %1: %2.</translation>
    </message>
</context>
<context>
    <name>RunPair</name>
    <message>
        <source>The two runs asked different questions, so that neither times nor answers say much about each other.</source>
        <translation>Las dos pruebas hicieron consultas distintas, así que ni sus tiempos ni sus respuestas son muy comparables.</translation>
    </message>
    <message>
        <source>One run made a new connection for each query and the other kept them, so that their times are not of the same thing.</source>
        <translation>Una prueba abrió una conexión nueva para cada consulta y la otra las mantuvo, así que sus tiempos no miden lo mismo.</translation>
    </message>
    <message>
        <source>The two runs waited for answers differently, so that loss may differ for that reason.</source>
        <translation>Las dos pruebas esperaron las respuestas de forma distinta; las pérdidas pueden diferir por ese motivo.</translation>
    </message>
    <message>
        <source>The two runs had different query settings, such as DNSSEC or client subnet, so that answers may differ for that reason.</source>
        <translation>Las dos pruebas usaron ajustes de consulta distintos, como DNSSEC o la subred del cliente; las respuestas pueden diferir por ese motivo.</translation>
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
        <translation>sin filtros</translation>
    </message>
    <message>
        <source>blocks malware</source>
        <comment>a resolver</comment>
        <translation>bloquea malware</translation>
    </message>
    <message>
        <source>blocks ads</source>
        <comment>a resolver that blocks advertising and tracking</comment>
        <translation>bloquea publicidad</translation>
    </message>
    <message>
        <source>blocks adult content</source>
        <comment>a resolver</comment>
        <translation>bloquea contenido para adultos</translation>
    </message>
    <message>
        <source>System</source>
        <comment>sign of a server that the system is configured to use</comment>
        <translation>Sistema</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>sign of a server that the person added</comment>
        <translation>Añadido</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>Operador: %1</translation>
    </message>
    <message>
        <source>Transport: %1</source>
        <translation>Transporte: %1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>Etiquetas: %1</translation>
    </message>
    <message>
        <source>The daemon&apos;s system is configured to use it.</source>
        <translation>El sistema del demonio está configurado para usarlo.</translation>
    </message>
    <message>
        <source>This system is configured to use it.</source>
        <translation>Este sistema está configurado para usarlo.</translation>
    </message>
    <message>
        <source>You added it.</source>
        <translation>Lo ha añadido usted.</translation>
    </message>
    <message>
        <source>The daemon&apos;s system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>Sistema del demonio</translation>
    </message>
    <message>
        <source>This system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>Este sistema</translation>
    </message>
    <message>
        <source>Operator not named</source>
        <comment>group of servers</comment>
        <translation>Operador no indicado</translation>
    </message>
    <message>
        <source>More addresses</source>
        <comment>of the operator&apos;s servers above</comment>
        <translation>Más direcciones</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence that says what is wrong</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, host name</comment>
        <translation>%1 a %2, puerto %3.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3, verified as %4.</source>
        <comment>transport, address, port, host name</comment>
        <translation>%1 a %2, puerto %3, verificado como %4.</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, address</comment>
        <translation>%1 a %2, puerto %3.</translation>
    </message>
    <message>
        <source>Type an address or a name, for example 192.0.2.1, tls://dns.example or https://dns.example/dns-query.</source>
        <translation>Escriba una dirección o un nombre, por ejemplo 192.0.2.1, tls://dns.example o https://dns.example/dns-query.</translation>
    </message>
    <message>
        <source>This server is in the list already, as %1.</source>
        <translation>Este servidor ya está en la lista, como %1.</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>timed out</source>
        <translation>tiempo agotado</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>conexión rechazada</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>inaccesible</translation>
    </message>
    <message>
        <source>name not found</source>
        <comment>the server&apos;s own host name has no address</comment>
        <translation>nombre no encontrado</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>fallo de TLS</translation>
    </message>
    <message>
        <source>bad certificate</source>
        <translation>certificado no válido</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>error de HTTP</translation>
    </message>
    <message>
        <source>QUIC error</source>
        <translation>error de QUIC</translation>
    </message>
    <message>
        <source>malformed answer</source>
        <translation>respuesta mal formada</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <comment>an answer to another question</comment>
        <translation>respuesta equivocada</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>cancelada</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>error interno</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>sin consultar aún</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>respondió</translation>
    </message>
    <message>
        <source>answered %1 of %2</source>
        <translation>respondió %1 de %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>operator and transport, as in Quad9 (DoT)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AboutDialog</name>
    <message>
        <source>About DNS Tester</source>
        <translation>Acerca de DNS Tester</translation>
    </message>
    <message>
        <source>DNS Tester %1</source>
        <translation>DNS Tester %1</translation>
    </message>
    <message>
        <source>Libraries and their versions</source>
        <translation>Bibliotecas y sus versiones</translation>
    </message>
    <message>
        <source>&amp;Libraries:</source>
        <translation>&amp;Bibliotecas:</translation>
    </message>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>Compara servidores DNS por UDP, TCP, DoT, DoH y DoQ.</translation>
    </message>
    <message>
        <source>Copyright: the DNS Tester developers. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>Copyright: los desarrolladores de DNS Tester. Software libre bajo la Licencia Pública General de GNU, versión 3 o posterior.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AnswerPage</name>
    <message>
        <source>This server has not been asked yet.</source>
        <translation>Todavía no se ha consultado este servidor.</translation>
    </message>
    <message>
        <source>This server has given no answer.</source>
        <translation>Este servidor no ha dado ninguna respuesta.</translation>
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
        <translation>Elija un servidor en los resultados para ver qué respondió.</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>Respuesta:</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Copiar</translation>
    </message>
    <message>
        <source>Copy all of this page as text</source>
        <translation>Copiar toda esta página como texto</translation>
    </message>
    <message>
        <source>The answer as the program dig prints it</source>
        <translation>La respuesta tal como la muestra el programa dig</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>Árbol</translation>
    </message>
    <message>
        <source>The answer&apos;s header, sections and EDNS</source>
        <translation>Cabecera, secciones y EDNS de la respuesta</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Address, transport, TLS, certificate and times</source>
        <translation>Dirección, transporte, TLS, certificado y tiempos</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondas</translation>
    </message>
    <message>
        <source>What the server did each time</source>
        <translation>Qué hizo el servidor en cada ronda</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>Diferencias</translation>
    </message>
    <message>
        <source>The answer beside that of another server</source>
        <translation>La respuesta junto a la de otro servidor</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AskBar</name>
    <message>
        <source>The name to ask for, also in letters outside ASCII, or an address</source>
        <translation>El nombre que se consulta, también con letras que no sean ASCII, o una dirección</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>&amp;Opciones</translation>
    </message>
    <message>
        <source>Show or hide how servers are asked</source>
        <translation>Mostrar u ocultar cómo se consulta a los servidores</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>&amp;Tipo:</translation>
    </message>
    <message>
        <source>Ro&amp;unds:</source>
        <translation>Ronda&amp;s:</translation>
    </message>
    <message>
        <source>The type of record: one of the list or any other, such as TYPE65</source>
        <translation>El tipo de registro: uno de la lista o cualquier otro, como TYPE65</translation>
    </message>
    <message>
        <source>How many times each server is asked; more rounds tell servers apart that are nearly the same</source>
        <translation>Cuántas veces se consulta cada servidor; con más rondas se distinguen servidores casi iguales</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>Detene&amp;r</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>E&amp;jecutar</translation>
    </message>
    <message>
        <source>Ask for the type PTR instead</source>
        <translation>Consultar en su lugar el tipo PTR</translation>
    </message>
    <message>
        <source>Options that are not as they are by default</source>
        <translation>Opciones distintas de las predeterminadas</translation>
    </message>
    <message>
        <source>Give up the rounds that are left (Esc)</source>
        <translation>Omitir las rondas restantes (Esc)</translation>
    </message>
    <message>
        <source>Ask all servers that are chosen (Enter)</source>
        <translation>Consultar todos los servidores elegidos (Intro)</translation>
    </message>
    <message>
        <source>Options: %1</source>
        <translation>Opciones: %1</translation>
    </message>
    <message>
        <source>&amp;Look up its name</source>
        <translation>Cons&amp;ultar su nombre</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::CertificateChoice</name>
    <message>
        <source>Certificate of the daemon (https)</source>
        <translation>Certificado del demonio (https)</translation>
    </message>
    <message>
        <source>Verify with the &amp;system&apos;s authorities</source>
        <translation>Verificar con las autoridades del &amp;sistema</translation>
    </message>
    <message>
        <source>Verify with the authorities in a &amp;file</source>
        <translation>Verificar con las autoridades de un &amp;archivo</translation>
    </message>
    <message>
        <source>Do not &amp;verify</source>
        <translation>No &amp;verificar</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>&amp;Examinar…</translation>
    </message>
    <message>
        <source>File with the authorities</source>
        <translation>Archivo con las autoridades</translation>
    </message>
    <message>
        <source>A file of certificates in PEM</source>
        <translation>Un archivo de certificados en PEM</translation>
    </message>
    <message>
        <source>The authorities that have signed the daemon&apos;s certificate, in PEM</source>
        <translation>Las autoridades que han firmado el certificado del demonio, en PEM</translation>
    </message>
    <message>
        <source>Browse for the file with the authorities</source>
        <translation>Examinar para buscar el archivo con las autoridades</translation>
    </message>
    <message>
        <source>For tests only: anybody could pretend to be the daemon</source>
        <translation>Solo para ensayos: cualquiera podría hacerse pasar por el demonio</translation>
    </message>
    <message>
        <source>Anybody on the way to the daemon can pretend to be it, read the token and change the results.</source>
        <translation>Cualquiera que esté en el camino hasta el demonio puede hacerse pasar por él, leer el token y alterar los resultados.</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartPage</name>
    <message>
        <source>Scroll the chart</source>
        <translation>Desplazar el gráfico</translation>
    </message>
    <message>
        <source>The first answers are on their way.</source>
        <translation>Las primeras respuestas están en camino.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartText</name>
    <message>
        <source>No usable answer</source>
        <comment>heading of the servers that have none</comment>
        <translation>Sin respuesta útil</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>Latencia</translation>
    </message>
    <message>
        <source>Phases</source>
        <comment>of a query: connect, TLS and so on</comment>
        <translation>Fases</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>Evolución</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>Distribución</translation>
    </message>
    <message>
        <source>Run a comparison to see how long each server takes to answer.</source>
        <translation>Ejecute una comparación para ver cuánto tarda en responder cada servidor.</translation>
    </message>
    <message>
        <source>Run a comparison to see what the time of each server is spent on.</source>
        <translation>Ejecute una comparación para ver en qué se emplea el tiempo de cada servidor.</translation>
    </message>
    <message>
        <source>Run a comparison to see how steady the servers are over time.</source>
        <translation>Ejecute una comparación para ver lo estables que son los servidores a lo largo del tiempo.</translation>
    </message>
    <message>
        <source>Run a comparison to see which share of the rounds is answered how fast.</source>
        <translation>Ejecute una comparación para ver qué porcentaje de las rondas se responde y en cuánto tiempo.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 %3, %n round(s), measured from %4 on %5</source>
        <comment>kind of chart, name and type that were asked for, place, date and time</comment>
        <translation>
            <numerusform>%1: %2 %3, %n ronda, medición desde %4 el %5</numerusform>
            <numerusform>%1: %2 %3, %n rondas, medición desde %4 el %5</numerusform>
        </translation>
    </message>
    <message>
        <source>Time with a fresh connection (ms)</source>
        <translation>Tiempo con una conexión nueva (ms)</translation>
    </message>
    <message>
        <source>Query time over a kept connection (ms)</source>
        <translation>Tiempo de consulta con la conexión ya abierta (ms)</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>phase: looking up the server&apos;s own name</comment>
        <translation>Resolución</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>phase</comment>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>phase: the handshake</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>phase: from question to answer</comment>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Too few rounds for p95 yet: with fewer than %1 answers it is the slowest of them.</source>
        <translation>Aún hay muy pocas rondas para el p95: con menos de %1 respuestas, es la más lenta de ellas.</translation>
    </message>
    <message>
        <source>Too few rounds yet: the interval of a median takes %1 answers, and with fewer than %2 the p95 is the slowest of them.</source>
        <translation>Aún hay muy pocas rondas: el intervalo de una mediana requiere %1 respuestas y, con menos de %2, el p95 es la más lenta de ellas.</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s), and the band reaches up to their p95.</source>
        <translation>
            <numerusform>Cada punto es la mediana de %n ronda, y la banda llega hasta su p95.</numerusform>
            <numerusform>Cada punto es la mediana de %n rondas, y la banda llega hasta su p95.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few rounds for a band up to p95: each point is one round.</source>
        <translation>Hay muy pocas rondas para una banda hasta el p95: cada punto es una ronda.</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s): too few for a p95, so that the band reaches up to the slowest of them.</source>
        <translation>
            <numerusform>Cada punto es la mediana de %n ronda: muy pocas para un p95, así que la banda llega hasta la más lenta.</numerusform>
            <numerusform>Cada punto es la mediana de %n rondas: muy pocas para un p95, así que la banda llega hasta la más lenta.</numerusform>
        </translation>
    </message>
    <message>
        <source>Each phase is the median of the rounds in which it took place.</source>
        <translation>Cada fase es la mediana de las rondas en las que se produjo.</translation>
    </message>
    <message numerus="yes">
        <source>Only the best %1 of the %n selected server(s) are shown.</source>
        <translation>
            <numerusform>Solo se muestran los %1 mejores de %n servidor seleccionado.</numerusform>
            <numerusform>Solo se muestran los %1 mejores de los %n servidores seleccionados.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 of %2 rounds lost</source>
        <translation>%1 de %2 rondas perdidas</translation>
    </message>
    <message>
        <source>median %1, p95 %2; %3</source>
        <translation>mediana %1, p95 %2; %3</translation>
    </message>
    <message>
        <source>median %1 (with %2 confidence %3), p95 %4; %5</source>
        <comment>time, percentage, interval, time, lost rounds</comment>
        <translation>mediana %1 (con una confianza del %2, %3), p95 %4; %5</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1 no usable answer</source>
        <comment>time since the run began</comment>
        <translation>tras %1, ninguna respuesta útil</translation>
    </message>
    <message numerus="yes">
        <source>at %1 %2 with %n round(s) lost</source>
        <comment>time since the run began; median</comment>
        <translation>
            <numerusform>tras %1, %2 con una ronda perdida</numerusform>
            <numerusform>tras %1, %2 con %n rondas perdidas</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1 %2</source>
        <comment>time since the run began; median</comment>
        <translation>tras %1, %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>; </translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>percentage of the rounds, time</comment>
        <translation>%1 en un máximo de %2</translation>
    </message>
    <message>
        <source>answered at all %1</source>
        <translation>respondidas en total: %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server and what is said of it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <comment>percentage of rounds</comment>
        <translation>%1 respondidas</translation>
    </message>
    <message>
        <source>Rounds answered within the time</source>
        <translation>Rondas respondidas en ese tiempo</translation>
    </message>
    <message>
        <source>median</source>
        <translation>mediana</translation>
    </message>
    <message>
        <source>%1 interval of the median</source>
        <comment>legend: a percentage of confidence</comment>
        <translation>intervalo de la mediana al %1</translation>
    </message>
    <message>
        <source>p95</source>
        <comment>95 of 100 answers come within this time</comment>
        <translation>p95</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <comment>median time, percentage of rounds</comment>
        <translation>%1, %2 de pérdida</translation>
    </message>
    <message>
        <source>Time spent on each phase (ms)</source>
        <translation>Tiempo dedicado a cada fase (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>rounds without a usable answer</comment>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>Time since the run began (s)</source>
        <translation>Tiempo desde el inicio de la prueba (s)</translation>
    </message>
    <message>
        <source>Time since the run began (min)</source>
        <translation>Tiempo desde el inicio de la prueba (min)</translation>
    </message>
    <message>
        <source>Time since the run began (h)</source>
        <translation>Tiempo desde el inicio de la prueba (h)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartsPanel</name>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Save this chart as a PNG or SVG picture</source>
        <translation>Guardar este gráfico como imagen PNG o SVG</translation>
    </message>
    <message>
        <source>Copy what this chart shows in words</source>
        <translation>Copiar en palabras lo que muestra este gráfico</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>Imagen PNG (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>Imagen SVG (*.svg)</translation>
    </message>
    <message>
        <source>The chart could not be saved as %1: %2</source>
        <comment>path of a file, reason</comment>
        <translation>No se pudo guardar el gráfico como %1: %2</translation>
    </message>
    <message>
        <source>The chart was saved as %1.</source>
        <comment>path of a file</comment>
        <translation>El gráfico se ha guardado como %1.</translation>
    </message>
    <message>
        <source>The chart was copied as text.</source>
        <translation>El gráfico se ha copiado como texto.</translation>
    </message>
    <message>
        <source>Sa&amp;ve chart…</source>
        <translation>Guardar gráfi&amp;co…</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>Copiar como te&amp;xto</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>Guardar gráfico</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChoiceMenu</name>
    <message>
        <source>&amp;None</source>
        <translation>&amp;Ninguno</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>quick choice of a transport, as in UDP only</comment>
        <translation>Solo %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (nothing was compared yet)</source>
        <translation>
            <numerusform>El &amp;mejor (aún no se ha comparado nada)</numerusform>
            <numerusform>Los %n &amp;mejores (aún no se ha comparado nada)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (too few rounds to rank servers)</source>
        <translation>
            <numerusform>El &amp;mejor (muy pocas rondas para clasificar los servidores)</numerusform>
            <numerusform>Los %n &amp;mejores (muy pocas rondas para clasificar los servidores)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (none of them is in this list)</source>
        <translation>
            <numerusform>El &amp;mejor (no está en esta lista)</numerusform>
            <numerusform>Los %n &amp;mejores (ninguno está en esta lista)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All, with more addresses</source>
        <translation>&amp;Todos, con más direcciones</translation>
    </message>
    <message>
        <source>All &amp;without more addresses</source>
        <translation>Todos &amp;sin más direcciones</translation>
    </message>
    <message>
        <source>&amp;System&apos;s own and one of each operator</source>
        <translation>Los &amp;del sistema y uno de cada operador</translation>
    </message>
    <message>
        <source>A &amp;few to begin with</source>
        <translation>Unos &amp;pocos para empezar</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n of the last run</source>
        <translation>
            <numerusform>El &amp;mejor de la última prueba</numerusform>
            <numerusform>Los %n &amp;mejores de la última prueba</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>Co&amp;lumnas</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>&amp;Restablecer columnas</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Columns</name>
    <message>
        <source>Rank</source>
        <translation>Puesto</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>who runs a server</comment>
        <translation>Operador</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>Estado</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>response code</comment>
        <translation>Código</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>Mediana (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <comment>of confidence, for the median</comment>
        <translation>Intervalo del 95&#xa0;% (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <comment>95th percentile</comment>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>Resolución (ms)</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>Conexión (ms)</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>Consulta (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>Perdidas</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Agrees with</source>
        <comment>how many other servers</comment>
        <translation>Coincide con</translation>
    </message>
    <message>
        <source>Place by median. Those marked = lead together: they cannot be told apart.</source>
        <translation>Puesto según la mediana. Los marcados con = comparten la cabeza: no se pueden distinguir.</translation>
    </message>
    <message>
        <source>Where the query was sent to.</source>
        <translation>Adónde se envió la consulta.</translation>
    </message>
    <message>
        <source>Who runs the server, and whether your system uses it.</source>
        <translation>Quién gestiona el servidor y si su sistema lo usa.</translation>
    </message>
    <message>
        <source>How the query was sent.</source>
        <translation>Cómo se envió la consulta.</translation>
    </message>
    <message>
        <source>What became of the queries.</source>
        <translation>Qué resultado tuvieron las consultas.</translation>
    </message>
    <message>
        <source>The response code that most answers had.</source>
        <translation>El código de respuesta más frecuente.</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, connecting included.</source>
        <translation>La mitad de las respuestas tardó menos que esto, incluida la conexión.</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, from query to answer.</source>
        <translation>La mitad de las respuestas tardó menos que esto, desde la consulta hasta la respuesta.</translation>
    </message>
    <message>
        <source>With 95 % confidence the true median lies from the first to the second number.</source>
        <translation>Con una confianza del 95&#xa0;%, la mediana real está entre el primer número y el segundo.</translation>
    </message>
    <message>
        <source>Of 20 answers, 19 took no longer than this.</source>
        <translation>De cada 20 respuestas, 19 no tardaron más que esto.</translation>
    </message>
    <message>
        <source>Median of the time to look up the server&apos;s own name.</source>
        <translation>Mediana del tiempo empleado en buscar el nombre del propio servidor.</translation>
    </message>
    <message>
        <source>Median of the time to connect.</source>
        <translation>Mediana del tiempo de conexión.</translation>
    </message>
    <message>
        <source>Median of the time of TLS handshakes.</source>
        <translation>Mediana del tiempo de las negociaciones TLS.</translation>
    </message>
    <message>
        <source>Median of the time from query to answer.</source>
        <translation>Mediana del tiempo desde la consulta hasta la respuesta.</translation>
    </message>
    <message>
        <source>How many queries were never answered, of how many.</source>
        <translation>Cuántas consultas quedaron sin respuesta y de cuántas.</translation>
    </message>
    <message>
        <source>How long the last answer may be cached.</source>
        <translation>Cuánto tiempo se puede guardar en caché la última respuesta.</translation>
    </message>
    <message>
        <source>The records of the last answer.</source>
        <translation>Los registros de la última respuesta.</translation>
    </message>
    <message>
        <source>How many of the other servers give the same answer.</source>
        <translation>Cuántos de los demás servidores dan la misma respuesta.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ConnectionPage</name>
    <message>
        <source>Connection to the server</source>
        <translation>Conexión con el servidor</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferenceModel</name>
    <message>
        <source>Where</source>
        <translation>Dónde</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>of an answer</comment>
        <translation>Parte</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
    <message>
        <source>TTL here</source>
        <translation>TTL aquí</translation>
    </message>
    <message>
        <source>TTL there</source>
        <translation>TTL allí</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferencePage</name>
    <message>
        <source>The other server of this run</source>
        <translation>El otro servidor de esta prueba</translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation>Comparar con:</translation>
    </message>
    <message>
        <source>Answer of the other server</source>
        <translation>Respuesta del otro servidor</translation>
    </message>
    <message>
        <source>Hide what is in both</source>
        <translation>Ocultar lo que está en ambas</translation>
    </message>
    <message>
        <source>Difference of the answers</source>
        <translation>Diferencias entre las respuestas</translation>
    </message>
    <message>
        <source>There is no other server in this run to compare with.</source>
        <translation>En esta prueba no hay ningún otro servidor con el que comparar.</translation>
    </message>
    <message>
        <source>The other server has given no answer.</source>
        <translation>El otro servidor no ha dado ninguna respuesta.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DigPage</name>
    <message>
        <source>Answer as dig prints it</source>
        <translation>Respuesta tal como la muestra dig</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedChoice</name>
    <message>
        <source>Service</source>
        <translation>Servicio</translation>
    </message>
    <message>
        <source>&amp;Serve the REST API from this computer</source>
        <translation>&amp;Ofrecer la API REST desde este equipo</translation>
    </message>
    <message>
        <source>Requests must have a &amp;token</source>
        <translation>Exigir un &amp;token en las peticiones</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>&amp;Generar</translation>
    </message>
    <message>
        <source>Other programs on this computer can then have lookups done by this one, as by a daemon. Other computers can&apos;t reach it.</source>
        <translation>Así, otros programas de este equipo pueden encargarle consultas a este, como a un demonio. Otros equipos no pueden acceder a él.</translation>
    </message>
    <message>
        <source>The TCP port of 127.0.0.1 at which it answers</source>
        <translation>El puerto TCP de 127.0.0.1 en el que responde</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>&amp;Puerto:</translation>
    </message>
    <message>
        <source>Without one, every program and every user of this computer may ask</source>
        <translation>Sin él, cualquier programa o usuario de este equipo puede hacer peticiones</translation>
    </message>
    <message>
        <source>Make up a token that nobody guesses</source>
        <translation>Crear un token que nadie pueda adivinar</translation>
    </message>
    <message>
        <source>Generate a token</source>
        <translation>Generar un token</translation>
    </message>
    <message>
        <source>To&amp;ken:</source>
        <translation>To&amp;ken:</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; choose another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>No se puede leer el token guardado; elija otro. %1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>Leyendo el token guardado…</translation>
    </message>
    <message>
        <source>Type a token, or have one generated.</source>
        <translation>Escriba un token o genere uno.</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>El token se olvidará al cerrar el programa. %1</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>El token se olvidará al cerrar el programa: no hay ningún llavero donde guardarlo.</translation>
    </message>
    <message>
        <source>Serving at %1</source>
        <comment>a URL</comment>
        <translation>Activo en %1</translation>
    </message>
    <message>
        <source>Not serving: %1</source>
        <comment>a sentence</comment>
        <translation>Inactivo: %1</translation>
    </message>
    <message>
        <source>Not serving</source>
        <translation>Inactivo</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedIndicator</name>
    <message>
        <source>Service: off</source>
        <translation>Servicio: desactivado</translation>
    </message>
    <message>
        <source>This program does not serve the REST API.</source>
        <translation>Este programa no ofrece la API REST.</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <comment>a URL</comment>
        <translation>Servicio: %1</translation>
    </message>
    <message>
        <source>This program serves the REST API to this computer.</source>
        <translation>Este programa ofrece la API REST a este equipo.</translation>
    </message>
    <message>
        <source>Service: failed</source>
        <translation>Servicio: error</translation>
    </message>
    <message>
        <source>The REST API can&apos;t be served: %1</source>
        <comment>a sentence</comment>
        <translation>No se puede ofrecer la API REST: %1</translation>
    </message>
    <message>
        <source>Click to change this in the preferences.</source>
        <translation>Pulse para cambiarlo en las preferencias.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedService</name>
    <message>
        <source>Its token is no longer there: choose another in the preferences.</source>
        <translation>Su token ya no existe: elija otro en las preferencias.</translation>
    </message>
    <message>
        <source>Its token can&apos;t be read. %1</source>
        <comment>a sentence</comment>
        <translation>No se puede leer su token. %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ExportMenu</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>Pruebas de DNS Tester (*.%1)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>Tablas CSV (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>Archivos JSON (*.json)</translation>
    </message>
    <message>
        <source>Markdown texts (*.md)</source>
        <translation>Textos Markdown (*.md)</translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation>Páginas HTML (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>Documentos PDF (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>All that was measured; can be imported again</source>
        <translation>Todo lo medido; se puede volver a importar</translation>
    </message>
    <message>
        <source>Table as &amp;CSV…</source>
        <translation>Tabla como &amp;CSV…</translation>
    </message>
    <message>
        <source>A line for each server, for spreadsheets</source>
        <translation>Una línea por servidor, para hojas de cálculo</translation>
    </message>
    <message>
        <source>&amp;Samples as CSV…</source>
        <translation>M&amp;uestras como CSV…</translation>
    </message>
    <message>
        <source>A line for each query</source>
        <translation>Una línea por consulta</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>&amp;JSON…</translation>
    </message>
    <message>
        <source>Summary and verdicts, for programs</source>
        <translation>Resumen y veredictos, para programas</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>&amp;Markdown…</translation>
    </message>
    <message>
        <source>Findings and table, for issues and wikis</source>
        <translation>Conclusiones y tabla, para incidencias y wikis</translation>
    </message>
    <message>
        <source>C&amp;opy as Markdown</source>
        <translation>C&amp;opiar como Markdown</translation>
    </message>
    <message>
        <source>Put findings and table on the clipboard</source>
        <translation>Copiar las conclusiones y la tabla en el portapapeles</translation>
    </message>
    <message>
        <source>Findings, charts and table as an HTML page</source>
        <translation>Conclusiones, gráficos y tabla como página HTML</translation>
    </message>
    <message>
        <source>Report as P&amp;DF…</source>
        <translation>Informe como P&amp;DF…</translation>
    </message>
    <message>
        <source>The same to print</source>
        <translation>Lo mismo, para imprimir</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>Exportar</translation>
    </message>
    <message>
        <source>&amp;Run file…</source>
        <translation>&amp;Archivo de la prueba…</translation>
    </message>
    <message>
        <source>Report &amp;page…</source>
        <translation>&amp;Página del informe…</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::FindingsView</name>
    <message>
        <source>What the comparison found</source>
        <translation>Conclusiones de la comparación</translation>
    </message>
    <message>
        <source>Choose servers, type a name, press Enter.</source>
        <translation>Elija servidores, escriba un nombre y pulse Intro.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryKeeper</name>
    <message>
        <source>This run can&apos;t be opened: what the history has of it is damaged.</source>
        <translation>No se puede abrir esta prueba: sus datos en el historial están dañados.</translation>
    </message>
    <message>
        <source>This run is no longer in the history.</source>
        <translation>Esta prueba ya no está en el historial.</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as %1, and a new one has begun.</source>
        <translation>El historial estaba dañado. Se conserva como %1 y se ha empezado uno nuevo.</translation>
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
        <translation>Fecha</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>Servidores</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>Rondas</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>Medido desde</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Estado</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryPane</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>Pruebas de DNS Tester (*.%1)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>A&amp;brir</translation>
    </message>
    <message>
        <source>Show the selected run (Enter)</source>
        <translation>Mostrar la prueba seleccionada (Intro)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>&amp;Comparar</translation>
    </message>
    <message>
        <source>Lay two selected runs side by side</source>
        <translation>Mostrar en paralelo dos pruebas seleccionadas</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>E&amp;liminar…</translation>
    </message>
    <message>
        <source>Delete the selected runs (Del)</source>
        <translation>Eliminar las pruebas seleccionadas (Supr)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>Im&amp;portar…</translation>
    </message>
    <message>
        <source>Take a run from a file into the history</source>
        <translation>Añadir al historial una prueba desde un archivo</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>E&amp;xportar…</translation>
    </message>
    <message>
        <source>Save the selected run as a file to give away</source>
        <translation>Guardar la prueba seleccionada en un archivo para compartirla</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>Pruebas guardadas</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>&amp;Filtrar:</translation>
    </message>
    <message>
        <source>name, type, place or state</source>
        <translation>nombre, tipo, lugar o estado</translation>
    </message>
    <message>
        <source>Show only runs that contain this text</source>
        <translation>Mostrar solo las pruebas que contengan este texto</translation>
    </message>
    <message>
        <source>No run is kept yet. Each comparison that you make is listed here; you can also import the file of one.</source>
        <translation>Todavía no hay ninguna prueba guardada. Aquí aparecerá cada comparación que haga; también puede importar una desde su archivo.</translation>
    </message>
    <message>
        <source>No run contains the filter’s text.</source>
        <translation>Ninguna prueba contiene el texto del filtro.</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>Eliminar</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) from the history?</source>
        <translation>
            <numerusform>¿Eliminar una prueba del historial?</numerusform>
            <numerusform>¿Eliminar %n pruebas del historial?</numerusform>
        </translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>Esta acción no se puede deshacer.</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>&amp;Eliminar</translation>
    </message>
    <message>
        <source>This run is in the history already.</source>
        <translation>Esta prueba ya está en el historial.</translation>
    </message>
    <message>
        <source>The run has been imported.</source>
        <translation>La prueba se ha importado.</translation>
    </message>
    <message>
        <source>The run has been exported.</source>
        <translation>La prueba se ha exportado.</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>Importar una prueba</translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation>Exportar una prueba</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::KeychainTokenStore</name>
    <message>
        <source>This system has no keychain.</source>
        <translation>Este sistema no tiene llavero.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain was not unlocked.</source>
        <translation>No se desbloqueó el llavero del sistema.</translation>
    </message>
    <message>
        <source>The system&apos;s keychain failed: %1</source>
        <translation>Falló el llavero del sistema: %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::LeadWords</name>
    <message>
        <source>%1 lead; which of them is the fastest cannot be told.</source>
        <extracomment>%1: the names of two or more servers</extracomment>
        <translation>%1 van en cabeza; no se puede saber cuál es el más rápido.</translation>
    </message>
    <message>
        <source>%1 did not answer the question.</source>
        <translation>%1 no resolvió la consulta.</translation>
    </message>
    <message numerus="yes">
        <source>%1 answered in %2 of %Ln round(s); its median is %3.</source>
        <translation>
            <numerusform>%1 respondió en %2 de %Ln ronda; su mediana es de %3.</numerusform>
            <numerusform>%1 respondió en %2 de %Ln rondas; su mediana es de %3.</numerusform>
        </translation>
    </message>
    <message>
        <source>The median of %1 is %2.</source>
        <translation>La mediana de %1 es de %2.</translation>
    </message>
    <message>
        <source>No server can be named the fastest yet.</source>
        <translation>Aún no se puede señalar ningún servidor como el más rápido.</translation>
    </message>
    <message>
        <source>No server leads: each one that answered failed too often.</source>
        <translation>Ningún servidor va en cabeza: todos los que respondieron fallaron demasiadas veces.</translation>
    </message>
    <message>
        <source>No server answered the question.</source>
        <translation>Ningún servidor resolvió la consulta.</translation>
    </message>
    <message>
        <source>Only %1 answered well enough to be compared; its median is %2.</source>
        <translation>Solo %1 respondió lo suficiente para poder compararlo; su mediana es de %2.</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of %Ln server(s); its median is %2.</source>
        <translation>
            <numerusform>%1 es el más rápido de %Ln servidor; su mediana es de %2.</numerusform>
            <numerusform>%1 es el más rápido de %Ln servidores; su mediana es de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of the %Ln server(s) that can be compared; its median is %2.</source>
        <translation>
            <numerusform>%1 es el más rápido del único servidor que se puede comparar; su mediana es de %2.</numerusform>
            <numerusform>%1 es el más rápido de los %Ln servidores que se pueden comparar; su mediana es de %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>The least median of these is that of %1, %2.</source>
        <translation>La menor de sus medianas es la de %1: %2.</translation>
    </message>
    <message>
        <source>%1 comes next, slower by %2.</source>
        <translation>Le sigue %1, con una diferencia de %2.</translation>
    </message>
    <message>
        <source>%1 was faster than %2 in most rounds, although its median is not less.</source>
        <translation>%1 fue más rápido que %2 en la mayoría de las rondas, aunque su mediana no es menor.</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more round(s) would probably tell %1 from %2.</source>
        <translation>
            <numerusform>Con una ronda más, probablemente se podría distinguir %1 de %2.</numerusform>
            <numerusform>Con unas %Ln rondas más, probablemente se podría distinguir %1 de %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) cannot be compared yet, having answered fewer than %1 times: %2.</source>
        <translation>
            <numerusform>Todavía no se puede comparar un servidor, que ha respondido menos de %1 veces: %2.</numerusform>
            <numerusform>Todavía no se pueden comparar %Ln servidores, que han respondido menos de %1 veces: %2.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each server needs at least %1 answers before one can be named; that takes %Ln more round(s).</source>
        <translation>
            <numerusform>Cada servidor necesita al menos %1 respuestas para poder señalar uno; hace falta una ronda más.</numerusform>
            <numerusform>Cada servidor necesita al menos %1 respuestas para poder señalar uno; hacen falta %Ln rondas más.</numerusform>
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
        <translation>Vistas de la prueba</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>Gráficos</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>History</source>
        <translation>Historial</translation>
    </message>
    <message>
        <source>Two runs</source>
        <translation>Dos pruebas</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>Progreso de la prueba</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>Ronda %1 de %2</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <comment>round 3 of 10, time</comment>
        <translation>%1, quedan aprox. %2</translation>
    </message>
    <message>
        <source>A run is under way. Stop it to see another one.</source>
        <translation>Hay una prueba en curso. Deténgala para ver otra.</translation>
    </message>
    <message>
        <source>Can&apos;t read %1: %2.</source>
        <translation>No se puede leer %1: %2.</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>Abrir una prueba</translation>
    </message>
    <message>
        <source>Runs of DNS Tester (*.dnsrun);;All files (*)</source>
        <translation>Pruebas de DNS Tester (*.dnsrun);;Todos los archivos (*)</translation>
    </message>
    <message>
        <source>The daemon to measure from is not ready yet.</source>
        <translation>El demonio desde el que se mide aún no está listo.</translation>
    </message>
    <message>
        <source>Choose at least one server.</source>
        <translation>Elija al menos un servidor.</translation>
    </message>
    <message>
        <source>A daemon can&apos;t use a file of authorities of this computer. Choose another way to verify certificates in the options.</source>
        <translation>Un demonio no puede usar un archivo de autoridades de este equipo. Elija en las opciones otra forma de verificar los certificados.</translation>
    </message>
    <message>
        <source>A run is under way. Stop it and close the window? What was measured is kept in the history.</source>
        <translation>Hay una prueba en curso. ¿Detenerla y cerrar la ventana? Lo que se ha medido se conserva en el historial.</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>&amp;Detener y cerrar</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Archivo</translation>
    </message>
    <message>
        <source>&amp;Open a run…</source>
        <translation>&amp;Abrir una prueba…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>&amp;Exportar</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>Se ha guardado %1.</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>Copiado.</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>&amp;Preferencias…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>&amp;Salir</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>A&amp;yuda</translation>
    </message>
    <message>
        <source>&amp;About DNS Tester</source>
        <translation>&amp;Acerca de DNS Tester</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>&amp;Ejecutar</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>&amp;Detener</translation>
    </message>
    <message>
        <source>&amp;Compare with the run before</source>
        <translation>&amp;Comparar con la prueba anterior</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Ver</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>&amp;Servidores</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>&amp;Consulta</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::NameField</name>
    <message>
        <source>Name or address</source>
        <translation>Nombre o dirección</translation>
    </message>
    <message>
        <source>Clear the history of names</source>
        <translation>Borrar el historial de nombres</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Naming</name>
    <message>
        <source>%1 and %2</source>
        <comment>two servers</comment>
        <translation>%1 y %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three servers</comment>
        <translation>%1, %2 y %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 and %Ln other(s)</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1, %2, %3 y otro</numerusform>
            <numerusform>%1, %2, %3 y otros %Ln</numerusform>
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
        <translation>Mensaje</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>Cerrar el mensaje</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::OptionsPanel</name>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>behind a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long to wait for a server before it counts as failed</source>
        <translation>Cuánto esperar a un servidor antes de dar la consulta por fallida</translation>
    </message>
    <message>
        <source>Fresh connection each time</source>
        <translation>Conexión nueva cada vez</translation>
    </message>
    <message>
        <source>Each round makes its own connection, as a first visit does</source>
        <translation>Cada ronda abre su propia conexión, como en una primera visita</translation>
    </message>
    <message>
        <source>Reused connections</source>
        <translation>Conexiones reutilizadas</translation>
    </message>
    <message>
        <source>Connections and TLS sessions are kept from round to round</source>
        <translation>Las conexiones y las sesiones TLS se mantienen de una ronda a otra</translation>
    </message>
    <message>
        <source>Timeout:</source>
        <translation>Tiempo de espera:</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>Consulta</translation>
    </message>
    <message>
        <source>Ask for signatures (DNSSEC, DO)</source>
        <translation>Pedir firmas (DNSSEC, DO)</translation>
    </message>
    <message>
        <source>The answer is to have the records that prove it</source>
        <translation>La respuesta debe incluir los registros que permiten comprobarla</translation>
    </message>
    <message>
        <source>Answer without validation (CD)</source>
        <translation>Responder sin validar (CD)</translation>
    </message>
    <message>
        <source>The server is to answer even where its DNSSEC validation fails</source>
        <translation>El servidor debe responder aunque falle su validación DNSSEC</translation>
    </message>
    <message>
        <source>Ask to look elsewhere (RD)</source>
        <translation>Pedir que consulte a otros (RD)</translation>
    </message>
    <message>
        <source>The server is to ask other servers where it doesn&apos;t know the answer; off, it tells only what it has</source>
        <translation>El servidor debe preguntar a otros lo que no sepa; si está desactivado, solo devuelve lo que tiene</translation>
    </message>
    <message>
        <source>Ask who answers (NSID)</source>
        <translation>Preguntar quién responde (NSID)</translation>
    </message>
    <message>
        <source>The server is to name the one of its machines that answers</source>
        <translation>El servidor debe indicar cuál de sus máquinas responde</translation>
    </message>
    <message>
        <source>EDNS Client Subnet: the server is to answer as if it were asked from this network; empty: nothing is sent</source>
        <translation>EDNS Client Subnet: el servidor debe responder como si se le consultara desde esta red; vacío: no se envía nada</translation>
    </message>
    <message>
        <source>From the network (ECS):</source>
        <translation>Desde la red (ECS):</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>Certificados</translation>
    </message>
    <message>
        <source>Verify by the system&apos;s authorities</source>
        <translation>Verificar con las autoridades del sistema</translation>
    </message>
    <message>
        <source>Verify by the authorities of a file:</source>
        <translation>Verificar con las autoridades de un archivo:</translation>
    </message>
    <message>
        <source>For servers of your own, with an authority of your own</source>
        <translation>Para servidores propios, con una autoridad propia</translation>
    </message>
    <message>
        <source>Do not verify</source>
        <translation>No verificar</translation>
    </message>
    <message>
        <source>Any certificate will do, whoever shows it</source>
        <translation>Vale cualquier certificado, lo presente quien lo presente</translation>
    </message>
    <message>
        <source>File of authorities</source>
        <translation>Archivo de autoridades</translation>
    </message>
    <message>
        <source>File in PEM form</source>
        <translation>Archivo en formato PEM</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>Elegir…</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>Elegir el archivo de autoridades</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>Certificados (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>Servers are compared by all that you would wait for: looking up the server&apos;s name, connecting, TLS and the query.</source>
        <translation>Los servidores se comparan por todo lo que habría que esperar: la búsqueda del nombre del servidor, la conexión, TLS y la consulta.</translation>
    </message>
    <message>
        <source>Servers are compared by the query alone, without connecting and TLS.</source>
        <translation>Los servidores se comparan solo por la consulta, sin la conexión ni TLS.</translation>
    </message>
    <message>
        <source>Anybody on the way can pretend to be the server and read and change what it says.</source>
        <translation>Cualquiera que esté en el camino puede hacerse pasar por el servidor y leer y alterar lo que dice.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceButton</name>
    <message>
        <source>&amp;This computer</source>
        <translation>&amp;Este equipo</translation>
    </message>
    <message>
        <source>Send lookups from this computer</source>
        <translation>Enviar las consultas desde este equipo</translation>
    </message>
    <message>
        <source>&amp;Check connection now</source>
        <translation>&amp;Comprobar la conexión ahora</translation>
    </message>
    <message>
        <source>&amp;Add daemon…</source>
        <translation>&amp;Añadir demonio…</translation>
    </message>
    <message>
        <source>&amp;Manage daemons…</source>
        <translation>&amp;Gestionar demonios…</translation>
    </message>
    <message>
        <source>Measuring from: %1</source>
        <comment>this computer, or a daemon</comment>
        <translation>Medir desde: %1</translation>
    </message>
    <message>
        <source>Measuring from: %1, %2</source>
        <comment>a daemon, and the state of the connection to it</comment>
        <translation>Medir desde: %1, %2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>este equipo</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>Add daemon</source>
        <translation>Añadir demonio</translation>
    </message>
    <message>
        <source>Edit daemon</source>
        <translation>Editar demonio</translation>
    </message>
    <message>
        <source>What to call it; without a name, its URL</source>
        <translation>Cómo llamarlo; sin nombre, se usa su URL</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>&amp;Nombre:</translation>
    </message>
    <message>
        <source>Where the daemon answers, with http or https</source>
        <translation>Dónde responde el demonio, con http o https</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>&amp;URL:</translation>
    </message>
    <message>
        <source>What the daemon wants to see before it does lookups</source>
        <translation>Lo que el demonio exige para realizar consultas</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>T&amp;oken:</translation>
    </message>
    <message>
        <source>Asks the daemon for its health and its servers</source>
        <translation>Pregunta al demonio por su estado y sus servidores</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; it is kept unless you type another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>No se puede leer el token guardado; se conserva si no escribe otro. %1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>Leyendo el token guardado…</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>El token se olvidará al cerrar el programa: no hay ningún llavero donde guardarlo.</translation>
    </message>
    <message>
        <source>Saving the token…</source>
        <translation>Guardando el token…</translation>
    </message>
    <message>
        <source>The daemon is saved, but its token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>El demonio se ha guardado, pero su token se olvidará al cerrar el programa. %1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlacesDialog</name>
    <message>
        <source>Daemons</source>
        <translation>Demonios</translation>
    </message>
    <message>
        <source>Saved &amp;daemons:</source>
        <translation>&amp;Demonios guardados:</translation>
    </message>
    <message>
        <source>Saved daemons</source>
        <translation>Demonios guardados</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>&amp;Añadir…</translation>
    </message>
    <message>
        <source>Save another daemon</source>
        <translation>Guardar otro demonio</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>&amp;Editar…</translation>
    </message>
    <message>
        <source>Change what is saved of the selected daemon</source>
        <translation>Cambiar los datos guardados del demonio seleccionado</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>&amp;Quitar…</translation>
    </message>
    <message>
        <source>Forget the selected daemon and its token</source>
        <translation>Olvidar el demonio seleccionado y su token</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>&amp;Probar conexión</translation>
    </message>
    <message>
        <source>Asks the selected daemon for its health and its servers</source>
        <translation>Pregunta al demonio seleccionado por su estado y sus servidores</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name and URL</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>No daemon is saved yet. With one that runs on another computer, lookups can be measured from there.</source>
        <translation>Todavía no hay ningún demonio guardado. Con uno que se ejecute en otro equipo, las consultas se pueden medir desde allí.</translation>
    </message>
    <message>
        <source>Remove daemon</source>
        <translation>Quitar demonio</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>¿Quitar «%1» de la lista?</translation>
    </message>
    <message>
        <source>Its token is forgotten too. Saved runs are kept.</source>
        <translation>También se olvidará su token. Las pruebas guardadas se conservan.</translation>
    </message>
    <message>
        <source>Saved runs are kept.</source>
        <translation>Las pruebas guardadas se conservan.</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>Preferencias</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>Aspecto</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>Según el sistema</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours of the program</comment>
        <translation>Claro</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours of the program</comment>
        <translation>Oscuro</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>Idioma del sistema</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>El cambio de idioma se aplicará la próxima vez que se inicie el programa.</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>T&amp;ema:</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>&amp;Idioma:</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ReplyChooser</name>
    <message>
        <source>The server gave answers that differ from each other</source>
        <translation>El servidor dio respuestas distintas entre sí</translation>
    </message>
    <message>
        <source>%1 of %2: %3 (rounds: %4)</source>
        <comment>an answer, its gist, how often it came</comment>
        <translation>%1 de %2: %3 (rondas: %4)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultRow</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln segundo</numerusform>
            <numerusform>%Ln segundos</numerusform>
        </translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>sin puesto</translation>
    </message>
    <message>
        <source>%1=</source>
        <comment>a rank that several servers share</comment>
        <translation>%1=</translation>
    </message>
    <message>
        <source>your system</source>
        <translation>su sistema</translation>
    </message>
    <message>
        <source>%1, your system</source>
        <comment>operator of a server that it uses</comment>
        <translation>%1, su sistema</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers, an interval</comment>
        <translation>%1 a %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>two numbers</comment>
        <translation>%1 de %2</translation>
    </message>
    <message>
        <source>no records</source>
        <translation>sin registros</translation>
    </message>
    <message>
        <source>alone</source>
        <comment>no other server gives the same answer</comment>
        <translation>ninguno</translation>
    </message>
    <message>
        <source>all %1</source>
        <comment>other servers</comment>
        <translation>los %1</translation>
    </message>
    <message>
        <source>Leads together with others; which is the fastest cannot be told.</source>
        <translation>Comparte la cabeza con otros; no se puede saber cuál es el más rápido.</translation>
    </message>
    <message>
        <source>Leads.</source>
        <comment>is the fastest</comment>
        <translation>Va en cabeza.</translation>
    </message>
    <message>
        <source>Slower than the leader, and not by chance.</source>
        <translation>Más lento que el primero, y no por azar.</translation>
    </message>
    <message>
        <source>Has answered too few times to be compared.</source>
        <translation>Ha respondido muy pocas veces para poder compararlo.</translation>
    </message>
    <message>
        <source>Fails too often to lead.</source>
        <translation>Falla demasiado para ir en cabeza.</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>Todavía no se ha consultado.</translation>
    </message>
    <message>
        <source>Did not answer the question.</source>
        <translation>No resolvió la consulta.</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1&#xa0;ms</translation>
    </message>
    <message>
        <source>Too few answers for an interval.</source>
        <translation>Muy pocas respuestas para un intervalo.</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <comment>a share in percent</comment>
        <translation>%1 de pérdida</translation>
    </message>
    <message>
        <source>There is no other answer to compare with.</source>
        <translation>No hay ninguna otra respuesta con la que comparar.</translation>
    </message>
    <message numerus="yes">
        <source>The same answer as that of %1 of %Ln other server(s).</source>
        <translation>
            <numerusform>Otros servidores con la misma respuesta: %1 de %Ln.</numerusform>
            <numerusform>Otros servidores con la misma respuesta: %1 de %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>No se midió nada.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsPane</name>
    <message>
        <source>server, operator, status or answer</source>
        <translation>servidor, operador, estado o respuesta</translation>
    </message>
    <message>
        <source>Show only servers in which each of these words occurs.</source>
        <translation>Mostrar solo los servidores en los que aparezcan todas estas palabras.</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>F&amp;iltrar:</translation>
    </message>
    <message>
        <source>Which servers to show</source>
        <translation>Qué servidores mostrar</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>Todos los servidores</translation>
    </message>
    <message>
        <source>Answered only</source>
        <translation>Solo los que respondieron</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>Solo los que fallaron</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>Elegir las columnas de la tabla</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln server(s)</source>
        <translation>
            <numerusform>%1 de %Ln servidor</numerusform>
            <numerusform>%1 de %Ln servidores</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers that are asked are listed here.</source>
        <translation>Aquí aparecen los servidores consultados.</translation>
    </message>
    <message>
        <source>No server is shown: the filter hides all of them.</source>
        <translation>No se muestra ningún servidor: el filtro los oculta todos.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsTable</name>
    <message>
        <source>Results</source>
        <translation>Resultados</translation>
    </message>
    <message>
        <source>Copy &amp;cell</source>
        <translation>Copiar c&amp;elda</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>&amp;Copiar filas</translation>
    </message>
    <message>
        <source>Copy rows with &amp;header</source>
        <translation>Copiar filas con e&amp;ncabezado</translation>
    </message>
    <message>
        <source>Sort &amp;up by %1</source>
        <comment>a column</comment>
        <translation>Orden &amp;ascendente por «%1»</translation>
    </message>
    <message>
        <source>Sort &amp;down by %1</source>
        <comment>a column</comment>
        <translation>Orden &amp;descendente por «%1»</translation>
    </message>
    <message>
        <source>Sort by &amp;rank</source>
        <translation>Ordenar por &amp;puesto</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsModel</name>
    <message>
        <source>not kept</source>
        <comment>an answer</comment>
        <translation>no guardada</translation>
    </message>
    <message>
        <source>reused</source>
        <comment>a connection</comment>
        <translation>reutilizada</translation>
    </message>
    <message>
        <source>fresh, TLS resumed</source>
        <translation>nueva, con TLS reanudado</translation>
    </message>
    <message>
        <source>fresh</source>
        <comment>a connection</comment>
        <translation>nueva</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed and when, and a sentence on it</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>Ronda</translation>
    </message>
    <message>
        <source>Number of the round</source>
        <translation>Número de la ronda</translation>
    </message>
    <message>
        <source>Began (s)</source>
        <translation>Inicio (s)</translation>
    </message>
    <message>
        <source>Seconds from the beginning of the run</source>
        <translation>Segundos desde el inicio de la prueba</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>Resultado</translation>
    </message>
    <message>
        <source>The response code, or why there was no answer</source>
        <translation>El código de respuesta o el motivo por el que no hubo respuesta</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
    </message>
    <message>
        <source>Which of the server&apos;s different answers it was</source>
        <translation>Cuál de las distintas respuestas del servidor fue</translation>
    </message>
    <message>
        <source>Total (ms)</source>
        <translation>Total (ms)</translation>
    </message>
    <message>
        <source>From the beginning until the answer was complete, or the failure</source>
        <translation>Desde el inicio hasta completar la respuesta o hasta el fallo</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>Resolución (ms)</translation>
    </message>
    <message>
        <source>Looking up the address of the server&apos;s name</source>
        <translation>Búsqueda de la dirección correspondiente al nombre del servidor</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>Conexión (ms)</translation>
    </message>
    <message>
        <source>Until TCP was established; with QUIC its handshake</source>
        <translation>Hasta establecer TCP; con QUIC, hasta completar su negociación</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>The TLS handshake</source>
        <translation>La negociación TLS</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>Consulta (ms)</translation>
    </message>
    <message>
        <source>From the query to the first octet of the answer</source>
        <translation>Desde la consulta hasta el primer octeto de la respuesta</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>Conexión</translation>
    </message>
    <message>
        <source>Whether the connection had been used before</source>
        <translation>Si la conexión ya se había usado antes</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>Transporte</translation>
    </message>
    <message>
        <source>The one that was used: TCP after a truncated answer over UDP</source>
        <translation>El que se usó: TCP tras una respuesta truncada por UDP</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Intentos</translation>
    </message>
    <message>
        <source>How many times it was tried</source>
        <translation>Cuántas veces se intentó</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Detalles</translation>
    </message>
    <message>
        <source>What failed, and in which phase</source>
        <translation>Qué falló y en qué fase</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsPage</name>
    <message>
        <source>Rounds of the server</source>
        <translation>Rondas del servidor</translation>
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
        <translation>solo en B</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>solo en A</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>muy pocas respuestas</translation>
    </message>
    <message>
        <source>can’t be told apart</source>
        <translation>no se distinguen</translation>
    </message>
    <message>
        <source>different: B is slower</source>
        <translation>distintos: B es más lento</translation>
    </message>
    <message>
        <source>different: B is faster</source>
        <translation>distintos: B es más rápido</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>la misma</translation>
    </message>
    <message>
        <source>different</source>
        <translation>distinta</translation>
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
        <translation>Servidor</translation>
    </message>
    <message>
        <source>Median A</source>
        <translation>Mediana A</translation>
    </message>
    <message>
        <source>Median B</source>
        <translation>Mediana B</translation>
    </message>
    <message>
        <source>B − A</source>
        <comment>the difference of two medians</comment>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>Tiempos</translation>
    </message>
    <message>
        <source>Loss A</source>
        <translation>Pérdida A</translation>
    </message>
    <message>
        <source>Loss B</source>
        <translation>Pérdida B</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>Respuesta</translation>
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
        <translation>%1, desde %2</translation>
    </message>
    <message>
        <source>Rounds: %1 (%2)</source>
        <comment>rounds that were done, and the state of the run</comment>
        <translation>Rondas: %1 (%2)</translation>
    </message>
    <message>
        <source>Connections: %1; timeout: %2</source>
        <translation>Conexiones: %1; tiempo de espera: %2</translation>
    </message>
    <message>
        <source>Servers in both runs</source>
        <translation>Servidores de ambas pruebas</translation>
    </message>
    <message>
        <source>Medians with their 95 % intervals. Times are called different only where these intervals don’t overlap; all else may be chance.</source>
        <translation>Medianas con sus intervalos del 95&#xa0;%. Los tiempos solo se consideran distintos cuando estos intervalos no se solapan; todo lo demás puede deberse al azar.</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>Prueba A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>Prueba B</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerDialog</name>
    <message>
        <source>Separated by commas</source>
        <translation>Separadas por comas</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>&amp;Destino:</translation>
    </message>
    <message>
        <source>&amp;Operator:</source>
        <translation>&amp;Operador:</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>&amp;Etiquetas:</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>Añadir servidor</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>Editar servidor</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerEditor</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>E&amp;legir</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>&amp;Quitar</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>&amp;Importar…</translation>
    </message>
    <message>
        <source>Export A&amp;dded…</source>
        <translation>Exportar aña&amp;didos…</translation>
    </message>
    <message>
        <source>The servers of a daemon are changed in its settings file.</source>
        <translation>Los servidores de un demonio se cambian en su archivo de configuración.</translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>Los servidores se podrán cambiar cuando termine la prueba.</translation>
    </message>
    <message>
        <source>Only servers that you added can be changed: select one.</source>
        <translation>Solo se pueden cambiar los servidores que usted ha añadido: seleccione uno.</translation>
    </message>
    <message>
        <source>Remove the selected servers that you added</source>
        <translation>Quitar los servidores seleccionados que usted ha añadido</translation>
    </message>
    <message>
        <source>Only one server can be changed at a time.</source>
        <translation>Solo se puede cambiar un servidor a la vez.</translation>
    </message>
    <message>
        <source>Change the selected server</source>
        <translation>Cambiar el servidor seleccionado</translation>
    </message>
    <message>
        <source>%1 could not be put into the list of servers, which has changed meanwhile.</source>
        <translation>No se pudo incluir %1 en la lista de servidores, que ha cambiado entretanto.</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>Se ha quitado %1.</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n servers.</source>
        <translation>
            <numerusform>Se ha quitado %n servidor.</numerusform>
            <numerusform>Se han quitado %n servidores.</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>Des&amp;hacer</translation>
    </message>
    <message>
        <source>Settings files (*.yaml *.yml)</source>
        <translation>Archivos de configuración (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>Todos los archivos (*)</translation>
    </message>
    <message>
        <source>%1 has no servers.</source>
        <translation>%1 no contiene servidores.</translation>
    </message>
    <message>
        <source>Servers added: %1. Already in the list: %2.</source>
        <translation>Servidores añadidos: %1. Ya estaban en la lista: %2.</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>No se importó nada. %1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>No se pudo escribir %1: %2</translation>
    </message>
    <message>
        <source>Servers written to %1: %2.</source>
        <translation>Servidores escritos en %1: %2.</translation>
    </message>
    <message>
        <source>Left out, because a settings file has no way to say them: %1.</source>
        <translation>Omitidos, porque un archivo de configuración no permite expresarlos: %1.</translation>
    </message>
    <message>
        <source>Don&apos;t ch&amp;oose</source>
        <translation>&amp;No elegir</translation>
    </message>
    <message>
        <source>&amp;Copy target</source>
        <translation>&amp;Copiar destino</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>&amp;Añadir servidor…</translation>
    </message>
    <message>
        <source>&amp;Edit server…</source>
        <translation>&amp;Editar servidor…</translation>
    </message>
    <message>
        <source>E&amp;xport chosen…</source>
        <translation>E&amp;xportar elegidos…</translation>
    </message>
    <message>
        <source>Import servers</source>
        <translation>Importar servidores</translation>
    </message>
    <message>
        <source>&amp;Choose these only</source>
        <translation>Elegir &amp;solo estos</translation>
    </message>
    <message>
        <source>Export chosen servers</source>
        <translation>Exportar los servidores elegidos</translation>
    </message>
    <message>
        <source>Export added servers</source>
        <translation>Exportar los servidores añadidos</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerTreeModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>chosen servers of a group</comment>
        <translation>%1 de %2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n chosen</source>
        <comment>a group and its servers</comment>
        <translation>
            <numerusform>%1: %2 de %n elegido</numerusform>
            <numerusform>%1: %2 de %n elegidos</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServersPane</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>Ele&amp;gir</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>Aña&amp;dir…</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>&amp;Más</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>Buscar servidores</translation>
    </message>
    <message>
        <source>Shows the servers whose target, operator or tags have these words</source>
        <translation>Muestra los servidores que tengan estas palabras en el destino, el operador o las etiquetas</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>Por operador</translation>
    </message>
    <message>
        <source>By transport</source>
        <translation>Por transporte</translation>
    </message>
    <message>
        <source>Group servers</source>
        <translation>Agrupar servidores</translation>
    </message>
    <message>
        <source>How the servers are grouped</source>
        <translation>Cómo se agrupan los servidores</translation>
    </message>
    <message>
        <source>Servers to compare</source>
        <translation>Servidores que se comparan</translation>
    </message>
    <message>
        <source>Edit, remove, import and export servers</source>
        <translation>Editar, quitar, importar y exportar servidores</translation>
    </message>
    <message>
        <source>No server has “%1” in its target, operator or tags.</source>
        <translation>Ningún servidor tiene «%1» en su destino, operador o etiquetas.</translation>
    </message>
    <message>
        <source>There are no servers to choose from.</source>
        <translation>No hay servidores entre los que elegir.</translation>
    </message>
    <message>
        <source>Servers of %1, as its settings have them</source>
        <comment>the URL of a daemon</comment>
        <translation>Servidores de %1, según su configuración</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen. This can be changed when the run has ended.</source>
        <translation>
            <numerusform>%1 de %n elegido. Se podrá cambiar cuando termine la prueba.</numerusform>
            <numerusform>%1 de %n elegidos. Se podrá cambiar cuando termine la prueba.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1 de %n elegido</numerusform>
            <numerusform>%1 de %n elegidos</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>Los servidores se podrán cambiar cuando termine la prueba.</translation>
    </message>
    <message>
        <source>Choose many servers at once</source>
        <translation>Elegir muchos servidores a la vez</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>Borrar la bús&amp;queda</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::StateWords</name>
    <message>
        <source>There are no servers to compare.</source>
        <translation>No hay servidores que comparar.</translation>
    </message>
    <message>
        <source>Waiting for the first answers.</source>
        <translation>A la espera de las primeras respuestas.</translation>
    </message>
    <message>
        <source>Stopped before any server had answered or failed.</source>
        <translation>Detenida antes de que respondiera o fallara algún servidor.</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>No se midió nada.</translation>
    </message>
    <message numerus="yes">
        <source>So far, after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Por ahora, tras %1 de %Ln ronda: %2</numerusform>
            <numerusform>Por ahora, tras %1 de %Ln rondas: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln round(s): %1</source>
        <extracomment>%1: a whole sentence</extracomment>
        <translation>
            <numerusform>Tras una ronda: %1</numerusform>
            <numerusform>Tras %Ln rondas: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Detenida tras %1 de %Ln ronda: %2</numerusform>
            <numerusform>Detenida tras %1 de %Ln rondas: %2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>Interrumpida tras %1 de %Ln ronda: %2</numerusform>
            <numerusform>Interrumpida tras %1 de %Ln rondas: %2</numerusform>
        </translation>
    </message>
    <message>
        <source>The run could not go on.</source>
        <translation>La prueba no pudo continuar.</translation>
    </message>
    <message>
        <source>The run could not go on: %1.</source>
        <translation>La prueba no pudo continuar: %1.</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, connecting included; intervals are of 95 % confidence.</source>
        <translation>Los tiempos incluyen todo lo que espera un cliente, también la conexión; los intervalos son del 95&#xa0;% de confianza.</translation>
    </message>
    <message>
        <source>Times are of the query alone, because connections are kept; intervals are of 95 % confidence.</source>
        <translation>Los tiempos son solo los de la consulta, porque las conexiones se mantienen; los intervalos son del 95&#xa0;% de confianza.</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::SystemWords</name>
    <message>
        <source>The servers that your system uses were not among them.</source>
        <translation>Entre ellos no estaban los servidores que usa su sistema.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) of your system were asked; the table has them.</source>
        <translation>
            <numerusform>Se consultó un servidor más de su sistema; figura en la tabla.</numerusform>
            <numerusform>Se consultaron %Ln servidores más de su sistema; figuran en la tabla.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system uses this server.</source>
        <translation>Su sistema usa este servidor.</translation>
    </message>
    <message>
        <source>Your system uses %1 already.</source>
        <translation>Su sistema ya usa %1.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is among those that lead.</source>
        <translation>%1, servidor de su sistema, está entre los que van en cabeza.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 has not answered often enough to be compared.</source>
        <translation>%1, servidor de su sistema, no ha respondido lo suficiente para poder compararlo.</translation>
    </message>
    <message numerus="yes">
        <source>Your system&apos;s server %1 failed in %2 of %Ln round(s), too often to lead.</source>
        <translation>
            <numerusform>%1, servidor de su sistema, falló en %2 de %Ln ronda, demasiado para ir en cabeza.</numerusform>
            <numerusform>%1, servidor de su sistema, falló en %2 de %Ln rondas, demasiado para ir en cabeza.</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2.</source>
        <translation>%1, servidor de su sistema, es más lento que %2.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2 by %3.</source>
        <translation>%1, servidor de su sistema, es más lento que %2, con una diferencia de %3.</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 did not answer the question (%2).</source>
        <extracomment>%2: in a word or two, as &quot;timed out&quot; or &quot;SERVFAIL&quot;</extracomment>
        <translation>%1, servidor de su sistema, no resolvió la consulta (%2).</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TokenField</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>&amp;Mostrar</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>Token</translation>
    </message>
    <message>
        <source>Show the token as it is</source>
        <translation>Mostrar el token tal como es</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>Mostrar el token</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TreePage</name>
    <message>
        <source>Answer as a tree</source>
        <translation>Respuesta en forma de árbol</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>Nombre</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>Tipo</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>Valor</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TroubleWords</name>
    <message numerus="yes">
        <source>%Ln server(s) answered %1: %2.</source>
        <extracomment>%1: a response code as SERVFAIL, %2: their names</extracomment>
        <translation>
            <numerusform>Un servidor respondió %1: %2.</numerusform>
            <numerusform>%Ln servidores respondieron %1: %2.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered %2 each time.</source>
        <extracomment>%2: a response code as SERVFAIL</extracomment>
        <translation>%1 respondió %2 todas las veces.</translation>
    </message>
    <message>
        <source>%1 never answered the question; most answers said %2.</source>
        <translation>%1 no resolvió nunca la consulta; la mayoría de sus respuestas fueron %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) timed out: %1.</source>
        <translation>
            <numerusform>Un servidor no respondió a tiempo: %1.</numerusform>
            <numerusform>%Ln servidores no respondieron a tiempo: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) refused the connection: %1.</source>
        <translation>
            <numerusform>Un servidor rechazó la conexión: %1.</numerusform>
            <numerusform>%Ln servidores rechazaron la conexión: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be reached: %1.</source>
        <translation>
            <numerusform>No se pudo acceder a un servidor: %1.</numerusform>
            <numerusform>No se pudo acceder a %Ln servidores: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be found by name: %1.</source>
        <translation>
            <numerusform>No se encontró la dirección de un servidor por su nombre: %1.</numerusform>
            <numerusform>No se encontró la dirección de %Ln servidores por su nombre: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TLS failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>TLS falló con un servidor: %1.</numerusform>
            <numerusform>TLS falló con %Ln servidores: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTP failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>HTTP falló con un servidor: %1.</numerusform>
            <numerusform>HTTP falló con %Ln servidores: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>QUIC failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>QUIC falló con un servidor: %1.</numerusform>
            <numerusform>QUIC falló con %Ln servidores: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) sent answers that are no DNS messages: %1.</source>
        <translation>
            <numerusform>Un servidor envió respuestas que no son mensajes DNS: %1.</numerusform>
            <numerusform>%Ln servidores enviaron respuestas que no son mensajes DNS: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) answered another question: %1.</source>
        <translation>
            <numerusform>Un servidor respondió a otra pregunta: %1.</numerusform>
            <numerusform>%Ln servidores respondieron a otra pregunta: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) were given up: %1.</source>
        <translation>
            <numerusform>Se desistió de consultar un servidor: %1.</numerusform>
            <numerusform>Se desistió de consultar %Ln servidores: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An internal error kept %Ln server(s) from being asked: %1.</source>
        <translation>
            <numerusform>Un error interno impidió consultar un servidor: %1.</numerusform>
            <numerusform>Un error interno impidió consultar %Ln servidores: %1.</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a certificate that is not trusted.</source>
        <translation>%1 tiene un certificado que no es de confianza.</translation>
    </message>
    <message>
        <source>%1 is not trusted: %2.</source>
        <translation>%1 no es de confianza: %2.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) showed a certificate that is not trusted.</source>
        <translation>
            <numerusform>Un servidor más presentó un certificado que no es de confianza.</numerusform>
            <numerusform>%Ln servidores más presentaron un certificado que no es de confianza.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %Ln round(s))</source>
        <extracomment>a server and how often it failed: &quot;Example (DoT) (3 of 40 rounds)&quot;</extracomment>
        <translation>
            <numerusform>%1 (%2 de %Ln ronda)</numerusform>
            <numerusform>%1 (%2 de %Ln rondas)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) failed too often to lead: %1.</source>
        <translation>
            <numerusform>Un servidor falló demasiado para ir en cabeza: %1.</numerusform>
            <numerusform>%Ln servidores fallaron demasiado para ir en cabeza: %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The servers gave %Ln different answer(s).</source>
        <translation>
            <numerusform>Los servidores dieron %Ln respuesta distinta.</numerusform>
            <numerusform>Los servidores dieron %Ln respuestas distintas.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) gave another answer than the others: %1.</source>
        <translation>
            <numerusform>Un servidor dio una respuesta distinta de la de los demás: %1.</numerusform>
            <numerusform>%Ln servidores dieron una respuesta distinta de la de los demás: %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>Compara servidores DNS por UDP, TCP, DoT, DoH y DoQ.</translation>
    </message>
    <message>
        <source>A saved run (.dnsrun) to show.</source>
        <translation>Prueba guardada (.dnsrun) que se mostrará.</translation>
    </message>
</context>
</TS>
