# Sets everything up for packaging/run and packaging/test, which source this from the top of the tree.
# What is there already is left alone, so that the second start costs next to nothing.

unset PYTHONHOME PYTHONPATH
export PIP_DISABLE_PIP_VERSION_CHECK=1

# What PySide6 needs on X11, a screen for tests, a password store, a database server, a browser to sign in with in
# tests, fonts for names in all scripts.
SYSTEM_PACKAGES="libegl1 libgl1 libglib2.0-0 libdbus-1-3 libfontconfig1 libxkbcommon0 libxkbcommon-x11-0
  libxcb-cursor0 libxcb-icccm4 libxcb-image0 libxcb-keysyms1 libxcb-randr0 libxcb-render-util0 libxcb-shape0
  libxcb-sync1 libxcb-xfixes0 libxcb-xkb1 xvfb xauth dbus gnome-keyring postgresql chromium
  fonts-noto-core fonts-noto-cjk"

say() { printf '%s\n' "$*" >&2; }

# quietly COMMAND... shows what a command wrote only where it fails.
quietly() {
  local log status=0
  log=$(mktemp)
  "$@" >"$log" 2>&1 || status=$?
  [ "$status" -eq 0 ] || cat "$log" >&2
  rm -f "$log"
  return "$status"
}

# need_packages NAME... installs Debian packages that are missing; false where only the user can.
need_packages() {
  command -v dpkg-query >/dev/null && command -v apt-get >/dev/null || return 0
  local name known missing=()
  # Debian 13 and Ubuntu 24.04 renamed some libraries to ...t64, and still install them by the old name.
  known=$(dpkg-query -W -f='${db:Status-Status} ${Package}\n' "$@" "${@/%/t64}" 2>/dev/null || true)
  for name in "$@"; do
    grep -qxE "installed $name(t64)?" <<<"$known" || missing+=("$name")
  done
  [ "${#missing[@]}" -gt 0 ] || return 0
  local as_root=(env DEBIAN_FRONTEND=noninteractive apt-get -q -o DPkg::Lock::Timeout=120)
  if [ "$(id -u)" -ne 0 ]; then
    as_root=(sudo -n "${as_root[@]}")
    if ! sudo -n true 2>/dev/null; then
      say "Some system packages are missing. Please run: sudo apt-get install ${missing[*]}"
      return 1
    fi
  fi
  say "Installing system packages: ${missing[*]}"
  if ! { "${as_root[@]}" update && "${as_root[@]}" install -y --no-install-recommends "${missing[@]}"; } >/dev/null; then
    say "They could not be installed. Please run: sudo apt-get install ${missing[*]}"
    return 1
  fi
}

# Prints the best Python there is, one that can make environments first.
find_python() {
  local needs name
  for needs in venv,ensurepip sys; do
    for name in python3.13 python3.12 python3.11 python3; do
      if "$name" -c "import sys, $needs; sys.exit(not (3, 11) <= sys.version_info < (3, 14))" 2>/dev/null; then
        command -v "$name"
        return
      fi
    done
  done
  say "Python 3.11, 3.12 or 3.13 is needed. On Debian or Ubuntu: sudo apt-get install python3 python3-venv"
  return 1
}

# What .venv was made from: the place, because its scripts name it, and everything that decides what is in it.
recipe() {
  pwd -P
  cat pyproject.toml packaging/requirements.lock
}

make_environment() {
  if .venv/bin/python -c '' 2>/dev/null && recipe | cmp -s - .venv/recipe; then
    return
  fi
  local python
  python=$(find_python)
  if ! "$python" -c 'import venv, ensurepip' 2>/dev/null; then
    need_packages "$("$python" -c 'import sys; print("python%d.%d-venv" % sys.version_info[:2])')"
  fi
  say "Installing the Python packages of packaging/requirements.lock; this takes a minute or two."
  # An environment that was moved, or whose Python is gone, is made anew.
  .venv/bin/pip --version >/dev/null 2>&1 || "$python" -m venv --clear .venv
  quietly .venv/bin/python -m pip install --quiet --require-hashes -r packaging/requirements.lock
  quietly .venv/bin/python -m pip install --quiet --no-deps --no-build-isolation --editable .
  recipe >.venv/recipe
}

set_up() {
  # Without system packages the terminal still works; tests that need one say which.
  need_packages $SYSTEM_PACKAGES || true
  make_environment
}
