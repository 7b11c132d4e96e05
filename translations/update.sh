#!/usr/bin/env bash
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Brings the .ts files up to what the sources say: new texts are added unfinished, those that are
# gone are removed. Of English only the plural forms are translated.
#
# Usage: update.sh [DIRECTORY]: the folder of the .ts files, this one by default.

set -euo pipefail

top=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd -P)
directory=$(cd "${1:-$top/translations}" && pwd -P)
lupdate=/usr/lib/qt6/bin/lupdate
[[ -x $lupdate ]] || lupdate=lupdate

cd "$top"
update() { # OPTION... FILE
    "$lupdate" -silent -no-obsolete -locations none -source-language en -I . -I app -I core \
        ui app/desktop "$@"
}
update -pluralonly -target-language en -ts "$directory/dnstester_en.ts"
for language in de es fr zh_CN; do
    update -target-language "$language" -ts "$directory/dnstester_$language.ts"
done
