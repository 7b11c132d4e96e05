# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The OpenAPI document as a judge of the daemon's answers."""

import datetime
import json
import pathlib
import re

import jsonschema

DOCUMENT = pathlib.Path(__file__).resolve().parents[2] / "resources/openapi.json"
METHODS = ("get", "head", "post", "put", "patch", "delete", "options")

# What a request as such can be refused with: the response "default" of every operation.
PROTOCOL_REFUSALS = {400, 408, 411, 413, 414, 417, 431, 501, 503, 505}

# Fields that say nothing about what the API does.
COMMON_HEADERS = {"cache-control", "connection", "content-length", "content-type", "date",
                  "referrer-policy",
                  "x-content-type-options"}


def strict_json(text):
    """JSON in which no name occurs twice and every number is one."""
    def unique(pairs):
        found = dict(pairs)
        if len(found) != len(pairs):
            raise AssertionError(f"a name occurs twice: {[name for name, _ in pairs]}")
        return found

    def refuse(constant):
        raise AssertionError(f"{constant} is no JSON")

    return json.loads(text, object_pairs_hook=unique, parse_constant=refuse)


class Contract:
    """Checks answers, and remembers which (path, method, status) it has seen."""

    def __init__(self):
        self.document = strict_json(DOCUMENT.read_text(encoding="utf-8"))
        self.seen = set()
        self._formats = jsonschema.FormatChecker()
        self._formats.checks("date-time", ValueError)(
            lambda text: datetime.datetime.strptime(
                text if "." in text else text.replace("Z", ".0Z"), "%Y-%m-%dT%H:%M:%S.%fZ"))

    # ---- reading the document

    def resolve(self, part):
        while "$ref" in part:
            found = self.document
            for key in part["$ref"].removeprefix("#/").split("/"):
                found = found[key]
            part = found
        return part

    def operations(self):
        """Path template, METHOD and operation of each."""
        for template, item in self.document["paths"].items():
            for method in METHODS:
                if method in item:
                    yield template, method.upper(), item[method]

    def template_of(self, path):
        """The template that a path is of, or None; one without parameters goes first."""
        path = path.partition("?")[0]
        if path in self.document["paths"]:
            return path
        for template in self.document["paths"]:
            if "{" in template and re.fullmatch(re.sub(r"\{\w+\}", "[^/]+", template), path):
                return template
        return None

    def methods_of(self, template):
        return {method for path, method, _ in self.operations() if path == template}

    def documented(self):
        """Every (path, METHOD, status)."""
        return {(template, method, int(status)) for template, method, operation in self.operations()
                for status in operation["responses"] if status != "default"}

    def validate(self, instance, schema):
        whole = {**schema, "components": self.document["components"]}
        validator = jsonschema.Draft202012Validator(whole, format_checker=self._formats)
        error = jsonschema.exceptions.best_match(validator.iter_errors(instance))
        if error:
            where = "/".join(map(str, error.absolute_path))
            raise AssertionError(f"at {where or 'the top'}: {error.message}")

    def accepts_request(self, template, body):
        """Whether a body, as a value, is one that the document allows."""
        media = self.document["paths"][template]["post"]["requestBody"]["content"]
        try:
            self.validate(body, media["application/json"]["schema"])
        except AssertionError:
            return False
        return True

    # ---- judging an answer

    def check(self, method, path, response):
        """Fails where the answer is not one that the document promises for the request."""
        template = self.template_of(path)
        expected = self._expected(template, method, response)
        try:
            self._check_headers(expected, response)
            self._check_body(expected, method, response)
            if response.status == 405:
                allowed = set(response.header("Allow").split(", "))
                if allowed != self.methods_of(template):
                    raise AssertionError(f"Allow has {allowed}")
        except AssertionError as error:
            raise AssertionError(f"{method} {path} {response.status}: {error}\n{response}") from None

    def _expected(self, template, method, response):
        components = self.document["components"]["responses"]
        status = response.status
        if template is None or method not in self.methods_of(template):
            wanted = "NotFound" if template is None else "MethodNotAllowed"
            if status == {"NotFound": 404, "MethodNotAllowed": 405}[wanted]:
                return components[wanted]
        else:
            responses = self.document["paths"][template][method.lower()]["responses"]
            if str(status) in responses:
                self.seen.add((template, method, status))
                return self.resolve(responses[str(status)])
        if status in PROTOCOL_REFUSALS and response.header("Connection") == "close":
            return components["ProtocolRefusal"]
        raise AssertionError(f"{status} is not documented for {method} {template}\n{response}")

    def _check_headers(self, expected, response):
        documented = expected.get("headers", {})
        for name, part in documented.items():
            header = self.resolve(part)
            value = response.header(name)
            if value is None:
                if header.get("required"):
                    raise AssertionError(f"{name} is missing")
                continue
            if header["schema"]["type"] == "integer":
                value = int(value)
            self.validate(value, header["schema"])
        known = COMMON_HEADERS | {name.lower() for name in documented} | {"x-request-id"}
        for name, _ in response.headers:
            if name.lower() not in known:
                raise AssertionError(f"{name} is not documented")

    def _check_body(self, expected, method, response):
        content = expected.get("content")
        if method == "HEAD" or content is None:
            if response.body:
                raise AssertionError("there is a body")
            return
        kind = (response.header("Content-Type") or "none").partition(";")[0]
        if kind not in content:
            raise AssertionError(f"the body is {kind}")
        value = response.body.decode("utf-8")
        if kind == "application/json":
            value = strict_json(value)
        self.validate(value, content[kind]["schema"])
