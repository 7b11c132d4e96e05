<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>ConnectionFacts</name>
    <message>
        <source>Transport</source>
        <translation>传输协议</translation>
    </message>
    <message>
        <source>%1, as the answer over %2 was truncated</source>
        <comment>names of transports</comment>
        <translation>%1，因为经 %2 得到的应答被截断</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Operator</source>
        <translation>运营方</translation>
    </message>
    <message>
        <source>Address reached</source>
        <translation>实际连接的地址</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>reused from an earlier query</source>
        <translation>复用先前查询的连接</translation>
    </message>
    <message>
        <source>fresh, made for this query</source>
        <translation>为本次查询新建</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Held by an HTTP cache for</source>
        <translation>HTTP 缓存时长</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Cipher suite</source>
        <translation>密码套件</translation>
    </message>
    <message>
        <source>Application protocol (ALPN)</source>
        <translation>应用层协议 (ALPN)</translation>
    </message>
    <message>
        <source>none agreed on</source>
        <translation>未协商</translation>
    </message>
    <message>
        <source>Session</source>
        <translation>会话</translation>
    </message>
    <message>
        <source>resumed from an earlier one</source>
        <translation>恢复先前的会话</translation>
    </message>
    <message>
        <source>new, with a full handshake</source>
        <translation>新会话，完整握手</translation>
    </message>
    <message>
        <source>Certificate</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>none was shown</source>
        <translation>未出示证书</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主体</translation>
    </message>
    <message>
        <source>Issuer</source>
        <translation>颁发者</translation>
    </message>
    <message>
        <source>Verified</source>
        <translation>已验证</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no, the options say not to</source>
        <translation>否，选项设定为不验证</translation>
    </message>
    <message>
        <source>not needed</source>
        <comment>a phase</comment>
        <translation>不需要</translation>
    </message>
    <message>
        <source>%1 (median of the run: %2)</source>
        <comment>two times</comment>
        <translation>%1（本次测试的中位数：%2）</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>of round %1</source>
        <comment>the times below</comment>
        <translation>第 %1 轮</translation>
    </message>
    <message>
        <source>Looking up the server&apos;s address</source>
        <translation>解析服务器地址</translation>
    </message>
    <message>
        <source>Connecting</source>
        <translation>建立连接</translation>
    </message>
    <message>
        <source>TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>Query and answer</source>
        <translation>查询与应答</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>Failures</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>%1 (rounds: %2)</source>
        <comment>a sentence and a number</comment>
        <translation>%1（轮数：%2）</translation>
    </message>
    <message>
        <source>Valid until</source>
        <translation>有效期至</translation>
    </message>
    <message>
        <source>%1, has expired</source>
        <translation>%1，已过期</translation>
    </message>
    <message>
        <source>%1, expires soon (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1，即将过期（剩余天数：%2）</translation>
    </message>
    <message>
        <source>%1 (days left: %2)</source>
        <comment>a date</comment>
        <translation>%1（剩余天数：%2）</translation>
    </message>
</context>
<context>
    <name>ConnectionWords</name>
    <message>
        <source>The daemon answers. It does not tell its version.</source>
        <translation>守护进程有响应，但未告知版本。</translation>
    </message>
    <message>
        <source>The daemon answers. It is DNS Tester %1.</source>
        <comment>a version</comment>
        <translation>守护进程有响应，版本为 DNS Tester %1。</translation>
    </message>
    <message>
        <source>The daemon says that it is not well, and not why.</source>
        <translation>守护进程报告自身状态异常，但没有说明原因。</translation>
    </message>
    <message>
        <source>The token for %1 is no longer there: edit the daemon and type it again.</source>
        <translation>%1 的令牌已不存在：请编辑该守护进程并重新输入令牌。</translation>
    </message>
    <message>
        <source>The token for %1 can&apos;t be read. %2</source>
        <comment>the URL of a daemon, a sentence</comment>
        <translation>无法读取 %1 的令牌。%2</translation>
    </message>
    <message>
        <source>checking</source>
        <comment>state of the connection to a daemon</comment>
        <translation>正在检查</translation>
    </message>
    <message>
        <source>connected</source>
        <comment>state of the connection to a daemon</comment>
        <translation>已连接</translation>
    </message>
    <message>
        <source>connected (%1)</source>
        <comment>a version</comment>
        <translation>已连接 (%1)</translation>
    </message>
    <message>
        <source>in trouble</source>
        <comment>state of the connection to a daemon</comment>
        <translation>异常</translation>
    </message>
    <message>
        <source>out of reach</source>
        <comment>state of the connection to a daemon</comment>
        <translation>无法连接</translation>
    </message>
    <message>
        <source>Lookups are sent from this computer.</source>
        <translation>查询从本机发出。</translation>
    </message>
    <message>
        <source>Asking the daemon for its health…</source>
        <translation>正在获取守护进程的健康状况…</translation>
    </message>
    <message>
        <source>It has a problem: %1</source>
        <comment>a sentence</comment>
        <translation>守护进程存在问题：%1</translation>
    </message>
    <message>
        <source>It says that it is well.</source>
        <translation>守护进程报告状态正常。</translation>
    </message>
    <message numerus="yes">
        <source>%n worker(s) do its lookups.</source>
        <translation>
            <numerusform>它有 %n 个执行查询的工作进程。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n lookup(s) wait.</source>
        <translation>
            <numerusform>有 %n 个查询在等待。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is configured with %n server(s).</source>
        <translation>
            <numerusform>它配置了 %n 个服务器。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Copying</name>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Difference</name>
    <message>
        <source>= in both</source>
        <comment>a line of two answers</comment>
        <translation>= 两处相同</translation>
    </message>
    <message>
        <source>≈ in both, other TTL</source>
        <comment>a line of two answers</comment>
        <translation>≈ 两处相同，TTL 不同</translation>
    </message>
    <message>
        <source>− only here</source>
        <comment>a line of two answers</comment>
        <translation>− 仅此处有</translation>
    </message>
    <message>
        <source>+ only there</source>
        <comment>a line of two answers</comment>
        <translation>+ 仅另一处有</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>响应码</translation>
    </message>
    <message>
        <source>Flag</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>Extended error</source>
        <translation>扩展错误</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>回答</translation>
    </message>
    <message>
        <source>Authority</source>
        <translation>权威</translation>
    </message>
    <message>
        <source>Additional</source>
        <translation>附加</translation>
    </message>
    <message>
        <source>Both answers say the same.</source>
        <translation>两个应答的内容相同。</translation>
    </message>
    <message>
        <source>Both answers say the same, but for the TTL of records: %1.</source>
        <translation>两个应答的内容相同，仅 %1 条记录的 TTL 不同。</translation>
    </message>
    <message>
        <source>Only here: %1. Only there: %2. In both: %3, of which with another TTL: %4.</source>
        <comment>numbers of lines</comment>
        <translation>仅此处有：%1。仅另一处有：%2。两处相同：%3，其中 TTL 不同：%4。</translation>
    </message>
</context>
<context>
    <name>FailureWords</name>
    <message>
        <source>%1, while looking up the server&apos;s address</source>
        <comment>%1: what failed</comment>
        <translation>%1（解析服务器地址时）</translation>
    </message>
    <message>
        <source>%1, while connecting</source>
        <comment>%1: what failed</comment>
        <translation>%1（建立连接时）</translation>
    </message>
    <message>
        <source>%1, in the TLS handshake</source>
        <comment>%1: what failed</comment>
        <translation>%1（TLS 握手时）</translation>
    </message>
    <message>
        <source>%1, while waiting for the answer</source>
        <comment>%1: what failed</comment>
        <translation>%1（等待应答时）</translation>
    </message>
    <message>
        <source>%1, when it was read</source>
        <comment>%1: what failed</comment>
        <translation>%1（读取应答时）</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds: %3.</source>
        <translation>%2 轮中有 %1 轮没有应答：%3。</translation>
    </message>
    <message>
        <source>No answer in %1 of %2 rounds, most often: %3.</source>
        <translation>%2 轮中有 %1 轮没有应答，最常见的原因：%3。</translation>
    </message>
</context>
<context>
    <name>History</name>
    <message>
        <source>The history %1 is damaged.</source>
        <translation>历史记录 %1 已损坏。</translation>
    </message>
    <message>
        <source>The history %1 is of a newer version of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>历史记录 %1 来自更新版本的 DNS Tester。将保持原样，并且不保存测试。</translation>
    </message>
    <message>
        <source>%1 is not a history of DNS Tester. It is left as it is, and runs are not kept.</source>
        <translation>%1 不是 DNS Tester 的历史记录。将保持原样，并且不保存测试。</translation>
    </message>
    <message>
        <source>The history %1 is in use by another program. Try again in a moment.</source>
        <translation>历史记录 %1 正被另一个程序使用。请稍后重试。</translation>
    </message>
    <message>
        <source>There is no room on the disk for the history %1.</source>
        <translation>磁盘空间不足，无法写入历史记录 %1。</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be written: it is read-only.</source>
        <translation>无法写入历史记录 %1：它是只读的。</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be opened. Its folder must exist, and you must be allowed to write there.</source>
        <translation>无法打开历史记录 %1。其所在文件夹必须存在，并且您必须有写入权限。</translation>
    </message>
    <message>
        <source>Runs are not kept, because Qt&apos;s driver for SQLite is not installed.</source>
        <translation>不会保存测试，因为没有安装 Qt 的 SQLite 驱动程序。</translation>
    </message>
    <message>
        <source>The history %1 can&apos;t be used: %2.</source>
        <comment>a file and what is wrong with it</comment>
        <translation>无法使用历史记录 %1：%2。</translation>
    </message>
</context>
<context>
    <name>MessageFacts</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Flags</source>
        <translation>标志</translation>
    </message>
    <message>
        <source>QR: a response</source>
        <translation>QR：响应</translation>
    </message>
    <message>
        <source>AA: authoritative, from the server&apos;s own zone</source>
        <translation>AA：权威应答，来自服务器自己的区域</translation>
    </message>
    <message>
        <source>TC: truncated</source>
        <translation>TC：已截断</translation>
    </message>
    <message>
        <source>RD: recursion was desired</source>
        <translation>RD：请求递归</translation>
    </message>
    <message>
        <source>RA: recursion is available</source>
        <translation>RA：支持递归</translation>
    </message>
    <message>
        <source>AD: validated by the server with DNSSEC</source>
        <translation>AD：服务器已通过 DNSSEC 验证</translation>
    </message>
    <message>
        <source>CD: checking was disabled</source>
        <translation>CD：已禁用检查</translation>
    </message>
    <message>
        <source>Header</source>
        <translation>头部</translation>
    </message>
    <message>
        <source>Response code</source>
        <translation>响应码</translation>
    </message>
    <message>
        <source>ID</source>
        <translation>ID</translation>
    </message>
    <message>
        <source>Size (octets)</source>
        <translation>大小（字节）</translation>
    </message>
    <message>
        <source>Primary server</source>
        <translation>主服务器</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message>
        <source>Serial</source>
        <translation>序列号</translation>
    </message>
    <message>
        <source>Refresh</source>
        <translation>刷新间隔</translation>
    </message>
    <message>
        <source>Retry</source>
        <translation>重试间隔</translation>
    </message>
    <message>
        <source>Expire</source>
        <translation>过期时间</translation>
    </message>
    <message>
        <source>TTL of what does not exist</source>
        <translation>否定应答的 TTL</translation>
    </message>
    <message>
        <source>Preference</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Mail server</source>
        <translation>邮件服务器</translation>
    </message>
    <message>
        <source>Priority</source>
        <translation>优先级</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Port</source>
        <translation>端口</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Property</source>
        <translation>属性</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>Parameters</source>
        <translation>参数</translation>
    </message>
    <message>
        <source>Key tag</source>
        <translation>密钥标签</translation>
    </message>
    <message>
        <source>Algorithm</source>
        <translation>算法</translation>
    </message>
    <message>
        <source>Digest type</source>
        <translation>摘要类型</translation>
    </message>
    <message>
        <source>Digest</source>
        <translation>摘要</translation>
    </message>
    <message>
        <source>Protocol</source>
        <translation>协议</translation>
    </message>
    <message>
        <source>Public key</source>
        <translation>公钥</translation>
    </message>
    <message>
        <source>Usage</source>
        <translation>用途</translation>
    </message>
    <message>
        <source>Selector</source>
        <translation>选择器</translation>
    </message>
    <message>
        <source>Matching type</source>
        <translation>匹配类型</translation>
    </message>
    <message>
        <source>Data</source>
        <translation>数据</translation>
    </message>
    <message>
        <source>Type covered</source>
        <translation>覆盖的类型</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签数</translation>
    </message>
    <message>
        <source>Original TTL</source>
        <translation>原始 TTL</translation>
    </message>
    <message>
        <source>Expires</source>
        <translation>失效时间</translation>
    </message>
    <message>
        <source>Begins</source>
        <translation>生效时间</translation>
    </message>
    <message>
        <source>Signer</source>
        <translation>签名者</translation>
    </message>
    <message>
        <source>Signature</source>
        <translation>签名</translation>
    </message>
    <message>
        <source>Extended error %1</source>
        <comment>a number</comment>
        <translation>扩展错误 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>name of an error, and what a server says about it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>not in the answer</source>
        <translation>应答中没有</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>Largest UDP message (octets)</source>
        <translation>UDP 报文最大长度（字节）</translation>
    </message>
    <message>
        <source>DO: DNSSEC records wanted</source>
        <translation>DO：请求 DNSSEC 记录</translation>
    </message>
    <message>
        <source>Identifier (NSID)</source>
        <translation>标识 (NSID)</translation>
    </message>
    <message>
        <source>Client subnet (ECS)</source>
        <translation>客户端子网 (ECS)</translation>
    </message>
    <message>
        <source>Cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Answer (%1)</source>
        <comment>number of records</comment>
        <translation>回答 (%1)</translation>
    </message>
    <message>
        <source>Authority (%1)</source>
        <comment>number of records</comment>
        <translation>权威 (%1)</translation>
    </message>
    <message>
        <source>Additional (%1)</source>
        <comment>number of records</comment>
        <translation>附加 (%1)</translation>
    </message>
</context>
<context>
    <name>Numbers</name>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>%1 to %2 ms</source>
        <comment>two numbers, an interval</comment>
        <translation>%1 至 %2 ms</translation>
    </message>
    <message>
        <source>%1 %</source>
        <comment>a number</comment>
        <translation>%1%</translation>
    </message>
    <message>
        <source>%1 s</source>
        <comment>seconds</comment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
    <message>
        <source>unknown</source>
        <translation>未知</translation>
    </message>
</context>
<context>
    <name>Options</name>
    <message>
        <source>Choose a file with the certificates of authorities, in PEM form.</source>
        <translation>请选择 PEM 格式的 CA 证书文件。</translation>
    </message>
    <message>
        <source>There is no such file.</source>
        <translation>此文件不存在。</translation>
    </message>
    <message>
        <source>You may not read this file.</source>
        <translation>您没有读取此文件的权限。</translation>
    </message>
    <message>
        <source>timeout %1 ms</source>
        <translation>超时 %1 ms</translation>
    </message>
    <message>
        <source>reused connections</source>
        <translation>复用连接</translation>
    </message>
    <message>
        <source>no recursion</source>
        <translation>不递归</translation>
    </message>
    <message>
        <source>ECS is wrong</source>
        <translation>ECS 有误</translation>
    </message>
    <message>
        <source>file of authorities is wrong</source>
        <translation>CA 证书文件有误</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file&apos;s name</comment>
        <translation>CA 证书来自 %1</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>不验证证书</translation>
    </message>
</context>
<context>
    <name>PlaceWords</name>
    <message>
        <source>The URL of the daemon is missing.</source>
        <translation>缺少守护进程的 URL。</translation>
    </message>
    <message>
        <source>The URL must have no user name and no password.</source>
        <translation>URL 不能包含用户名和密码。</translation>
    </message>
    <message>
        <source>The URL must end before “?” and “#”.</source>
        <translation>URL 不能包含“?”和“#”及其后的部分。</translation>
    </message>
    <message>
        <source>The URL must be like https://dns.example:5000, with http or https and a host.</source>
        <translation>URL 应形如 https://dns.example:5000，包含 http 或 https 以及主机。</translation>
    </message>
    <message>
        <source>The file with the authorities is missing.</source>
        <translation>缺少 CA 证书文件。</translation>
    </message>
    <message>
        <source>The file with the authorities can&apos;t be read.</source>
        <translation>无法读取 CA 证书文件。</translation>
    </message>
    <message>
        <source>The file has no certificates in PEM.</source>
        <translation>文件中没有 PEM 格式的证书。</translation>
    </message>
    <message>
        <source>The token must have only letters, digits and signs of ASCII, without spaces.</source>
        <translation>令牌只能包含 ASCII 字母、数字和符号，不能包含空格。</translation>
    </message>
    <message>
        <source>With http the token is sent unencrypted: whoever is on the way to the daemon can read and use it. Use https.</source>
        <translation>使用 http 时令牌以明文发送：连接途中的任何人都可以读取并使用它。请使用 https。</translation>
    </message>
</context>
<context>
    <name>Question</name>
    <message>
        <source>Choose a record type, or type one.</source>
        <translation>请选择或输入记录类型。</translation>
    </message>
    <message>
        <source>Type the name to ask for.</source>
        <translation>请输入要查询的名称。</translation>
    </message>
    <message>
        <source>The question is for %1.</source>
        <comment>the name of an address&apos;s PTR record</comment>
        <translation>将查询 %1。</translation>
    </message>
    <message>
        <source>This is an address. Its name is in a record of the type PTR.</source>
        <translation>这是一个地址。它对应的名称在 PTR 类型的记录中。</translation>
    </message>
    <message>
        <source>In the DNS this name is %1.</source>
        <comment>an internationalised name in ASCII</comment>
        <translation>此名称在 DNS 中为 %1。</translation>
    </message>
</context>
<context>
    <name>Report</name>
    <message>
        <source>Chart of the times in the table</source>
        <translation>表中各用时的图表</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers of milliseconds</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 (%2/%3)</source>
        <comment>loss: share, number of lost rounds, of all rounds</comment>
        <translation>%1 (%2/%3)</translation>
    </message>
    <message>
        <source>leads</source>
        <translation>领先</translation>
    </message>
    <message>
        <source>slower</source>
        <translation>较慢</translation>
    </message>
    <message>
        <source>too few rounds</source>
        <translation>轮数不足</translation>
    </message>
    <message>
        <source>too much loss</source>
        <translation>丢失过多</translation>
    </message>
    <message>
        <source>no answer</source>
        <translation>无应答</translation>
    </message>
    <message>
        <source>DNS servers compared: %1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>DNS 服务器比较：%1 %2</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>How it was measured</source>
        <translation>测量方式</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>查询内容</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>a domain name and a record type</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Began</source>
        <translation>开始时间</translation>
    </message>
    <message>
        <source>Took</source>
        <translation>耗时</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>测量位置</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Trouble</source>
        <translation>故障</translation>
    </message>
    <message>
        <source>Connections</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Timeout</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Version</source>
        <translation>版本</translation>
    </message>
    <message>
        <source>DNS Tester %1</source>
        <comment>a version</comment>
        <translation>DNS Tester %1</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输协议</translation>
    </message>
    <message>
        <source>Standing</source>
        <translation>评定</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>中位数 (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <translation>95% 区间 (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>丢失率</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Times are those of the query alone, over connections that were kept. A server is slower only where chance can&apos;t explain it.</source>
        <translation>用时仅指查询本身，使用保持的连接。只有在差异无法用偶然解释时，才认定服务器较慢。</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, with a new connection for each query. A server is slower only where chance can&apos;t explain it.</source>
        <translation>用时为客户端等待的全部时间，每次查询都新建连接。只有在差异无法用偶然解释时，才认定服务器较慢。</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>rounds that were done, and that were asked for</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>running</source>
        <comment>state of a run</comment>
        <translation>进行中</translation>
    </message>
    <message>
        <source>complete</source>
        <comment>state of a run</comment>
        <translation>已完成</translation>
    </message>
    <message>
        <source>stopped</source>
        <comment>state of a run</comment>
        <translation>已停止</translation>
    </message>
    <message>
        <source>failed</source>
        <comment>state of a run</comment>
        <translation>失败</translation>
    </message>
    <message>
        <source>kept from query to query</source>
        <translation>在查询之间保持</translation>
    </message>
    <message>
        <source>a new one for each query</source>
        <translation>每次查询新建</translation>
    </message>
    <message>
        <source>without recursion</source>
        <translation>不递归</translation>
    </message>
    <message>
        <source>UDP size %1</source>
        <translation>UDP 大小 %1</translation>
    </message>
    <message>
        <source>padding</source>
        <translation>填充</translation>
    </message>
    <message>
        <source>cookie</source>
        <translation>Cookie</translation>
    </message>
    <message>
        <source>DoH by GET</source>
        <translation>DoH 使用 GET</translation>
    </message>
    <message>
        <source>certificates not verified</source>
        <translation>不验证证书</translation>
    </message>
    <message>
        <source>authorities of %1</source>
        <comment>a file</comment>
        <translation>CA 证书来自 %1</translation>
    </message>
</context>
<context>
    <name>RunFile</name>
    <message>
        <source>%1 is not a run of DNS Tester.</source>
        <translation>%1 不是 DNS Tester 的测试文件。</translation>
    </message>
    <message>
        <source>%1 was written by a newer version of DNS Tester, which this one can&apos;t read.</source>
        <translation>%1 由更新版本的 DNS Tester 写入，此版本无法读取。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read as a run: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>无法将 %1 作为测试文件读取：%2。</translation>
    </message>
    <message>
        <source>%1 is too big for a run.</source>
        <translation>%1 太大，不可能是测试文件。</translation>
    </message>
</context>
<context>
    <name>RunFileIo</name>
    <message>
        <source>%1 can&apos;t be written: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>无法写入 %1：%2。</translation>
    </message>
    <message>
        <source>%1 can&apos;t be read: %2.</source>
        <comment>a file name and what is wrong</comment>
        <translation>无法读取 %1：%2。</translation>
    </message>
</context>
<context>
    <name>RunPair</name>
    <message>
        <source>The two runs asked different questions, so that neither times nor answers say much about each other.</source>
        <translation>两次测试的查询内容不同，因此用时和应答都没有多少可比性。</translation>
    </message>
    <message>
        <source>One run made a new connection for each query and the other kept them, so that their times are not of the same thing.</source>
        <translation>一次测试为每次查询新建连接，另一次则保持连接，因此两者的用时含义不同。</translation>
    </message>
    <message>
        <source>The two runs waited for answers differently, so that loss may differ for that reason.</source>
        <translation>两次测试等待应答的方式不同，丢失率可能因此不同。</translation>
    </message>
    <message>
        <source>The two runs had different query settings, such as DNSSEC or client subnet, so that answers may differ for that reason.</source>
        <translation>两次测试的查询设置不同，例如 DNSSEC 或客户端子网，应答可能因此不同。</translation>
    </message>
</context>
<context>
    <name>Servers</name>
    <message>
        <source>, </source>
        <comment>between the parts of a list in one line</comment>
        <translation>、</translation>
    </message>
    <message>
        <source>unfiltered</source>
        <comment>a resolver that changes no answers</comment>
        <translation>不过滤</translation>
    </message>
    <message>
        <source>blocks malware</source>
        <comment>a resolver</comment>
        <translation>拦截恶意软件</translation>
    </message>
    <message>
        <source>blocks ads</source>
        <comment>a resolver that blocks advertising and tracking</comment>
        <translation>拦截广告</translation>
    </message>
    <message>
        <source>blocks adult content</source>
        <comment>a resolver</comment>
        <translation>拦截成人内容</translation>
    </message>
    <message>
        <source>System</source>
        <comment>sign of a server that the system is configured to use</comment>
        <translation>系统</translation>
    </message>
    <message>
        <source>Added</source>
        <comment>sign of a server that the person added</comment>
        <translation>自行添加</translation>
    </message>
    <message>
        <source>Operator: %1</source>
        <translation>运营方：%1</translation>
    </message>
    <message>
        <source>Transport: %1</source>
        <translation>传输协议：%1</translation>
    </message>
    <message>
        <source>Tags: %1</source>
        <translation>标签：%1</translation>
    </message>
    <message>
        <source>The daemon&apos;s system is configured to use it.</source>
        <translation>守护进程所在的系统配置使用此服务器。</translation>
    </message>
    <message>
        <source>This system is configured to use it.</source>
        <translation>本机系统配置使用此服务器。</translation>
    </message>
    <message>
        <source>You added it.</source>
        <translation>此服务器由您添加。</translation>
    </message>
    <message>
        <source>The daemon&apos;s system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>守护进程所在的系统</translation>
    </message>
    <message>
        <source>This system</source>
        <comment>group of the resolvers it is configured to use</comment>
        <translation>本机系统</translation>
    </message>
    <message>
        <source>Operator not named</source>
        <comment>group of servers</comment>
        <translation>未注明运营方</translation>
    </message>
    <message>
        <source>More addresses</source>
        <comment>of the operator&apos;s servers above</comment>
        <translation>更多地址</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence that says what is wrong</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, host name</comment>
        <translation>通过 %1 连接 %2，端口 %3。</translation>
    </message>
    <message>
        <source>%1 to %2, port %3, verified as %4.</source>
        <comment>transport, address, port, host name</comment>
        <translation>通过 %1 连接 %2，端口 %3，按 %4 验证证书。</translation>
    </message>
    <message>
        <source>%1 to %2, port %3.</source>
        <comment>transport, address</comment>
        <translation>通过 %1 连接 %2，端口 %3。</translation>
    </message>
    <message>
        <source>Type an address or a name, for example 192.0.2.1, tls://dns.example or https://dns.example/dns-query.</source>
        <translation>请输入地址或名称，例如 192.0.2.1、tls://dns.example 或 https://dns.example/dns-query。</translation>
    </message>
    <message>
        <source>This server is in the list already, as %1.</source>
        <translation>此服务器已在列表中，即 %1。</translation>
    </message>
</context>
<context>
    <name>Terms</name>
    <message>
        <source>timed out</source>
        <translation>超时</translation>
    </message>
    <message>
        <source>connection refused</source>
        <translation>连接被拒绝</translation>
    </message>
    <message>
        <source>unreachable</source>
        <translation>无法到达</translation>
    </message>
    <message>
        <source>name not found</source>
        <comment>the server&apos;s own host name has no address</comment>
        <translation>找不到主机名</translation>
    </message>
    <message>
        <source>TLS failed</source>
        <translation>TLS 失败</translation>
    </message>
    <message>
        <source>bad certificate</source>
        <translation>证书无效</translation>
    </message>
    <message>
        <source>HTTP error</source>
        <translation>HTTP 错误</translation>
    </message>
    <message>
        <source>QUIC error</source>
        <translation>QUIC 错误</translation>
    </message>
    <message>
        <source>malformed answer</source>
        <translation>应答格式错误</translation>
    </message>
    <message>
        <source>wrong answer</source>
        <comment>an answer to another question</comment>
        <translation>应答不符</translation>
    </message>
    <message>
        <source>cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>internal error</source>
        <translation>内部错误</translation>
    </message>
    <message>
        <source>not asked yet</source>
        <translation>尚未查询</translation>
    </message>
    <message>
        <source>answered</source>
        <translation>已应答</translation>
    </message>
    <message>
        <source>answered %1 of %2</source>
        <translation>已应答 %1/%2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>operator and transport, as in Quad9 (DoT)</comment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AboutDialog</name>
    <message>
        <source>About DNS Tester</source>
        <translation>关于 DNS Tester</translation>
    </message>
    <message>
        <source>DNS Tester %1</source>
        <translation>DNS Tester %1</translation>
    </message>
    <message>
        <source>Libraries and their versions</source>
        <translation>程序库及其版本</translation>
    </message>
    <message>
        <source>&amp;Libraries:</source>
        <translation>程序库(&amp;L)：</translation>
    </message>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>通过 UDP、TCP、DoT、DoH 和 DoQ 比较 DNS 服务器。</translation>
    </message>
    <message>
        <source>Copyright: the DNS Tester developers. Free software under the GNU General Public License, version 3 or later.</source>
        <translation>版权所有：DNS Tester 开发者。自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AnswerPage</name>
    <message>
        <source>This server has not been asked yet.</source>
        <translation>尚未查询此服务器。</translation>
    </message>
    <message>
        <source>This server has given no answer.</source>
        <translation>此服务器没有给出应答。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AnswerPane</name>
    <message>
        <source>%1, %2</source>
        <comment>a server as it is called, and its target</comment>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>Choose a server in the results to see what it answered.</source>
        <translation>在结果中选择一个服务器，即可查看它的应答。</translation>
    </message>
    <message>
        <source>Answer:</source>
        <translation>应答：</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Copy all of this page as text</source>
        <translation>将本页全部内容复制为文本</translation>
    </message>
    <message>
        <source>The answer as the program dig prints it</source>
        <translation>以 dig 程序的格式显示应答</translation>
    </message>
    <message>
        <source>Tree</source>
        <translation>树形</translation>
    </message>
    <message>
        <source>The answer&apos;s header, sections and EDNS</source>
        <translation>应答的头部、各部分和 EDNS</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Address, transport, TLS, certificate and times</source>
        <translation>地址、传输协议、TLS、证书和用时</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>What the server did each time</source>
        <translation>服务器每一轮的表现</translation>
    </message>
    <message>
        <source>Difference</source>
        <translation>差异</translation>
    </message>
    <message>
        <source>The answer beside that of another server</source>
        <translation>与另一服务器的应答并列对照</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::AskBar</name>
    <message>
        <source>The name to ask for, also in letters outside ASCII, or an address</source>
        <translation>要查询的名称（可使用非 ASCII 字符）或地址</translation>
    </message>
    <message>
        <source>&amp;Options</source>
        <translation>选项(&amp;O)</translation>
    </message>
    <message>
        <source>Show or hide how servers are asked</source>
        <translation>显示或隐藏查询方式的选项</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>&amp;Type:</source>
        <translation>类型(&amp;T)：</translation>
    </message>
    <message>
        <source>Ro&amp;unds:</source>
        <translation>轮数(&amp;U)：</translation>
    </message>
    <message>
        <source>The type of record: one of the list or any other, such as TYPE65</source>
        <translation>记录类型：可从列表中选择，也可输入其他类型，例如 TYPE65</translation>
    </message>
    <message>
        <source>How many times each server is asked; more rounds tell servers apart that are nearly the same</source>
        <translation>每个服务器的查询次数；轮数越多，越能区分相差无几的服务器</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>Ask for the type PTR instead</source>
        <translation>改为查询 PTR 类型</translation>
    </message>
    <message>
        <source>Options that are not as they are by default</source>
        <translation>与默认值不同的选项</translation>
    </message>
    <message>
        <source>Give up the rounds that are left (Esc)</source>
        <translation>放弃剩余的轮次 (Esc)</translation>
    </message>
    <message>
        <source>Ask all servers that are chosen (Enter)</source>
        <translation>查询所有勾选的服务器 (Enter)</translation>
    </message>
    <message>
        <source>Options: %1</source>
        <translation>选项：%1</translation>
    </message>
    <message>
        <source>&amp;Look up its name</source>
        <translation>反查名称(&amp;L)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::CertificateChoice</name>
    <message>
        <source>Certificate of the daemon (https)</source>
        <translation>守护进程的证书 (https)</translation>
    </message>
    <message>
        <source>Verify with the &amp;system&apos;s authorities</source>
        <translation>使用系统 CA 证书验证(&amp;S)</translation>
    </message>
    <message>
        <source>Verify with the authorities in a &amp;file</source>
        <translation>使用文件中的 CA 证书验证(&amp;F)</translation>
    </message>
    <message>
        <source>Do not &amp;verify</source>
        <translation>不验证(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Browse…</source>
        <translation>浏览(&amp;B)…</translation>
    </message>
    <message>
        <source>File with the authorities</source>
        <translation>CA 证书文件</translation>
    </message>
    <message>
        <source>A file of certificates in PEM</source>
        <translation>PEM 格式的证书文件</translation>
    </message>
    <message>
        <source>The authorities that have signed the daemon&apos;s certificate, in PEM</source>
        <translation>签发守护进程证书的 CA 的证书，PEM 格式</translation>
    </message>
    <message>
        <source>Browse for the file with the authorities</source>
        <translation>浏览 CA 证书文件</translation>
    </message>
    <message>
        <source>For tests only: anybody could pretend to be the daemon</source>
        <translation>仅供测试：任何人都可以冒充该守护进程</translation>
    </message>
    <message>
        <source>Anybody on the way to the daemon can pretend to be it, read the token and change the results.</source>
        <translation>连接途中的任何人都可以冒充该守护进程、读取令牌并篡改结果。</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartPage</name>
    <message>
        <source>Scroll the chart</source>
        <translation>滚动图表</translation>
    </message>
    <message>
        <source>The first answers are on their way.</source>
        <translation>正在等待第一批应答。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartText</name>
    <message>
        <source>No usable answer</source>
        <comment>heading of the servers that have none</comment>
        <translation>无有效应答</translation>
    </message>
    <message>
        <source>Latency</source>
        <translation>延迟</translation>
    </message>
    <message>
        <source>Phases</source>
        <comment>of a query: connect, TLS and so on</comment>
        <translation>阶段</translation>
    </message>
    <message>
        <source>Over time</source>
        <translation>随时间变化</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>Run a comparison to see how long each server takes to answer.</source>
        <translation>运行一次比较，即可查看每个服务器的应答用时。</translation>
    </message>
    <message>
        <source>Run a comparison to see what the time of each server is spent on.</source>
        <translation>运行一次比较，即可查看每个服务器的时间花在何处。</translation>
    </message>
    <message>
        <source>Run a comparison to see how steady the servers are over time.</source>
        <translation>运行一次比较，即可查看各服务器随时间变化的稳定性。</translation>
    </message>
    <message>
        <source>Run a comparison to see which share of the rounds is answered how fast.</source>
        <translation>运行一次比较，即可查看在多长时间内有多大比例的轮次得到应答。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 %3, %n round(s), measured from %4 on %5</source>
        <comment>kind of chart, name and type that were asked for, place, date and time</comment>
        <translation>
            <numerusform>%1：%2 %3，%n 轮，测量位置：%4，%5</numerusform>
        </translation>
    </message>
    <message>
        <source>Time with a fresh connection (ms)</source>
        <translation>新建连接的用时 (ms)</translation>
    </message>
    <message>
        <source>Query time over a kept connection (ms)</source>
        <translation>保持连接的查询用时 (ms)</translation>
    </message>
    <message>
        <source>Resolve</source>
        <comment>phase: looking up the server&apos;s own name</comment>
        <translation>解析</translation>
    </message>
    <message>
        <source>Connect</source>
        <comment>phase</comment>
        <translation>连接</translation>
    </message>
    <message>
        <source>TLS</source>
        <comment>phase: the handshake</comment>
        <translation>TLS</translation>
    </message>
    <message>
        <source>Query</source>
        <comment>phase: from question to answer</comment>
        <translation>查询</translation>
    </message>
    <message>
        <source>Too few rounds for p95 yet: with fewer than %1 answers it is the slowest of them.</source>
        <translation>轮数尚不足以计算 p95：应答少于 %1 个时，p95 即为其中最慢的一个。</translation>
    </message>
    <message>
        <source>Too few rounds yet: the interval of a median takes %1 answers, and with fewer than %2 the p95 is the slowest of them.</source>
        <translation>轮数尚不足：计算中位数的区间需要 %1 个应答；应答少于 %2 个时，p95 即为其中最慢的一个。</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s), and the band reaches up to their p95.</source>
        <translation>
            <numerusform>每个点为 %n 轮的中位数，色带上缘为这些轮次的 p95。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too few rounds for a band up to p95: each point is one round.</source>
        <translation>轮数不足，无法绘制至 p95 的色带：每个点为一轮。</translation>
    </message>
    <message numerus="yes">
        <source>Each point is the median of %n round(s): too few for a p95, so that the band reaches up to the slowest of them.</source>
        <translation>
            <numerusform>每个点为 %n 轮的中位数：轮数不足以计算 p95，因此色带上缘为其中最慢的一轮。</numerusform>
        </translation>
    </message>
    <message>
        <source>Each phase is the median of the rounds in which it took place.</source>
        <translation>每个阶段取经历该阶段的各轮的中位数。</translation>
    </message>
    <message numerus="yes">
        <source>Only the best %1 of the %n selected server(s) are shown.</source>
        <translation>
            <numerusform>仅显示所选 %n 个服务器中最佳的 %1 个。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>%1 of %2 rounds lost</source>
        <translation>%2 轮中丢失 %1 轮</translation>
    </message>
    <message>
        <source>median %1, p95 %2; %3</source>
        <translation>中位数 %1，p95 %2；%3</translation>
    </message>
    <message>
        <source>median %1 (with %2 confidence %3), p95 %4; %5</source>
        <comment>time, percentage, interval, time, lost rounds</comment>
        <translation>中位数 %1（%2 置信区间 %3），p95 %4；%5</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>phase and time</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>at %1 no usable answer</source>
        <comment>time since the run began</comment>
        <translation>%1时无有效应答</translation>
    </message>
    <message numerus="yes">
        <source>at %1 %2 with %n round(s) lost</source>
        <comment>time since the run began; median</comment>
        <translation>
            <numerusform>%1时 %2，丢失 %n 轮</numerusform>
        </translation>
    </message>
    <message>
        <source>at %1 %2</source>
        <comment>time since the run began; median</comment>
        <translation>%1时 %2</translation>
    </message>
    <message>
        <source>; </source>
        <comment>between the parts of a list</comment>
        <translation>；</translation>
    </message>
    <message>
        <source>%1 within %2</source>
        <comment>percentage of the rounds, time</comment>
        <translation>%1 在 %2 内应答</translation>
    </message>
    <message>
        <source>answered at all %1</source>
        <translation>总应答率 %1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>a server and what is said of it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1 answered</source>
        <comment>percentage of rounds</comment>
        <translation>应答率 %1</translation>
    </message>
    <message>
        <source>Rounds answered within the time</source>
        <translation>在此时间内应答的轮次</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>%1 interval of the median</source>
        <comment>legend: a percentage of confidence</comment>
        <translation>中位数的 %1 置信区间</translation>
    </message>
    <message>
        <source>p95</source>
        <comment>95 of 100 answers come within this time</comment>
        <translation>p95</translation>
    </message>
    <message>
        <source>%1, %2 lost</source>
        <comment>median time, percentage of rounds</comment>
        <translation>%1，丢失 %2</translation>
    </message>
    <message>
        <source>Time spent on each phase (ms)</source>
        <translation>各阶段用时 (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <comment>rounds without a usable answer</comment>
        <translation>丢失</translation>
    </message>
    <message>
        <source>Time since the run began (s)</source>
        <translation>测试开始后的时间 (s)</translation>
    </message>
    <message>
        <source>Time since the run began (min)</source>
        <translation>测试开始后的时间 (min)</translation>
    </message>
    <message>
        <source>Time since the run began (h)</source>
        <translation>测试开始后的时间 (h)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChartsPanel</name>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Save this chart as a PNG or SVG picture</source>
        <translation>将此图表保存为 PNG 或 SVG 图片</translation>
    </message>
    <message>
        <source>Copy what this chart shows in words</source>
        <translation>将此图表的内容复制为文字</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>SVG picture (*.svg)</source>
        <translation>SVG 图片 (*.svg)</translation>
    </message>
    <message>
        <source>The chart could not be saved as %1: %2</source>
        <comment>path of a file, reason</comment>
        <translation>无法将图表保存为 %1：%2</translation>
    </message>
    <message>
        <source>The chart was saved as %1.</source>
        <comment>path of a file</comment>
        <translation>图表已保存为 %1。</translation>
    </message>
    <message>
        <source>The chart was copied as text.</source>
        <translation>图表已复制为文本。</translation>
    </message>
    <message>
        <source>Sa&amp;ve chart…</source>
        <translation>保存图表(&amp;V)…</translation>
    </message>
    <message>
        <source>Copy as &amp;text</source>
        <translation>复制为文本(&amp;T)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ChoiceMenu</name>
    <message>
        <source>&amp;None</source>
        <translation>全不选(&amp;N)</translation>
    </message>
    <message>
        <source>%1 only</source>
        <comment>quick choice of a transport, as in UDP only</comment>
        <translation>仅 %1</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (nothing was compared yet)</source>
        <translation>
            <numerusform>最佳的 %n 个（尚未进行比较）(&amp;B)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (too few rounds to rank servers)</source>
        <translation>
            <numerusform>最佳的 %n 个（轮数不足，无法排名）(&amp;B)</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n (none of them is in this list)</source>
        <translation>
            <numerusform>最佳的 %n 个（均不在此列表中）(&amp;B)</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;All, with more addresses</source>
        <translation>全选，含更多地址(&amp;A)</translation>
    </message>
    <message>
        <source>All &amp;without more addresses</source>
        <translation>全选，不含更多地址(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;System&apos;s own and one of each operator</source>
        <translation>系统所用的服务器和每个运营方各一个(&amp;S)</translation>
    </message>
    <message>
        <source>A &amp;few to begin with</source>
        <translation>先选少数几个(&amp;F)</translation>
    </message>
    <message numerus="yes">
        <source>&amp;Best %n of the last run</source>
        <translation>
            <numerusform>上次测试中最佳的 %n 个(&amp;B)</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ColumnMenu</name>
    <message>
        <source>&amp;Columns</source>
        <translation>列(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Reset columns</source>
        <translation>重置列(&amp;R)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Columns</name>
    <message>
        <source>Rank</source>
        <translation>排名</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Operator</source>
        <comment>who runs a server</comment>
        <translation>运营方</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输协议</translation>
    </message>
    <message>
        <source>Status</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Code</source>
        <comment>response code</comment>
        <translation>响应码</translation>
    </message>
    <message>
        <source>Median (ms)</source>
        <translation>中位数 (ms)</translation>
    </message>
    <message>
        <source>95 % interval (ms)</source>
        <comment>of confidence, for the median</comment>
        <translation>95% 区间 (ms)</translation>
    </message>
    <message>
        <source>p95 (ms)</source>
        <comment>95th percentile</comment>
        <translation>p95 (ms)</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>解析 (ms)</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>连接 (ms)</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>查询 (ms)</translation>
    </message>
    <message>
        <source>Lost</source>
        <translation>丢失</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Agrees with</source>
        <comment>how many other servers</comment>
        <translation>应答一致</translation>
    </message>
    <message>
        <source>Place by median. Those marked = lead together: they cannot be told apart.</source>
        <translation>按中位数排名。标有 = 的服务器并列领先，无法区分快慢。</translation>
    </message>
    <message>
        <source>Where the query was sent to.</source>
        <translation>查询的发送目标。</translation>
    </message>
    <message>
        <source>Who runs the server, and whether your system uses it.</source>
        <translation>服务器的运营方，以及您的系统是否使用它。</translation>
    </message>
    <message>
        <source>How the query was sent.</source>
        <translation>查询的发送方式。</translation>
    </message>
    <message>
        <source>What became of the queries.</source>
        <translation>查询的结果。</translation>
    </message>
    <message>
        <source>The response code that most answers had.</source>
        <translation>多数应答的响应码。</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, connecting included.</source>
        <translation>半数应答的用时短于此值，含建立连接的时间。</translation>
    </message>
    <message>
        <source>Half of the answers took less than this, from query to answer.</source>
        <translation>半数应答从发出查询到收到应答的用时短于此值。</translation>
    </message>
    <message>
        <source>With 95 % confidence the true median lies from the first to the second number.</source>
        <translation>真实中位数以 95% 的置信度位于这两个数之间。</translation>
    </message>
    <message>
        <source>Of 20 answers, 19 took no longer than this.</source>
        <translation>每 20 个应答中有 19 个的用时不超过此值。</translation>
    </message>
    <message>
        <source>Median of the time to look up the server&apos;s own name.</source>
        <translation>解析服务器自身名称所用时间的中位数。</translation>
    </message>
    <message>
        <source>Median of the time to connect.</source>
        <translation>建立连接所用时间的中位数。</translation>
    </message>
    <message>
        <source>Median of the time of TLS handshakes.</source>
        <translation>TLS 握手所用时间的中位数。</translation>
    </message>
    <message>
        <source>Median of the time from query to answer.</source>
        <translation>从发出查询到收到应答所用时间的中位数。</translation>
    </message>
    <message>
        <source>How many queries were never answered, of how many.</source>
        <translation>始终没有应答的查询数，以及查询总数。</translation>
    </message>
    <message>
        <source>How long the last answer may be cached.</source>
        <translation>最后一个应答可以缓存多久。</translation>
    </message>
    <message>
        <source>The records of the last answer.</source>
        <translation>最后一个应答中的记录。</translation>
    </message>
    <message>
        <source>How many of the other servers give the same answer.</source>
        <translation>有多少其他服务器给出相同的应答。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ConnectionPage</name>
    <message>
        <source>Connection to the server</source>
        <translation>与服务器的连接</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferenceModel</name>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Part</source>
        <comment>of an answer</comment>
        <translation>部分</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
    <message>
        <source>TTL here</source>
        <translation>此处 TTL</translation>
    </message>
    <message>
        <source>TTL there</source>
        <translation>另一处 TTL</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DifferencePage</name>
    <message>
        <source>The other server of this run</source>
        <translation>本次测试中的另一服务器</translation>
    </message>
    <message>
        <source>Compare with:</source>
        <translation>比较对象：</translation>
    </message>
    <message>
        <source>Answer of the other server</source>
        <translation>另一服务器的应答</translation>
    </message>
    <message>
        <source>Hide what is in both</source>
        <translation>隐藏两处相同的内容</translation>
    </message>
    <message>
        <source>Difference of the answers</source>
        <translation>应答的差异</translation>
    </message>
    <message>
        <source>There is no other server in this run to compare with.</source>
        <translation>本次测试中没有其他服务器可供比较。</translation>
    </message>
    <message>
        <source>The other server has given no answer.</source>
        <translation>另一服务器没有给出应答。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::DigPage</name>
    <message>
        <source>Answer as dig prints it</source>
        <translation>dig 格式的应答</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedChoice</name>
    <message>
        <source>Service</source>
        <translation>服务</translation>
    </message>
    <message>
        <source>&amp;Serve the REST API from this computer</source>
        <translation>在本机提供 REST API(&amp;S)</translation>
    </message>
    <message>
        <source>Requests must have a &amp;token</source>
        <translation>请求必须带有令牌(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Generate</source>
        <translation>生成(&amp;G)</translation>
    </message>
    <message>
        <source>Other programs on this computer can then have lookups done by this one, as by a daemon. Other computers can&apos;t reach it.</source>
        <translation>启用后，本机上的其他程序可以像使用守护进程那样，让本程序执行查询。其他计算机无法访问。</translation>
    </message>
    <message>
        <source>The TCP port of 127.0.0.1 at which it answers</source>
        <translation>提供服务的 TCP 端口，地址为 127.0.0.1</translation>
    </message>
    <message>
        <source>&amp;Port:</source>
        <translation>端口(&amp;P)：</translation>
    </message>
    <message>
        <source>Without one, every program and every user of this computer may ask</source>
        <translation>如果不要求令牌，本机上的任何程序和任何用户都可以发出请求</translation>
    </message>
    <message>
        <source>Make up a token that nobody guesses</source>
        <translation>生成一个无法猜到的令牌</translation>
    </message>
    <message>
        <source>Generate a token</source>
        <translation>生成令牌</translation>
    </message>
    <message>
        <source>To&amp;ken:</source>
        <translation>令牌(&amp;K)：</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; choose another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>无法读取已保存的令牌，请另行设置。%1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>正在读取已保存的令牌…</translation>
    </message>
    <message>
        <source>Type a token, or have one generated.</source>
        <translation>请输入令牌，或者生成一个。</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>程序退出后将不再保留此令牌。%1</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>程序退出后将不再保留此令牌：没有可用于保存它的密钥环。</translation>
    </message>
    <message>
        <source>Serving at %1</source>
        <comment>a URL</comment>
        <translation>服务地址：%1</translation>
    </message>
    <message>
        <source>Not serving: %1</source>
        <comment>a sentence</comment>
        <translation>未提供服务：%1</translation>
    </message>
    <message>
        <source>Not serving</source>
        <translation>未提供服务</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedIndicator</name>
    <message>
        <source>Service: off</source>
        <translation>服务：已关闭</translation>
    </message>
    <message>
        <source>This program does not serve the REST API.</source>
        <translation>本程序未提供 REST API。</translation>
    </message>
    <message>
        <source>Service: %1</source>
        <comment>a URL</comment>
        <translation>服务：%1</translation>
    </message>
    <message>
        <source>This program serves the REST API to this computer.</source>
        <translation>本程序正在为本机提供 REST API。</translation>
    </message>
    <message>
        <source>Service: failed</source>
        <translation>服务：失败</translation>
    </message>
    <message>
        <source>The REST API can&apos;t be served: %1</source>
        <comment>a sentence</comment>
        <translation>无法提供 REST API：%1</translation>
    </message>
    <message>
        <source>Click to change this in the preferences.</source>
        <translation>点击可在首选项中更改。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::EmbeddedService</name>
    <message>
        <source>Its token is no longer there: choose another in the preferences.</source>
        <translation>其令牌已不存在：请在首选项中另行设置。</translation>
    </message>
    <message>
        <source>Its token can&apos;t be read. %1</source>
        <comment>a sentence</comment>
        <translation>无法读取其令牌。%1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ExportMenu</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>DNS Tester 测试文件 (*.%1)</translation>
    </message>
    <message>
        <source>CSV tables (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>JSON files (*.json)</source>
        <translation>JSON 文件 (*.json)</translation>
    </message>
    <message>
        <source>Markdown texts (*.md)</source>
        <translation>Markdown 文本 (*.md)</translation>
    </message>
    <message>
        <source>HTML pages (*.html)</source>
        <translation>HTML 页面 (*.html)</translation>
    </message>
    <message>
        <source>PDF documents (*.pdf)</source>
        <translation>PDF 文档 (*.pdf)</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>All that was measured; can be imported again</source>
        <translation>测得的全部数据；可以重新导入</translation>
    </message>
    <message>
        <source>Table as &amp;CSV…</source>
        <translation>CSV 表格(&amp;C)…</translation>
    </message>
    <message>
        <source>A line for each server, for spreadsheets</source>
        <translation>每个服务器一行，供电子表格使用</translation>
    </message>
    <message>
        <source>&amp;Samples as CSV…</source>
        <translation>CSV 样本(&amp;S)…</translation>
    </message>
    <message>
        <source>A line for each query</source>
        <translation>每次查询一行</translation>
    </message>
    <message>
        <source>&amp;JSON…</source>
        <translation>JSON(&amp;J)…</translation>
    </message>
    <message>
        <source>Summary and verdicts, for programs</source>
        <translation>摘要和评定，供程序使用</translation>
    </message>
    <message>
        <source>&amp;Markdown…</source>
        <translation>Markdown(&amp;M)…</translation>
    </message>
    <message>
        <source>Findings and table, for issues and wikis</source>
        <translation>结论和表格，用于问题单和维基</translation>
    </message>
    <message>
        <source>C&amp;opy as Markdown</source>
        <translation>复制为 Markdown(&amp;O)</translation>
    </message>
    <message>
        <source>Put findings and table on the clipboard</source>
        <translation>将结论和表格复制到剪贴板</translation>
    </message>
    <message>
        <source>Findings, charts and table as an HTML page</source>
        <translation>包含结论、图表和表格的 HTML 页面</translation>
    </message>
    <message>
        <source>Report as P&amp;DF…</source>
        <translation>PDF 报告(&amp;D)…</translation>
    </message>
    <message>
        <source>The same to print</source>
        <translation>内容相同，供打印使用</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>&amp;Run file…</source>
        <translation>测试文件(&amp;R)…</translation>
    </message>
    <message>
        <source>Report &amp;page…</source>
        <translation>网页报告(&amp;P)…</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::FindingsView</name>
    <message>
        <source>What the comparison found</source>
        <translation>比较的结论</translation>
    </message>
    <message>
        <source>Choose servers, type a name, press Enter.</source>
        <translation>勾选服务器，输入名称，然后按 Enter 键。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryKeeper</name>
    <message>
        <source>This run can&apos;t be opened: what the history has of it is damaged.</source>
        <translation>无法打开此测试：它在历史记录中的数据已损坏。</translation>
    </message>
    <message>
        <source>This run is no longer in the history.</source>
        <translation>此测试已不在历史记录中。</translation>
    </message>
    <message>
        <source>The history was damaged. It is kept as %1, and a new one has begun.</source>
        <translation>历史记录已损坏。原文件保留为 %1，并已新建历史记录。</translation>
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
        <translation>时间</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>查询内容</translation>
    </message>
    <message>
        <source>Servers</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>Measured from</source>
        <translation>测量位置</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::HistoryPane</name>
    <message>
        <source>Runs of DNS Tester (*.%1)</source>
        <translation>DNS Tester 测试文件 (*.%1)</translation>
    </message>
    <message>
        <source>&amp;Open</source>
        <translation>打开(&amp;O)</translation>
    </message>
    <message>
        <source>Show the selected run (Enter)</source>
        <translation>显示选中的测试 (Enter)</translation>
    </message>
    <message>
        <source>&amp;Compare</source>
        <translation>比较(&amp;C)</translation>
    </message>
    <message>
        <source>Lay two selected runs side by side</source>
        <translation>并列对照选中的两次测试</translation>
    </message>
    <message>
        <source>&amp;Delete…</source>
        <translation>删除(&amp;D)…</translation>
    </message>
    <message>
        <source>Delete the selected runs (Del)</source>
        <translation>删除选中的测试 (Del)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Take a run from a file into the history</source>
        <translation>将文件中的测试导入历史记录</translation>
    </message>
    <message>
        <source>E&amp;xport…</source>
        <translation>导出(&amp;X)…</translation>
    </message>
    <message>
        <source>Save the selected run as a file to give away</source>
        <translation>将选中的测试保存为文件，以便分享</translation>
    </message>
    <message>
        <source>Kept runs</source>
        <translation>保存的测试</translation>
    </message>
    <message>
        <source>&amp;Filter:</source>
        <translation>筛选(&amp;F)：</translation>
    </message>
    <message>
        <source>name, type, place or state</source>
        <translation>名称、类型、位置或状态</translation>
    </message>
    <message>
        <source>Show only runs that contain this text</source>
        <translation>仅显示包含此文本的测试</translation>
    </message>
    <message>
        <source>No run is kept yet. Each comparison that you make is listed here; you can also import the file of one.</source>
        <translation>尚未保存任何测试。您进行的每次比较都会列在这里；也可以从文件导入测试。</translation>
    </message>
    <message>
        <source>No run contains the filter’s text.</source>
        <translation>没有包含筛选文本的测试。</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
    </message>
    <message numerus="yes">
        <source>Delete %n run(s) from the history?</source>
        <translation>
            <numerusform>要从历史记录中删除 %n 次测试吗？</numerusform>
        </translation>
    </message>
    <message>
        <source>This can’t be undone.</source>
        <translation>此操作无法撤销。</translation>
    </message>
    <message>
        <source>&amp;Delete</source>
        <translation>删除(&amp;D)</translation>
    </message>
    <message>
        <source>This run is in the history already.</source>
        <translation>此测试已在历史记录中。</translation>
    </message>
    <message>
        <source>The run has been imported.</source>
        <translation>测试已导入。</translation>
    </message>
    <message>
        <source>The run has been exported.</source>
        <translation>测试已导出。</translation>
    </message>
    <message>
        <source>Import a run</source>
        <translation>导入测试</translation>
    </message>
    <message>
        <source>Export a run</source>
        <translation>导出测试</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::KeychainTokenStore</name>
    <message>
        <source>This system has no keychain.</source>
        <translation>此系统没有密钥环。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain was not unlocked.</source>
        <translation>系统密钥环未解锁。</translation>
    </message>
    <message>
        <source>The system&apos;s keychain failed: %1</source>
        <translation>系统密钥环出错：%1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::LeadWords</name>
    <message>
        <source>%1 lead; which of them is the fastest cannot be told.</source>
        <extracomment>%1: the names of two or more servers</extracomment>
        <translation>%1 并列领先，无法断定其中哪个最快。</translation>
    </message>
    <message>
        <source>%1 did not answer the question.</source>
        <translation>%1 没有给出有效应答。</translation>
    </message>
    <message numerus="yes">
        <source>%1 answered in %2 of %Ln round(s); its median is %3.</source>
        <translation>
            <numerusform>%1 在 %Ln 轮中有 %2 轮应答，中位数为 %3。</numerusform>
        </translation>
    </message>
    <message>
        <source>The median of %1 is %2.</source>
        <translation>%1 的中位数为 %2。</translation>
    </message>
    <message>
        <source>No server can be named the fastest yet.</source>
        <translation>尚无法断定哪个服务器最快。</translation>
    </message>
    <message>
        <source>No server leads: each one that answered failed too often.</source>
        <translation>没有服务器领先：有应答的服务器都失败过多。</translation>
    </message>
    <message>
        <source>No server answered the question.</source>
        <translation>没有服务器给出有效应答。</translation>
    </message>
    <message>
        <source>Only %1 answered well enough to be compared; its median is %2.</source>
        <translation>只有 %1 的应答足以参与比较，中位数为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of %Ln server(s); its median is %2.</source>
        <translation>
            <numerusform>%1 是 %Ln 个服务器中最快的，中位数为 %2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 is the fastest of the %Ln server(s) that can be compared; its median is %2.</source>
        <translation>
            <numerusform>%1 是 %Ln 个可比较的服务器中最快的，中位数为 %2。</numerusform>
        </translation>
    </message>
    <message>
        <source>The least median of these is that of %1, %2.</source>
        <translation>其中中位数最小的是 %1，为 %2。</translation>
    </message>
    <message>
        <source>%1 comes next, slower by %2.</source>
        <translation>其次是 %1，慢 %2。</translation>
    </message>
    <message>
        <source>%1 was faster than %2 in most rounds, although its median is not less.</source>
        <translation>%1 在多数轮次中比 %2 快，尽管中位数并不更小。</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln more round(s) would probably tell %1 from %2.</source>
        <translation>
            <numerusform>大约再测 %Ln 轮，很可能就能区分 %1 与 %2 的快慢。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) cannot be compared yet, having answered fewer than %1 times: %2.</source>
        <translation>
            <numerusform>%Ln 个服务器的应答少于 %1 次，尚无法比较：%2。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Each server needs at least %1 answers before one can be named; that takes %Ln more round(s).</source>
        <translation>
            <numerusform>每个服务器至少需要 %1 个应答才能断定哪个最快，还需 %Ln 轮。</numerusform>
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
        <translation>测试的视图</translation>
    </message>
    <message>
        <source>Charts</source>
        <translation>图表</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>History</source>
        <translation>历史记录</translation>
    </message>
    <message>
        <source>Two runs</source>
        <translation>两次测试</translation>
    </message>
    <message>
        <source>Progress of the run</source>
        <translation>测试进度</translation>
    </message>
    <message>
        <source>Round %1 of %2</source>
        <translation>第 %1 轮，共 %2 轮</translation>
    </message>
    <message>
        <source>%1, about %2 left</source>
        <comment>round 3 of 10, time</comment>
        <translation>%1，大约还需 %2</translation>
    </message>
    <message>
        <source>A run is under way. Stop it to see another one.</source>
        <translation>测试正在进行。请先停止，再查看其他测试。</translation>
    </message>
    <message>
        <source>Can&apos;t read %1: %2.</source>
        <translation>无法读取 %1：%2。</translation>
    </message>
    <message>
        <source>Open a run</source>
        <translation>打开测试</translation>
    </message>
    <message>
        <source>Runs of DNS Tester (*.dnsrun);;All files (*)</source>
        <translation>DNS Tester 测试文件 (*.dnsrun);;所有文件 (*)</translation>
    </message>
    <message>
        <source>The daemon to measure from is not ready yet.</source>
        <translation>用于测量的守护进程尚未就绪。</translation>
    </message>
    <message>
        <source>Choose at least one server.</source>
        <translation>请至少勾选一个服务器。</translation>
    </message>
    <message>
        <source>A daemon can&apos;t use a file of authorities of this computer. Choose another way to verify certificates in the options.</source>
        <translation>守护进程无法使用本机上的 CA 证书文件。请在选项中选择其他证书验证方式。</translation>
    </message>
    <message>
        <source>A run is under way. Stop it and close the window? What was measured is kept in the history.</source>
        <translation>测试正在进行。要停止测试并关闭窗口吗？已测得的数据会保存在历史记录中。</translation>
    </message>
    <message>
        <source>&amp;Stop and close</source>
        <translation>停止并关闭(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open a run…</source>
        <translation>打开测试(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Export</source>
        <translation>导出(&amp;E)</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Copied.</source>
        <translation>已复制。</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About DNS Tester</source>
        <translation>关于 DNS Tester(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Compare with the run before</source>
        <translation>与上一次测试比较(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Servers</source>
        <translation>服务器(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Question</source>
        <translation>查询内容(&amp;Q)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::NameField</name>
    <message>
        <source>Name or address</source>
        <translation>名称或地址</translation>
    </message>
    <message>
        <source>Clear the history of names</source>
        <translation>清除名称历史记录</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Naming</name>
    <message>
        <source>%1 and %2</source>
        <comment>two servers</comment>
        <translation>%1 和 %2</translation>
    </message>
    <message>
        <source>%1, %2 and %3</source>
        <comment>three servers</comment>
        <translation>%1、%2 和 %3</translation>
    </message>
    <message numerus="yes">
        <source>%1, %2, %3 and %Ln other(s)</source>
        <comment>servers</comment>
        <translation>
            <numerusform>%1、%2、%3 和另外 %Ln 个</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>a time and its interval: 8.1 ms (7.5 to 8.9 ms)</comment>
        <translation>%1（%2）</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::Notice</name>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
    <message>
        <source>Close the message</source>
        <translation>关闭消息</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::OptionsPanel</name>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source> ms</source>
        <comment>behind a number</comment>
        <translation> ms</translation>
    </message>
    <message>
        <source>How long to wait for a server before it counts as failed</source>
        <translation>等待服务器多久后视为失败</translation>
    </message>
    <message>
        <source>Fresh connection each time</source>
        <translation>每次新建连接</translation>
    </message>
    <message>
        <source>Each round makes its own connection, as a first visit does</source>
        <translation>每一轮都新建连接，如同首次访问</translation>
    </message>
    <message>
        <source>Reused connections</source>
        <translation>复用连接</translation>
    </message>
    <message>
        <source>Connections and TLS sessions are kept from round to round</source>
        <translation>在各轮之间保持连接和 TLS 会话</translation>
    </message>
    <message>
        <source>Timeout:</source>
        <translation>超时：</translation>
    </message>
    <message>
        <source>Question</source>
        <translation>查询内容</translation>
    </message>
    <message>
        <source>Ask for signatures (DNSSEC, DO)</source>
        <translation>请求签名 (DNSSEC, DO)</translation>
    </message>
    <message>
        <source>The answer is to have the records that prove it</source>
        <translation>应答应包含可证明其真实性的记录</translation>
    </message>
    <message>
        <source>Answer without validation (CD)</source>
        <translation>不经验证直接应答 (CD)</translation>
    </message>
    <message>
        <source>The server is to answer even where its DNSSEC validation fails</source>
        <translation>即使 DNSSEC 验证失败，服务器也应给出应答</translation>
    </message>
    <message>
        <source>Ask to look elsewhere (RD)</source>
        <translation>请求递归查询 (RD)</translation>
    </message>
    <message>
        <source>The server is to ask other servers where it doesn&apos;t know the answer; off, it tells only what it has</source>
        <translation>服务器不知道答案时，应向其他服务器查询；关闭后，服务器只给出自己已有的内容</translation>
    </message>
    <message>
        <source>Ask who answers (NSID)</source>
        <translation>请求应答者标识 (NSID)</translation>
    </message>
    <message>
        <source>The server is to name the one of its machines that answers</source>
        <translation>服务器应指明由其中哪台机器应答</translation>
    </message>
    <message>
        <source>EDNS Client Subnet: the server is to answer as if it were asked from this network; empty: nothing is sent</source>
        <translation>EDNS Client Subnet：服务器应如同查询来自此网络那样应答；留空则不发送</translation>
    </message>
    <message>
        <source>From the network (ECS):</source>
        <translation>来源网络 (ECS)：</translation>
    </message>
    <message>
        <source>Certificates</source>
        <translation>证书</translation>
    </message>
    <message>
        <source>Verify by the system&apos;s authorities</source>
        <translation>使用系统 CA 证书验证</translation>
    </message>
    <message>
        <source>Verify by the authorities of a file:</source>
        <translation>使用文件中的 CA 证书验证：</translation>
    </message>
    <message>
        <source>For servers of your own, with an authority of your own</source>
        <translation>用于您自己的服务器和您自己的 CA</translation>
    </message>
    <message>
        <source>Do not verify</source>
        <translation>不验证</translation>
    </message>
    <message>
        <source>Any certificate will do, whoever shows it</source>
        <translation>接受任何证书，无论由谁出示</translation>
    </message>
    <message>
        <source>File of authorities</source>
        <translation>CA 证书文件</translation>
    </message>
    <message>
        <source>File in PEM form</source>
        <translation>PEM 格式的文件</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the file of authorities</source>
        <translation>选择 CA 证书文件</translation>
    </message>
    <message>
        <source>Certificates (*.pem *.crt *.cer)</source>
        <translation>证书 (*.pem *.crt *.cer)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>Servers are compared by all that you would wait for: looking up the server&apos;s name, connecting, TLS and the query.</source>
        <translation>按您需要等待的全部时间比较服务器：解析服务器名称、建立连接、TLS 和查询。</translation>
    </message>
    <message>
        <source>Servers are compared by the query alone, without connecting and TLS.</source>
        <translation>仅按查询本身的时间比较服务器，不包括建立连接和 TLS。</translation>
    </message>
    <message>
        <source>Anybody on the way can pretend to be the server and read and change what it says.</source>
        <translation>连接途中的任何人都可以冒充服务器，读取并篡改其应答。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceButton</name>
    <message>
        <source>&amp;This computer</source>
        <translation>本机(&amp;T)</translation>
    </message>
    <message>
        <source>Send lookups from this computer</source>
        <translation>从本机发出查询</translation>
    </message>
    <message>
        <source>&amp;Check connection now</source>
        <translation>立即检查连接(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add daemon…</source>
        <translation>添加守护进程(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Manage daemons…</source>
        <translation>管理守护进程(&amp;M)…</translation>
    </message>
    <message>
        <source>Measuring from: %1</source>
        <comment>this computer, or a daemon</comment>
        <translation>测量位置：%1</translation>
    </message>
    <message>
        <source>Measuring from: %1, %2</source>
        <comment>a daemon, and the state of the connection to it</comment>
        <translation>测量位置：%1，%2</translation>
    </message>
    <message>
        <source>this computer</source>
        <translation>本机</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlaceDialog</name>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Add daemon</source>
        <translation>添加守护进程</translation>
    </message>
    <message>
        <source>Edit daemon</source>
        <translation>编辑守护进程</translation>
    </message>
    <message>
        <source>What to call it; without a name, its URL</source>
        <translation>显示名称；留空则使用 URL</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Where the daemon answers, with http or https</source>
        <translation>守护进程的服务地址，以 http 或 https 开头</translation>
    </message>
    <message>
        <source>&amp;URL:</source>
        <translation>URL(&amp;U)：</translation>
    </message>
    <message>
        <source>What the daemon wants to see before it does lookups</source>
        <translation>守护进程执行查询前要求出示的令牌</translation>
    </message>
    <message>
        <source>T&amp;oken:</source>
        <translation>令牌(&amp;O)：</translation>
    </message>
    <message>
        <source>Asks the daemon for its health and its servers</source>
        <translation>获取守护进程的健康状况及其服务器</translation>
    </message>
    <message>
        <source>The saved token can&apos;t be read; it is kept unless you type another. %1</source>
        <comment>a sentence that says why</comment>
        <translation>无法读取已保存的令牌；除非另行输入，否则将予以保留。%1</translation>
    </message>
    <message>
        <source>Reading the saved token…</source>
        <translation>正在读取已保存的令牌…</translation>
    </message>
    <message>
        <source>The token will be forgotten when the program ends: there is no keychain to keep it in.</source>
        <translation>程序退出后将不再保留此令牌：没有可用于保存它的密钥环。</translation>
    </message>
    <message>
        <source>Saving the token…</source>
        <translation>正在保存令牌…</translation>
    </message>
    <message>
        <source>The daemon is saved, but its token will be forgotten when the program ends. %1</source>
        <comment>a sentence that says why</comment>
        <translation>守护进程已保存，但程序退出后将不再保留其令牌。%1</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PlacesDialog</name>
    <message>
        <source>Daemons</source>
        <translation>守护进程</translation>
    </message>
    <message>
        <source>Saved &amp;daemons:</source>
        <translation>已保存的守护进程(&amp;D)：</translation>
    </message>
    <message>
        <source>Saved daemons</source>
        <translation>已保存的守护进程</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>Save another daemon</source>
        <translation>再保存一个守护进程</translation>
    </message>
    <message>
        <source>&amp;Edit…</source>
        <translation>编辑(&amp;E)…</translation>
    </message>
    <message>
        <source>Change what is saved of the selected daemon</source>
        <translation>更改选中的守护进程的已保存信息</translation>
    </message>
    <message>
        <source>&amp;Remove…</source>
        <translation>移除(&amp;R)…</translation>
    </message>
    <message>
        <source>Forget the selected daemon and its token</source>
        <translation>移除选中的守护进程及其令牌</translation>
    </message>
    <message>
        <source>&amp;Test connection</source>
        <translation>测试连接(&amp;T)</translation>
    </message>
    <message>
        <source>Asks the selected daemon for its health and its servers</source>
        <translation>获取选中的守护进程的健康状况及其服务器</translation>
    </message>
    <message>
        <source>%1 — %2</source>
        <comment>name and URL</comment>
        <translation>%1 — %2</translation>
    </message>
    <message>
        <source>No daemon is saved yet. With one that runs on another computer, lookups can be measured from there.</source>
        <translation>尚未保存守护进程。如果在另一台计算机上运行守护进程，便可从那里进行测量。</translation>
    </message>
    <message>
        <source>Remove daemon</source>
        <translation>移除守护进程</translation>
    </message>
    <message>
        <source>Remove “%1” from the list?</source>
        <translation>要从列表中移除“%1”吗？</translation>
    </message>
    <message>
        <source>Its token is forgotten too. Saved runs are kept.</source>
        <translation>其令牌也将被移除。已保存的测试会保留。</translation>
    </message>
    <message>
        <source>Saved runs are kept.</source>
        <translation>已保存的测试会保留。</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>Appearance</source>
        <translation>外观</translation>
    </message>
    <message>
        <source>Follow the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <comment>colours of the program</comment>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <comment>colours of the program</comment>
        <translation>深色</translation>
    </message>
    <message>
        <source>The system&apos;s language</source>
        <translation>系统语言</translation>
    </message>
    <message>
        <source>Another language is used from the next start on.</source>
        <translation>更改语言后，下次启动时生效。</translation>
    </message>
    <message>
        <source>T&amp;heme:</source>
        <translation>主题(&amp;H)：</translation>
    </message>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ReplyChooser</name>
    <message>
        <source>The server gave answers that differ from each other</source>
        <translation>服务器给出了互不相同的应答</translation>
    </message>
    <message>
        <source>%1 of %2: %3 (rounds: %4)</source>
        <comment>an answer, its gist, how often it came</comment>
        <translation>%1/%2：%3（轮数：%4）</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultRow</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>no rank</source>
        <translation>无排名</translation>
    </message>
    <message>
        <source>%1=</source>
        <comment>a rank that several servers share</comment>
        <translation>%1=</translation>
    </message>
    <message>
        <source>your system</source>
        <translation>您的系统</translation>
    </message>
    <message>
        <source>%1, your system</source>
        <comment>operator of a server that it uses</comment>
        <translation>%1，您的系统</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <comment>two numbers, an interval</comment>
        <translation>%1 至 %2</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>two numbers</comment>
        <translation>%1/%2</translation>
    </message>
    <message>
        <source>no records</source>
        <translation>无记录</translation>
    </message>
    <message>
        <source>alone</source>
        <comment>no other server gives the same answer</comment>
        <translation>独有</translation>
    </message>
    <message>
        <source>all %1</source>
        <comment>other servers</comment>
        <translation>全部 %1 个</translation>
    </message>
    <message>
        <source>Leads together with others; which is the fastest cannot be told.</source>
        <translation>与其他服务器并列领先，无法断定哪个最快。</translation>
    </message>
    <message>
        <source>Leads.</source>
        <comment>is the fastest</comment>
        <translation>领先。</translation>
    </message>
    <message>
        <source>Slower than the leader, and not by chance.</source>
        <translation>比领先者慢，且并非偶然。</translation>
    </message>
    <message>
        <source>Has answered too few times to be compared.</source>
        <translation>应答次数太少，无法比较。</translation>
    </message>
    <message>
        <source>Fails too often to lead.</source>
        <translation>失败过多，不列入领先者。</translation>
    </message>
    <message>
        <source>Not asked yet.</source>
        <translation>尚未查询。</translation>
    </message>
    <message>
        <source>Did not answer the question.</source>
        <translation>没有给出有效应答。</translation>
    </message>
    <message>
        <source>%1 ms</source>
        <translation>%1 ms</translation>
    </message>
    <message>
        <source>Too few answers for an interval.</source>
        <translation>应答太少，无法得出区间。</translation>
    </message>
    <message>
        <source>%1 lost</source>
        <comment>a share in percent</comment>
        <translation>丢失 %1</translation>
    </message>
    <message>
        <source>There is no other answer to compare with.</source>
        <translation>没有其他应答可供比较。</translation>
    </message>
    <message numerus="yes">
        <source>The same answer as that of %1 of %Ln other server(s).</source>
        <translation>
            <numerusform>在 %Ln 个其他服务器中，有 %1 个给出相同的应答。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>没有测得任何数据。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsPane</name>
    <message>
        <source>server, operator, status or answer</source>
        <translation>服务器、运营方、状态或应答</translation>
    </message>
    <message>
        <source>Show only servers in which each of these words occurs.</source>
        <translation>仅显示包含所有这些词的服务器。</translation>
    </message>
    <message>
        <source>F&amp;ilter:</source>
        <translation>筛选(&amp;I)：</translation>
    </message>
    <message>
        <source>Which servers to show</source>
        <translation>要显示的服务器</translation>
    </message>
    <message>
        <source>All servers</source>
        <translation>所有服务器</translation>
    </message>
    <message>
        <source>Answered only</source>
        <translation>仅已应答</translation>
    </message>
    <message>
        <source>Failed only</source>
        <translation>仅失败</translation>
    </message>
    <message>
        <source>Choose the columns of the table</source>
        <translation>选择表格的列</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %Ln server(s)</source>
        <translation>
            <numerusform>%1/%Ln 个服务器</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers that are asked are listed here.</source>
        <translation>查询的服务器会列在这里。</translation>
    </message>
    <message>
        <source>No server is shown: the filter hides all of them.</source>
        <translation>没有显示服务器：全部被筛选条件隐藏。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ResultsTable</name>
    <message>
        <source>Results</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Copy &amp;cell</source>
        <translation>复制单元格(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Copy rows</source>
        <translation>复制行(&amp;C)</translation>
    </message>
    <message>
        <source>Copy rows with &amp;header</source>
        <translation>复制行和表头(&amp;H)</translation>
    </message>
    <message>
        <source>Sort &amp;up by %1</source>
        <comment>a column</comment>
        <translation>按“%1”升序排序(&amp;U)</translation>
    </message>
    <message>
        <source>Sort &amp;down by %1</source>
        <comment>a column</comment>
        <translation>按“%1”降序排序(&amp;D)</translation>
    </message>
    <message>
        <source>Sort by &amp;rank</source>
        <translation>按排名排序(&amp;R)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsModel</name>
    <message>
        <source>not kept</source>
        <comment>an answer</comment>
        <translation>未保留</translation>
    </message>
    <message>
        <source>reused</source>
        <comment>a connection</comment>
        <translation>复用</translation>
    </message>
    <message>
        <source>fresh, TLS resumed</source>
        <translation>新建，恢复 TLS 会话</translation>
    </message>
    <message>
        <source>fresh</source>
        <comment>a connection</comment>
        <translation>新建</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>what failed and when, and a sentence on it</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Round</source>
        <translation>轮次</translation>
    </message>
    <message>
        <source>Number of the round</source>
        <translation>轮次的序号</translation>
    </message>
    <message>
        <source>Began (s)</source>
        <translation>开始 (s)</translation>
    </message>
    <message>
        <source>Seconds from the beginning of the run</source>
        <translation>自测试开始起的秒数</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>The response code, or why there was no answer</source>
        <translation>响应码，或者没有应答的原因</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
    </message>
    <message>
        <source>Which of the server&apos;s different answers it was</source>
        <translation>服务器的不同应答中的哪一个</translation>
    </message>
    <message>
        <source>Total (ms)</source>
        <translation>总计 (ms)</translation>
    </message>
    <message>
        <source>From the beginning until the answer was complete, or the failure</source>
        <translation>从开始到应答接收完整或失败为止</translation>
    </message>
    <message>
        <source>Resolve (ms)</source>
        <translation>解析 (ms)</translation>
    </message>
    <message>
        <source>Looking up the address of the server&apos;s name</source>
        <translation>解析服务器名称的地址</translation>
    </message>
    <message>
        <source>Connect (ms)</source>
        <translation>连接 (ms)</translation>
    </message>
    <message>
        <source>Until TCP was established; with QUIC its handshake</source>
        <translation>到 TCP 连接建立为止；QUIC 则为其握手</translation>
    </message>
    <message>
        <source>TLS (ms)</source>
        <translation>TLS (ms)</translation>
    </message>
    <message>
        <source>The TLS handshake</source>
        <translation>TLS 握手</translation>
    </message>
    <message>
        <source>Query (ms)</source>
        <translation>查询 (ms)</translation>
    </message>
    <message>
        <source>From the query to the first octet of the answer</source>
        <translation>从发出查询到收到应答的第一个字节</translation>
    </message>
    <message>
        <source>Connection</source>
        <translation>连接</translation>
    </message>
    <message>
        <source>Whether the connection had been used before</source>
        <translation>此连接先前是否使用过</translation>
    </message>
    <message>
        <source>Transport</source>
        <translation>传输协议</translation>
    </message>
    <message>
        <source>The one that was used: TCP after a truncated answer over UDP</source>
        <translation>实际使用的协议：UDP 应答被截断后改用 TCP</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>How many times it was tried</source>
        <translation>尝试的次数</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>What failed, and in which phase</source>
        <translation>失败的内容及所处阶段</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RoundsPage</name>
    <message>
        <source>Rounds of the server</source>
        <translation>该服务器的轮次</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::RunPairModel</name>
    <message>
        <source>%1 (%2)</source>
        <comment>a median and its interval, both with their unit</comment>
        <translation>%1（%2）</translation>
    </message>
    <message>
        <source>only in B</source>
        <translation>仅 B 中有</translation>
    </message>
    <message>
        <source>only in A</source>
        <translation>仅 A 中有</translation>
    </message>
    <message>
        <source>too few answers</source>
        <translation>应答太少</translation>
    </message>
    <message>
        <source>can’t be told apart</source>
        <translation>无法区分</translation>
    </message>
    <message>
        <source>different: B is slower</source>
        <translation>有差异：B 较慢</translation>
    </message>
    <message>
        <source>different: B is faster</source>
        <translation>有差异：B 较快</translation>
    </message>
    <message>
        <source>the same</source>
        <translation>相同</translation>
    </message>
    <message>
        <source>different</source>
        <translation>不同</translation>
    </message>
    <message>
        <source>A:
%1
B:
%2</source>
        <comment>answers in two runs, line by line</comment>
        <translation>A：
%1
B：
%2</translation>
    </message>
    <message>
        <source>Server</source>
        <translation>服务器</translation>
    </message>
    <message>
        <source>Median A</source>
        <translation>A 的中位数</translation>
    </message>
    <message>
        <source>Median B</source>
        <translation>B 的中位数</translation>
    </message>
    <message>
        <source>B − A</source>
        <comment>the difference of two medians</comment>
        <translation>B − A</translation>
    </message>
    <message>
        <source>Times</source>
        <translation>用时</translation>
    </message>
    <message>
        <source>Loss A</source>
        <translation>A 的丢失率</translation>
    </message>
    <message>
        <source>Loss B</source>
        <translation>B 的丢失率</translation>
    </message>
    <message>
        <source>Answer</source>
        <translation>应答</translation>
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
        <translation>%1，测量位置：%2</translation>
    </message>
    <message>
        <source>Rounds: %1 (%2)</source>
        <comment>rounds that were done, and the state of the run</comment>
        <translation>轮数：%1（%2）</translation>
    </message>
    <message>
        <source>Connections: %1; timeout: %2</source>
        <translation>连接：%1；超时：%2</translation>
    </message>
    <message>
        <source>Servers in both runs</source>
        <translation>两次测试中的服务器</translation>
    </message>
    <message>
        <source>Medians with their 95 % intervals. Times are called different only where these intervals don’t overlap; all else may be chance.</source>
        <translation>中位数及其 95% 置信区间。只有区间互不重叠时，才认定用时有差异；其余都可能出于偶然。</translation>
    </message>
    <message>
        <source>Run A</source>
        <translation>测试 A</translation>
    </message>
    <message>
        <source>Run B</source>
        <translation>测试 B</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerDialog</name>
    <message>
        <source>Separated by commas</source>
        <translation>以英文逗号分隔</translation>
    </message>
    <message>
        <source>&amp;Target:</source>
        <translation>目标(&amp;T)：</translation>
    </message>
    <message>
        <source>&amp;Operator:</source>
        <translation>运营方(&amp;O)：</translation>
    </message>
    <message>
        <source>Ta&amp;gs:</source>
        <translation>标签(&amp;G)：</translation>
    </message>
    <message>
        <source>Add server</source>
        <translation>添加服务器</translation>
    </message>
    <message>
        <source>Edit server</source>
        <translation>编辑服务器</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerEditor</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>勾选(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Import…</source>
        <translation>导入(&amp;I)…</translation>
    </message>
    <message>
        <source>Export A&amp;dded…</source>
        <translation>导出自行添加的服务器(&amp;D)…</translation>
    </message>
    <message>
        <source>The servers of a daemon are changed in its settings file.</source>
        <translation>守护进程的服务器须在其设置文件中更改。</translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>测试结束后才能更改服务器。</translation>
    </message>
    <message>
        <source>Only servers that you added can be changed: select one.</source>
        <translation>只能更改您自行添加的服务器：请选中一个。</translation>
    </message>
    <message>
        <source>Remove the selected servers that you added</source>
        <translation>移除选中的、由您自行添加的服务器</translation>
    </message>
    <message>
        <source>Only one server can be changed at a time.</source>
        <translation>一次只能更改一个服务器。</translation>
    </message>
    <message>
        <source>Change the selected server</source>
        <translation>更改选中的服务器</translation>
    </message>
    <message>
        <source>%1 could not be put into the list of servers, which has changed meanwhile.</source>
        <translation>无法将 %1 放入服务器列表，因为列表在此期间已更改。</translation>
    </message>
    <message>
        <source>Removed %1.</source>
        <translation>已移除 %1。</translation>
    </message>
    <message numerus="yes">
        <source>Removed %n servers.</source>
        <translation>
            <numerusform>已移除 %n 个服务器。</numerusform>
        </translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>Settings files (*.yaml *.yml)</source>
        <translation>设置文件 (*.yaml *.yml)</translation>
    </message>
    <message>
        <source>All files (*)</source>
        <translation>所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 has no servers.</source>
        <translation>%1 中没有服务器。</translation>
    </message>
    <message>
        <source>Servers added: %1. Already in the list: %2.</source>
        <translation>已添加服务器：%1 个。列表中已有：%2 个。</translation>
    </message>
    <message>
        <source>Nothing was imported. %1</source>
        <translation>没有导入任何内容。%1</translation>
    </message>
    <message>
        <source>%1 could not be written: %2</source>
        <translation>无法写入 %1：%2</translation>
    </message>
    <message>
        <source>Servers written to %1: %2.</source>
        <translation>已写入 %1 的服务器：%2 个。</translation>
    </message>
    <message>
        <source>Left out, because a settings file has no way to say them: %1.</source>
        <translation>因设置文件无法表示而略去：%1 个。</translation>
    </message>
    <message>
        <source>Don&apos;t ch&amp;oose</source>
        <translation>取消勾选(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Copy target</source>
        <translation>复制目标(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Add server…</source>
        <translation>添加服务器(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Edit server…</source>
        <translation>编辑服务器(&amp;E)…</translation>
    </message>
    <message>
        <source>E&amp;xport chosen…</source>
        <translation>导出勾选的服务器(&amp;X)…</translation>
    </message>
    <message>
        <source>Import servers</source>
        <translation>导入服务器</translation>
    </message>
    <message>
        <source>&amp;Choose these only</source>
        <translation>仅勾选这些(&amp;C)</translation>
    </message>
    <message>
        <source>Export chosen servers</source>
        <translation>导出勾选的服务器</translation>
    </message>
    <message>
        <source>Export added servers</source>
        <translation>导出自行添加的服务器</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServerTreeModel</name>
    <message>
        <source>%1 of %2</source>
        <comment>chosen servers of a group</comment>
        <translation>%1/%2</translation>
    </message>
    <message numerus="yes">
        <source>%1: %2 of %n chosen</source>
        <comment>a group and its servers</comment>
        <translation>
            <numerusform>%1：已勾选 %2 个，共 %n 个</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>dnstester::ui::ServersPane</name>
    <message>
        <source>C&amp;hoose</source>
        <translation>选择(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Add…</source>
        <translation>添加(&amp;A)…</translation>
    </message>
    <message>
        <source>M&amp;ore</source>
        <translation>更多(&amp;M)</translation>
    </message>
    <message>
        <source>Search servers</source>
        <translation>搜索服务器</translation>
    </message>
    <message>
        <source>Shows the servers whose target, operator or tags have these words</source>
        <translation>显示目标、运营方或标签中包含这些词的服务器</translation>
    </message>
    <message>
        <source>By operator</source>
        <translation>按运营方</translation>
    </message>
    <message>
        <source>By transport</source>
        <translation>按传输协议</translation>
    </message>
    <message>
        <source>Group servers</source>
        <translation>服务器分组</translation>
    </message>
    <message>
        <source>How the servers are grouped</source>
        <translation>服务器的分组方式</translation>
    </message>
    <message>
        <source>Servers to compare</source>
        <translation>要比较的服务器</translation>
    </message>
    <message>
        <source>Edit, remove, import and export servers</source>
        <translation>编辑、移除、导入和导出服务器</translation>
    </message>
    <message>
        <source>No server has “%1” in its target, operator or tags.</source>
        <translation>没有目标、运营方或标签中包含“%1”的服务器。</translation>
    </message>
    <message>
        <source>There are no servers to choose from.</source>
        <translation>没有可供选择的服务器。</translation>
    </message>
    <message>
        <source>Servers of %1, as its settings have them</source>
        <comment>the URL of a daemon</comment>
        <translation>%1 的服务器（取自其设置）</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen. This can be changed when the run has ended.</source>
        <translation>
            <numerusform>已勾选 %1 个，共 %n 个。测试结束后才能更改。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %n chosen</source>
        <comment>servers</comment>
        <translation>
            <numerusform>已勾选 %1 个，共 %n 个</numerusform>
        </translation>
    </message>
    <message>
        <source>The servers can be changed when the run has ended.</source>
        <translation>测试结束后才能更改服务器。</translation>
    </message>
    <message>
        <source>Choose many servers at once</source>
        <translation>一次选择多个服务器</translation>
    </message>
    <message>
        <source>C&amp;lear search</source>
        <translation>清除搜索(&amp;L)</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::StateWords</name>
    <message>
        <source>There are no servers to compare.</source>
        <translation>没有可比较的服务器。</translation>
    </message>
    <message>
        <source>Waiting for the first answers.</source>
        <translation>正在等待第一批应答。</translation>
    </message>
    <message>
        <source>Stopped before any server had answered or failed.</source>
        <translation>在任何服务器应答或失败之前就已停止。</translation>
    </message>
    <message>
        <source>Nothing was measured.</source>
        <translation>没有测得任何数据。</translation>
    </message>
    <message numerus="yes">
        <source>So far, after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>目前已完成 %1/%Ln 轮：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>After %Ln round(s): %1</source>
        <extracomment>%1: a whole sentence</extracomment>
        <translation>
            <numerusform>%Ln 轮之后：%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Stopped after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>已停止，完成 %1/%Ln 轮：%2</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Broken off after %1 of %Ln round(s): %2</source>
        <extracomment>%Ln: the number of all rounds, %1: of those done, %2: a whole sentence</extracomment>
        <translation>
            <numerusform>已中断，完成 %1/%Ln 轮：%2</numerusform>
        </translation>
    </message>
    <message>
        <source>The run could not go on.</source>
        <translation>测试无法继续。</translation>
    </message>
    <message>
        <source>The run could not go on: %1.</source>
        <translation>测试无法继续：%1。</translation>
    </message>
    <message>
        <source>Times are all that a client waits for, connecting included; intervals are of 95 % confidence.</source>
        <translation>用时为客户端等待的全部时间，包括建立连接；区间的置信度为 95%。</translation>
    </message>
    <message>
        <source>Times are of the query alone, because connections are kept; intervals are of 95 % confidence.</source>
        <translation>用时仅指查询本身，因为连接一直保持；区间的置信度为 95%。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::SystemWords</name>
    <message>
        <source>The servers that your system uses were not among them.</source>
        <translation>被测服务器中没有您的系统使用的服务器。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) of your system were asked; the table has them.</source>
        <translation>
            <numerusform>还查询了您的系统使用的另外 %Ln 个服务器，详见表格。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system uses this server.</source>
        <translation>您的系统使用此服务器。</translation>
    </message>
    <message>
        <source>Your system uses %1 already.</source>
        <translation>您的系统已在使用 %1。</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is among those that lead.</source>
        <translation>您的系统使用的服务器 %1 是领先者之一。</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 has not answered often enough to be compared.</source>
        <translation>您的系统使用的服务器 %1 应答次数不足，无法比较。</translation>
    </message>
    <message numerus="yes">
        <source>Your system&apos;s server %1 failed in %2 of %Ln round(s), too often to lead.</source>
        <translation>
            <numerusform>您的系统使用的服务器 %1 在 %Ln 轮中失败 %2 轮，次数过多，不列入领先者。</numerusform>
        </translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2.</source>
        <translation>您的系统使用的服务器 %1 比 %2 慢。</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 is slower than %2 by %3.</source>
        <translation>您的系统使用的服务器 %1 比 %2 慢 %3。</translation>
    </message>
    <message>
        <source>Your system&apos;s server %1 did not answer the question (%2).</source>
        <extracomment>%2: in a word or two, as &quot;timed out&quot; or &quot;SERVFAIL&quot;</extracomment>
        <translation>您的系统使用的服务器 %1 没有给出有效应答（%2）。</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TokenField</name>
    <message>
        <source>Sho&amp;w</source>
        <translation>显示(&amp;W)</translation>
    </message>
    <message>
        <source>Token</source>
        <translation>令牌</translation>
    </message>
    <message>
        <source>Show the token as it is</source>
        <translation>以明文显示令牌</translation>
    </message>
    <message>
        <source>Show the token</source>
        <translation>显示令牌</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TreePage</name>
    <message>
        <source>Answer as a tree</source>
        <translation>树形显示的应答</translation>
    </message>
    <message>
        <source>Name</source>
        <translation>名称</translation>
    </message>
    <message>
        <source>Type</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>TTL (s)</source>
        <translation>TTL (s)</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>值</translation>
    </message>
</context>
<context>
    <name>dnstester::ui::TroubleWords</name>
    <message numerus="yes">
        <source>%Ln server(s) answered %1: %2.</source>
        <extracomment>%1: a response code as SERVFAIL, %2: their names</extracomment>
        <translation>
            <numerusform>%Ln 个服务器的应答为 %1：%2。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 answered %2 each time.</source>
        <extracomment>%2: a response code as SERVFAIL</extracomment>
        <translation>%1 每次的应答都是 %2。</translation>
    </message>
    <message>
        <source>%1 never answered the question; most answers said %2.</source>
        <translation>%1 始终没有给出有效应答，多数应答为 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) timed out: %1.</source>
        <translation>
            <numerusform>%Ln 个服务器超时：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) refused the connection: %1.</source>
        <translation>
            <numerusform>%Ln 个服务器拒绝连接：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be reached: %1.</source>
        <translation>
            <numerusform>无法到达 %Ln 个服务器：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) could not be found by name: %1.</source>
        <translation>
            <numerusform>无法按名称找到 %Ln 个服务器：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>TLS failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>%Ln 个服务器的 TLS 失败：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>HTTP failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>%Ln 个服务器的 HTTP 失败：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>QUIC failed with %Ln server(s): %1.</source>
        <translation>
            <numerusform>%Ln 个服务器的 QUIC 失败：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) sent answers that are no DNS messages: %1.</source>
        <translation>
            <numerusform>%Ln 个服务器发送的应答不是 DNS 报文：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) answered another question: %1.</source>
        <translation>
            <numerusform>%Ln 个服务器的应答与查询不符：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) were given up: %1.</source>
        <translation>
            <numerusform>已放弃 %Ln 个服务器：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>An internal error kept %Ln server(s) from being asked: %1.</source>
        <translation>
            <numerusform>因内部错误，未能查询 %Ln 个服务器：%1。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 has a certificate that is not trusted.</source>
        <translation>%1 的证书不受信任。</translation>
    </message>
    <message>
        <source>%1 is not trusted: %2.</source>
        <translation>%1 不受信任：%2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more server(s) showed a certificate that is not trusted.</source>
        <translation>
            <numerusform>另有 %Ln 个服务器出示了不受信任的证书。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 (%2 of %Ln round(s))</source>
        <extracomment>a server and how often it failed: &quot;Example (DoT) (3 of 40 rounds)&quot;</extracomment>
        <translation>
            <numerusform>%1（%Ln 轮中 %2 轮）</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) failed too often to lead: %1.</source>
        <translation>
            <numerusform>%Ln 个服务器失败过多，不列入领先者：%1。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The servers gave %Ln different answer(s).</source>
        <translation>
            <numerusform>各服务器给出了 %Ln 种不同的应答。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln server(s) gave another answer than the others: %1.</source>
        <translation>
            <numerusform>%Ln 个服务器的应答与其他服务器不同：%1。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>main</name>
    <message>
        <source>Compares DNS servers over UDP, TCP, DoT, DoH and DoQ.</source>
        <translation>通过 UDP、TCP、DoT、DoH 和 DoQ 比较 DNS 服务器。</translation>
    </message>
    <message>
        <source>A saved run (.dnsrun) to show.</source>
        <translation>要显示的已保存测试（.dnsrun 文件）。</translation>
    </message>
</context>
</TS>
