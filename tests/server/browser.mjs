// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later
//
// What a person does in a browser with the daemon's pages. browsertest.py runs it with one argument,
// JSON: `playwright`, `profile` and `pictures` are folders; `base` is the daemon's URL, `token` its
// token, `target` a DNS server. Prints as JSON what was seen.

import {pathToFileURL} from "node:url";

const {playwright, profile, pictures, base, token, target} = JSON.parse(process.argv[2]);
const {chromium} = await import(pathToFileURL(`${playwright}/index.mjs`));
const seen = {complaints: [], elsewhere: []};

const context = await chromium.launchPersistentContext(profile, {
    executablePath: "/usr/bin/chromium",
    headless: true,
    args: ["--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
           "--disable-background-networking", "--disable-component-update", "--disable-sync"],
});
context.setDefaultTimeout(240_000);

async function open(path) {
    const page = await context.newPage();
    page.on("pageerror", (error) => seen.complaints.push(error.message));
    page.on("console", (message) => {
        // An answer of 401 before the token was given is one that the page expects.
        if (message.type() === "error" && !message.text().includes("401"))
            seen.complaints.push(message.text());
    });
    page.on("request", (request) => {
        if (!request.url().startsWith(base) && !request.url().startsWith("data:"))
            seen.elsewhere.push(request.url());
    });
    await page.goto(base + path);
    return page;
}

// ---- /docs

async function giveToken(page) {
    await page.locator(".auth-wrapper .btn.authorize").click();
    await page.locator(".auth-container input").fill(token);
    await page.locator(".auth-btn-wrapper .btn.authorize").click();
    await page.locator(".auth-btn-wrapper .btn-done").click();
}

async function expand(page, operation) {
    const block = page.locator(`#operations-Lookups-${operation}`);
    await block.locator(".opblock-summary-control").click();
    await block.locator(".btn.execute").waitFor();
    return block;
}

// The form's answer to the request that a click on "Execute" sends.
async function execute(page, block) {
    const [response] = await Promise.all([
        page.waitForResponse((answer) => /lookup|tasks/.test(answer.url())),
        block.locator(".btn.execute").click(),
    ]);
    const table = block.locator(".live-responses-table");
    const marker = response.headers()["x-request-id"];
    await table.filter({hasText: marker}).waitFor();
    return {
        status: (await table.locator("tbody .response-col_status").first().innerText()).trim(),
        body: JSON.parse(await table.locator(".highlight-code code").first().textContent()),
    };
}

async function tryTheApi() {
    const page = await open("/docs");
    await page.locator("#operations-Lookups-startLookup").waitFor();
    seen.operations = await page.locator(".opblock").count();

    const start = await expand(page, "startLookup");
    const request = {domain: "browser.example", dns_servers: [{target, tags: ["FORM"]}]};
    await start.locator("textarea.body-param__text").fill(JSON.stringify(request));
    seen.withoutToken = (await execute(page, start)).status;
    await giveToken(page);
    const accepted = await execute(page, start);
    seen.accepted = accepted.status;

    const read = await expand(page, "getTask");
    await read.locator('input[placeholder="task_id"]').fill(accepted.body.task_id);
    await read.locator('input[placeholder="wait"]').fill("5");
    do {
        seen.task = await execute(page, read);
    } while (["PENDING", "ACTIVE"].includes(seen.task.body.task_status));
    await read.locator(".live-responses-table").scrollIntoViewIfNeeded();
    await page.screenshot({path: `${pictures}/docs.png`});
    await page.close();
}

// ---- /

async function pictureOf(page, name, colorScheme, width) {
    await page.emulateMedia({colorScheme});
    await page.setViewportSize({width, height: 900});
    await page.screenshot({path: `${pictures}/${name}.png`, fullPage: true});
    return page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth);
}

async function readTheFigures() {
    const page = await open("/");
    await page.locator("#token").fill(token);
    await page.locator("#token-form button").click();
    await page.locator("#servers tr").first().waitFor();
    seen.health = await page.locator("#health").innerText();
    seen.servers = await page.locator("#servers tr").allInnerTexts();
    seen.results = await page.locator("#results tr").allInnerTexts();
    seen.footer = await page.locator("#footer").innerText();
    seen.fits = [await pictureOf(page, "status-light", "light", 1200),
                 await pictureOf(page, "status-dark", "dark", 1200),
                 await pictureOf(page, "status-narrow", "light", 360)];
    seen.quantiles = await page.evaluate(async () => {
        const {histogramsBy, parse, quantile} = await import("./docs/prometheus.js");
        const metrics = parse('# HELP t x\nt_bucket{s="a\\"b",le="1"} 0\nt_bucket{s="a\\"b",le="2"} 10\n'
            + 't_bucket{s="a\\"b",le="+Inf"} 12\nt_count{s="a\\"b"} 12\nt_sum{s="a\\"b"} 30\n');
        const histogram = histogramsBy(metrics, "t", "s").get('a"b');
        return [0.25, 0.5, 1].map((share) => quantile(histogram, share));
    });
    await page.close();
}

try {
    await tryTheApi();
    await readTheFigures();
} finally {
    await context.close();
}
process.stdout.write(JSON.stringify(seen));
