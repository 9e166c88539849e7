#!/bin/sh
# Makes .venv from the lock file, and the system libraries that Qt, the tests and the bundle need.
# Installs missing packages where it may; else prints the one command that does, and stops.
set -eu
cd "$(dirname "$0")/.."

# What the programs need; `setup.sh test` adds what only the checks need.
packages="python3-venv libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxcb-cursor0 libxcb-icccm4 libxcb-keysyms1 libxcb-shape0 libxcb-xkb1 libxkbcommon-x11-0"
if [ "${1:-}" = test ]; then
    packages="$packages chromium chromium-driver binutils fuse3"
fi

missing=""
for package in $packages; do
    dpkg-query -W -f '${Status}' "$package" 2>/dev/null | grep -q "ok installed" && continue
    # Ubuntu 24.04 names some libraries with a t64 ending.
    dpkg-query -W -f '${Status}' "${package}t64" 2>/dev/null | grep -q "ok installed" && continue
    # A Python with its own venv module (pyenv, deadsnakes) needs no python3-venv.
    [ "$package" = python3-venv ] && python3 -c "import ensurepip, venv" 2>/dev/null && continue
    missing="$missing $package"
done

if [ -n "$missing" ] && command -v dpkg-query >/dev/null; then
    if [ "$(id -u)" = 0 ]; then
        echo "Installing:$missing"
        apt-get update -qq
        DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends $missing >/dev/null
    else
        echo "Some system packages are missing. Install them once with:" >&2
        echo "  sudo apt-get update && sudo apt-get install -y --no-install-recommends$missing" >&2
        exit 1
    fi
fi

# The voice for people who do not see the screen. Without it the unit works, and says that it has none.
if command -v dpkg-query >/dev/null && ! command -v espeak-ng >/dev/null; then
    if [ "$(id -u)" = 0 ] && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends espeak-ng >/dev/null 2>&1; then
        echo "Installed: espeak-ng"
    else
        echo "Optional, for speech: sudo apt-get install -y --no-install-recommends espeak-ng" >&2
    fi
fi

python=""
for candidate in python3.11 python3.12 python3.13 python3; do
    if command -v "$candidate" >/dev/null && "$candidate" -c "import sys, ensurepip; sys.exit(sys.version_info < (3, 11))" 2>/dev/null; then
        python=$candidate
        break
    fi
done
if [ -z "$python" ]; then
    echo "Python 3.11 or newer with its venv module is needed." >&2
    exit 1
fi

stamp=$(cat requirements.lock pyproject.toml | sha256sum | cut -d' ' -f1)
if [ "$(cat .venv/.stamp 2>/dev/null)" != "$stamp" ]; then
    [ -x .venv/bin/python ] || "$python" -m venv .venv
    echo "Installing the locked packages into .venv (once; a few minutes)"
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements.lock
    .venv/bin/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --no-index -e .
    echo "$stamp" >.venv/.stamp
fi
for language in ar en; do
    ts=translations/kiosk_$language.ts
    qm=translations/kiosk_$language.qm
    if [ -f "$ts" ] && { [ ! -f "$qm" ] || [ "$ts" -nt "$qm" ]; }; then
        # Into place in one step: a running unit has the old file mapped.
        .venv/bin/pyside6-lrelease -silent "$ts" -qm "$qm.new" && mv "$qm.new" "$qm"
    fi
done
