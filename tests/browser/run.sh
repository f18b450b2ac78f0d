#!/usr/bin/env bash
# Makes pages with the program and checks them in a browser. From the repository's root: tests/browser/run.sh PROGRAM
set -euo pipefail

program="${1:?Usage: tests/browser/run.sh PROGRAM (from the repository root)}"
here="$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)"

lacking() {
    echo "$1 is missing: apt-get install -y nodejs npm chromium" >&2
    exit 1
}
command -v node >/dev/null || lacking node
if [ -n "${CHROMIUM:-}" ]; then
    command -v "$CHROMIUM" >/dev/null || lacking "$CHROMIUM"
else
    command -v chromium chromium-browser google-chrome google-chrome-stable chrome >/dev/null || lacking chromium
fi
if [ ! -d cases/lund-2015 ] || [ ! -x "$program" ]; then
    echo "Run from the repository root, with the path of the program" >&2
    exit 1
fi

# What is installed is kept until the lock file changes.
if [ ! -d "$here/node_modules" ] || ! cmp -s "$here/package-lock.json" "$here/node_modules/.installed"; then
    command -v npm >/dev/null || lacking npm
    (cd "$here" && npm ci --ignore-scripts --no-audit --no-fund --silent)
    cp "$here/package-lock.json" "$here/node_modules/.installed"
fi

pages="$(mktemp -d)"
trap 'rm -rf "$pages"' EXIT
"$program" report cases/lund-2015 -o "$pages/cases.html"
"$program" report cases/kraft/kraft.eval.toml -o "$pages/evaluation.html"
"$program" report cases/finsam-lund/2023-2026.portfolio.toml --lang en -o "$pages/portfolio.html"
"$program" simulate cases/ips-2015/typfall-1.toml --draws 1000 --format html -o "$pages/simulation.html"

node "$here/selftest.mjs"
node "$here/check.mjs" "$pages"/*.html
