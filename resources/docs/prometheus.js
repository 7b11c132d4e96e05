// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

const SAMPLE = /^([a-zA-Z_:][\w:]*)(?:\{(.*)\})?\s+(\S+)/;
const LABEL = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"/g;
const ESCAPES = {n: "\n", "\\": "\\", '"': '"'};

/** A number of the text format, which spells infinity its own way. */
function number(text) {
    return Number(text.replace(/Inf$/, "Infinity"));
}

/** The samples of a page in Prometheus's text format, by the name of their metric. */
export function parse(text) {
    const metrics = new Map();
    for (const line of text.split("\n")) {
        const sample = line.startsWith("#") ? null : SAMPLE.exec(line);
        if (!sample)
            continue;
        const labels = {};
        for (const [, name, value] of (sample[2] ?? "").matchAll(LABEL))
            labels[name] = value.replace(/\\(.)/g, (_, c) => ESCAPES[c] ?? c);
        if (!metrics.has(sample[1]))
            metrics.set(sample[1], []);
        metrics.get(sample[1]).push({labels, value: number(sample[3])});
    }
    return metrics;
}

/** The sum of a metric's samples, or null where there is none. */
export function sum(metrics, name) {
    const samples = metrics.get(name);
    return samples ? samples.reduce((total, {value}) => total + value, 0) : null;
}

/** Sums of a metric's samples by one of their labels. */
export function sumBy(metrics, name, label) {
    const sums = new Map();
    for (const {labels, value} of metrics.get(name) ?? [])
        sums.set(labels[label], (sums.get(labels[label]) ?? 0) + value);
    return sums;
}

/** Histograms by one of their labels: count, sum, and [upper bound, cumulative count] in order. */
export function histogramsBy(metrics, name, label) {
    const counts = sumBy(metrics, `${name}_count`, label);
    const sums = sumBy(metrics, `${name}_sum`, label);
    const buckets = new Map();
    for (const {labels, value} of metrics.get(`${name}_bucket`) ?? []) {
        const bounds = buckets.get(labels[label]) ?? new Map();
        const bound = number(labels.le);
        bounds.set(bound, (bounds.get(bound) ?? 0) + value);
        buckets.set(labels[label], bounds);
    }
    const histograms = new Map();
    for (const [key, count] of counts) {
        const bounds = [...(buckets.get(key) ?? [])].sort(([a], [b]) => a - b);
        histograms.set(key, {count, sum: sums.get(key) ?? 0, bounds});
    }
    return histograms;
}

/** A quantile, taken as evenly spread within its bucket; null where nothing was counted. */
export function quantile({count, bounds}, share) {
    if (!count)
        return null;
    const rank = share * count;
    let [lower, below] = [0, 0];
    for (const [upper, upTo] of bounds) {
        if (upTo >= rank) {
            if (upper === Infinity)
                return lower;
            return lower + (upper - lower) * (rank - below) / (upTo - below || 1);
        }
        [lower, below] = [upper, upTo];
    }
    return lower;
}
