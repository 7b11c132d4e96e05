// SPDX-FileCopyrightText: The DNS Tester developers
// SPDX-License-Identifier: GPL-3.0-or-later

"use strict";

const dark = window.matchMedia("(prefers-color-scheme: dark)");

function followScheme() {
    document.documentElement.classList.toggle("dark-mode", dark.matches);
}

dark.addEventListener("change", followScheme);
followScheme();

SwaggerUIBundle({
    dom_id: "#viewer",
    url: "openapi.json",
    deepLinking: true,
    defaultModelsExpandDepth: 0,
    displayRequestDuration: true,
    persistAuthorization: false,
    queryConfigEnabled: false,
    supportedSubmitMethods: ["get", "head", "post", "delete"],
    tryItOutEnabled: true,
    validatorUrl: null,
});
