#!/usr/bin/env python3
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Tests that translations/*.ts are whole and say what the sources need."""

import pathlib
import re
import shutil
import subprocess
import tempfile
import unittest
import xml.etree.ElementTree as ElementTree

TOP = pathlib.Path(__file__).resolve().parents[2]
TRANSLATIONS = TOP / "translations"
PLURAL_FORMS = {"de": 2, "en": 2, "es": 2, "fr": 2, "zh_CN": 1}
# Qt counts millions apart in newer versions of French and Spanish.
PLURAL_FORMS_TOO = {"es": 3, "fr": 3}
PLACEHOLDER = re.compile(r"%(?:L?\d+|L?n)")
MNEMONIC = re.compile(r"&(?=\w)")


class Message:
    def __init__(self, context, element):
        self.key = (context, element.findtext("source"), element.findtext("comment"))
        self.source = element.findtext("source")
        translation = element.find("translation")
        self.is_finished = translation.get("type") is None
        self.is_plural = element.get("numerus") == "yes"
        self.texts = ([form.text or "" for form in translation.findall("numerusform")]
                      if self.is_plural else [translation.text or ""])


def messages_of(path):
    root = ElementTree.parse(path).getroot()
    return {message.key: message
            for context in root.findall("context")
            for message in (Message(context.findtext("name"), element)
                            for element in context.findall("message"))}


class TranslationsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.languages = {path.stem.removeprefix("dnstester_"): messages_of(path)
                         for path in TRANSLATIONS.glob("*.ts")}

    def each(self):
        for language, messages in self.languages.items():
            for message in messages.values():
                with self.subTest(language=language, source=message.source):
                    yield language, message

    def test_all_languages_are_there(self):
        self.assertEqual(set(self.languages), set(PLURAL_FORMS))

    def test_they_have_what_the_sources_say(self):
        with tempfile.TemporaryDirectory() as name:
            fresh = pathlib.Path(name)
            for path in TRANSLATIONS.glob("*.ts"):
                shutil.copy(path, fresh)
            done = subprocess.run([TRANSLATIONS / "update.sh", fresh], check=True,
                                  capture_output=True, text=True)
            self.assertEqual(done.stderr, "", "texts without a context would not be found")
            for language, messages in self.languages.items():
                updated = messages_of(fresh / f"dnstester_{language}.ts")
                self.assertEqual(updated.keys() - messages.keys(), set(),
                                 f"{language}: run ./dev translations, and translate these")
                self.assertEqual(messages.keys() - updated.keys(), set(),
                                 f"{language}: run ./dev translations: these are gone")

    def test_everything_is_translated(self):
        for _, message in self.each():
            self.assertTrue(message.is_finished)
            self.assertTrue(all(text.strip() for text in message.texts))

    def test_placeholders_are_those_of_the_source(self):
        for _, message in self.each():
            wanted = set(PLACEHOLDER.findall(message.source))
            for text in message.texts:
                got = set(PLACEHOLDER.findall(text))
                # "one server" may do without its number.
                self.assertEqual(got | ({"%n", "%Ln"} & wanted), wanted)

    def test_plural_forms_are_those_of_the_language(self):
        for language, message in self.each():
            if message.is_plural:
                self.assertIn(len(message.texts),
                              (PLURAL_FORMS[language], PLURAL_FORMS_TOO.get(language)))

    def test_mnemonics_stay(self):
        for _, message in self.each():
            wanted = len(MNEMONIC.findall(message.source))
            for text in message.texts:
                self.assertEqual(len(MNEMONIC.findall(text)), wanted)

    def test_punctuation_at_the_end_stays(self):
        ends = {"…": "…", ":": ":：", ".": ".。", "?": "?？"}
        for _, message in self.each():
            wanted = ends.get(message.source.strip()[-1:])
            if wanted:
                for text in message.texts:
                    self.assertIn(text.strip()[-1:], wanted)


if __name__ == "__main__":
    unittest.main()
