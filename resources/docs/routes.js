// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

const METHODS = ["get", "head", "post", "put", "patch", "delete"];

/** An element with text in which `code` may stand, and with children. */
function element(tag, text = "", className = "", children = []) {
    const made = document.createElement(tag);
    made.className = className;
    text.split("`").forEach((part, i) => {
        if (i % 2 === 0) {
            made.append(part);
        } else {
            const code = document.createElement("code");
            code.append(part);
            made.append(code);
        }
    });
    made.append(...children);
    return made;
}

function resolve(api, part) {
    const path = part.$ref?.split("/").slice(1);
    return path ? path.reduce((found, key) => found[key], api) : part;
}

function responses(api, operation) {
    return Object.entries(operation.responses).filter(([status]) => status !== "default").map(
        ([status, response]) => element("li", `${status}  ${resolve(api, response).description}`));
}

function route(api, path, method, operation) {
    const heading = element("h3", "", "", [
        element("span", method.toUpperCase(), `method ${method}`),
        element("code", path)]);
    const parts = [heading, element("p", `${operation.summary}. ${operation.description ?? ""}`)];
    for (const parameter of operation.parameters ?? [])
        parts.push(element("p", `\`?${parameter.name}=\` ${parameter.description}`));
    parts.push(element("ul", "", "quiet", responses(api, operation)));
    return element("div", "", "route", parts);
}

function section(api, tag) {
    const parts = [element("h2", tag.name), element("p", tag.description)];
    for (const [path, item] of Object.entries(api.paths)) {
        for (const method of METHODS) {
            if (item[method]?.tags.includes(tag.name))
                parts.push(route(api, path, method, item[method]));
        }
    }
    return element("section", "", "card", parts);
}

async function show() {
    const main = document.getElementById("routes");
    try {
        const response = await fetch("openapi.json");
        const api = await response.json();
        const intro = api.info.description.split("\n\n").map((text) => element("p", text));
        main.replaceChildren(element("div", "", "intro", intro), ...api.tags.map((tag) => section(api, tag)));
    } catch (error) {
        main.replaceChildren(element("p", `The document can't be shown: ${error.message}`));
    }
}

show();
