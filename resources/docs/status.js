// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

import {histogramsBy, parse, quantile, sum, sumBy} from "./prometheus.js";

const PAUSE_MS = 2000;
const KEPT_RATES = 60;
const SHOWN_SERVERS = 50;
const TASK_ENDS = [["success", "Succeeded"], ["failure", "Failed"], ["cancelled", "Cancelled"]];

const find = (id) => document.getElementById(id);
const whole = new Intl.NumberFormat("en", {maximumFractionDigits: 0});
const fine = new Intl.NumberFormat("en", {maximumSignificantDigits: 3});

function show(id, text) {
    if (find(id).textContent !== text)
        find(id).textContent = text;
}

function percent(part, total) {
    return total ? `${fine.format(100 * part / total)} %` : "–";
}

function counted(count, thing) {
    return `${whole.format(count)} ${thing}${count === 1 ? "" : "s"}`;
}

function milliseconds(seconds) {
    return seconds === null ? "–" : fine.format(seconds * 1000);
}

function duration(seconds) {
    const units = [[86400, "d"], [3600, "h"], [60, "min"], [1, "s"]];
    const at = Math.max(0, units.findIndex(([size]) => seconds >= size));
    const [[size, unit], next] = [units[seconds < 1 ? 3 : at], units[at + 1]];
    const rest = next ? Math.floor(seconds % size / next[0]) : 0;
    return `${Math.floor(seconds / size)} ${unit}${rest ? ` ${rest} ${next[1]}` : ""}`;
}

// ---- rows

function cell(tag, content, className) {
    const element = document.createElement(tag);
    if (tag === "th")
        element.scope = "row";
    if (className)
        element.className = className;
    element.append(content);
    return element;
}

function fill(id, rows) {
    find(id).replaceChildren(...rows.map((cells) => {
        const row = document.createElement("tr");
        row.append(...cells);
        return row;
    }));
}

function bar(share, className) {
    const [track, filled] = [document.createElement("span"), document.createElement("span")];
    track.className = className;
    track.setAttribute("role", "img");
    track.setAttribute("aria-label", percent(share, 1));
    filled.style.width = `${100 * share}%`;
    track.append(filled);
    return track;
}

function shareRows(counts, isBad) {
    const total = [...counts.values()].reduce((a, b) => a + b, 0);
    return [...counts].map(([name, count]) => {
        const share = bar(total ? count / total : 0, isBad(name) ? "bar bad" : "bar");
        return [cell("th", name), cell("td", share, "share"), cell("td", whole.format(count))];
    });
}

// ---- parts of the page

const rates = [];
let before = null; // the last {time, lookups}

function showRate(lookups) {
    const time = performance.now();
    // A smaller count is that of a daemon started anew.
    if (before && lookups >= before.lookups && time > before.time) {
        rates.push((lookups - before.lookups) * 1000 / (time - before.time));
        rates.splice(0, rates.length - KEPT_RATES);
        show("rate", fine.format(rates.at(-1)));
    }
    before = {time, lookups};
    const highest = Math.max(...rates, 1e-9);
    const step = 100 / (KEPT_RATES - 1);
    const left = 100 - step * (rates.length - 1);
    find("rate-line").setAttribute("d", rates.map((rate, i) =>
        `${i ? "L" : "M"}${(left + i * step).toFixed(2)} ${(28 - 26 * rate / highest).toFixed(2)}`).join(""));
}

function showTiles(metrics) {
    const results = sumBy(metrics, "dns_lookup_total", "result");
    const lookups = [...results.values()].reduce((a, b) => a + b, 0);
    showRate(lookups);
    show("answered", percent(results.get("success") ?? 0, lookups));
    show("answered-note", `of ${counted(lookups, "lookup")}`);

    const depth = sum(metrics, "dnstester_queue_depth");
    const age = sum(metrics, "dnstester_queue_oldest_seconds");
    show("queue", depth === null ? "–" : whole.format(depth));
    show("queue-note", depth && age ? `the oldest for ${duration(age)}` : "");
    const alive = sum(metrics, "dnstester_workers");
    const busy = sum(metrics, "dnstester_tasks_active");
    show("workers", alive === null ? "–" : whole.format(alive));
    show("workers-note", busy === null ? "" : `${counted(busy, "task")} at work`);
}

function showTasks(metrics) {
    const ends = sumBy(metrics, "dns_tasks_total", "status");
    const counts = new Map([["Waiting", sum(metrics, "dnstester_queue_depth") ?? 0],
                            ["At work", sum(metrics, "dnstester_tasks_active") ?? 0]]);
    for (const [end, name] of TASK_ENDS)
        counts.set(name, ends.get(end) ?? 0);
    fill("tasks", shareRows(counts, (name) => name === "Failed"));
}

function showResults(metrics) {
    const results = sumBy(metrics, "dns_lookup_total", "result");
    const errors = sumBy(metrics, "dns_lookup_errors_total", "error_type");
    const counts = new Map([["Answered", results.get("success") ?? 0]]);
    for (const [name, count] of [...errors].sort(([, a], [, b]) => b - a))
        counts.set(name, count);
    fill("results", shareRows(counts, (name) => name !== "Answered"));
}

function showServers(metrics) {
    const times = histogramsBy(metrics, "dns_response_time_seconds", "server");
    const failed = sumBy(metrics, "dns_lookup_errors_total", "server");
    const servers = [...sumBy(metrics, "dns_total_queries", "server")].map(([name, count]) => {
        const histogram = times.get(name) ?? {count: 0, sum: 0, bounds: []};
        return {name, count, failed: failed.get(name) ?? 0,
                mean: histogram.count ? histogram.sum / histogram.count : null,
                median: quantile(histogram, 0.5), p95: quantile(histogram, 0.95)};
    });
    servers.sort((a, b) => (a.mean ?? Infinity) - (b.mean ?? Infinity) || a.name.localeCompare(b.name));
    fill("servers", servers.slice(0, SHOWN_SERVERS).map((server) => [
        cell("th", server.name, "mono"),
        cell("td", whole.format(server.count), "wide"),
        cell("td", percent(server.failed, server.count), server.failed ? "loss" : ""),
        cell("td", milliseconds(server.mean), "wide"),
        cell("td", milliseconds(server.median)),
        cell("td", milliseconds(server.p95))]));
    const more = servers.length - SHOWN_SERVERS;
    show("servers-note", "quickest first; times in ms, median and p95 estimated from a histogram"
         + (more > 0 ? `; ${whole.format(more)} more in /metrics` : ""));
}

function showFooter(metrics) {
    const build = metrics.get("dnstester_build_info")?.[0]?.labels;
    const started = sum(metrics, "dnstester_process_start_time_seconds");
    const memory = sum(metrics, "dnstester_process_resident_memory_bytes");
    show("footer", [
        build?.version ? `DNS Tester ${build.version}` : "DNS Tester",
        started ? `up for ${duration(Math.max(0, Date.now() / 1000 - started))}` : "",
        memory ? `${fine.format(memory / 2 ** 20)} MiB of memory` : ""].filter(Boolean).join(" · "));
}

function showMetrics(text) {
    const metrics = parse(text);
    showTiles(metrics);
    showTasks(metrics);
    showResults(metrics);
    showServers(metrics);
    showFooter(metrics);
}

function showHealth(kind, text, warning) {
    find("health").className = `pill ${kind}`;
    show("health", text);
    find("warning").hidden = !warning;
    show("warning", warning ?? "");
}

// ---- asking

let timer = 0;
let token = sessionStorage.getItem("token") ?? "";

async function askHealth() {
    const response = await fetch("health", {cache: "no-store"});
    const {status, warning} = await response.json();
    showHealth(status === "ok" ? "good" : "warn", status === "ok" ? "Running" : "Degraded", warning);
}

async function askMetrics() {
    const headers = token ? {Authorization: `Bearer ${token}`} : {};
    const response = await fetch("metrics", {cache: "no-store", headers});
    find("locked").hidden = response.status !== 401;
    find("figures").hidden = !response.ok;
    if (response.ok)
        showMetrics(await response.text());
}

async function ask() {
    clearTimeout(timer);
    try {
        await askHealth();
        await askMetrics();
    } catch {
        showHealth("bad", "Out of reach", "The daemon does not answer. What is below is the last that it said.");
    }
    if (!document.hidden)
        timer = setTimeout(ask, PAUSE_MS);
}

find("token-form").addEventListener("submit", (event) => {
    event.preventDefault();
    token = find("token").value;
    sessionStorage.setItem("token", token);
    ask();
});
document.addEventListener("visibilitychange", () => document.hidden || ask());
ask();
