#!/usr/bin/env bash
# SPDX-FileCopyrightText: The DNS Tester developers
# SPDX-License-Identifier: GPL-3.0-or-later
#
# Makes a picture of each scene under an Xvfb of its own.
#
# Usage: make.sh BUILD DIRECTORY [SCENE...]

set -euo pipefail

program=$1/tests/ui/screenshots/screenshots
directory=$2
shift 2
mkdir -p "$directory"

exec {number}< <(exec Xvfb -displayfd 1 -screen 0 1600x1000x24 -nolisten tcp 2>/dev/null)
server=$!
trap 'kill "$server"' EXIT
read -r -u "$number" display
export DISPLAY=:$display QT_QPA_PLATFORM=xcb QT_STYLE_OVERRIDE=Fusion LC_ALL=C.UTF-8

if (($# == 0)); then
    mapfile -t scenes < <("$program" --list)
    set -- "${scenes[@]}"
fi
for scene in "$@"; do
    timeout 120 "$program" "$scene" "$directory/$scene.png"
    printf '%s\n' "$directory/$scene.png"
done
