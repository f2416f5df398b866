# Shared by packaging/run and packaging/test: Python, virtual environment, system libraries. Sourced by bash.

find_python() {
  for name in python3.13 python3.12 python3.11 python3; do
    if command -v "$name" >/dev/null 2>&1 &&
      "$name" -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] < (3, 14))' 2>/dev/null; then
      printf '%s\n' "$name"
      return
    fi
  done
  echo "Python 3.11, 3.12 or 3.13 is needed. On Debian or Ubuntu: sudo apt-get install python3 python3-venv" >&2
  return 1
}

# Installs Debian packages that are missing, or prints the one command that does.
need_packages() {
  command -v dpkg-query >/dev/null 2>&1 || return 0
  missing=()
  for package in "$@"; do
    dpkg-query -W -f='${Status}' "$package" 2>/dev/null | grep -q 'install ok installed' || missing+=("$package")
  done
  [ "${#missing[@]}" -eq 0 ] && return 0
  if [ "$(id -u)" -eq 0 ]; then
    sudo=()
  elif command -v sudo >/dev/null 2>&1 && sudo -n true 2>/dev/null; then
    sudo=(sudo)
  else
    echo "Missing system packages. Please run: sudo apt-get install ${missing[*]}" >&2
    return 0
  fi
  echo "Installing system packages: ${missing[*]}" >&2
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get update -q >/dev/null
  "${sudo[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -q --no-install-recommends "${missing[@]}" >/dev/null
}

# Makes .venv from the hash-locked list; does nothing when the list has not changed.
make_environment() {
  stamp=.venv/locked.sha256
  wanted=$(sha256sum packaging/requirements.lock)
  if [ -x .venv/bin/python ] && [ "$(cat "$stamp" 2>/dev/null)" = "$wanted" ]; then
    return 0
  fi
  python=$(find_python)
  if ! "$python" -c 'import ensurepip, venv' 2>/dev/null; then
    need_packages python3-venv
  fi
  "$python" -m venv .venv
  echo "Installing the locked Python packages; this takes a minute." >&2
  .venv/bin/python -m pip install --quiet --disable-pip-version-check --require-hashes -r packaging/requirements.lock
  .venv/bin/python - <<'PY'
import pathlib, sysconfig
root = pathlib.Path.cwd()
pathlib.Path(sysconfig.get_path("purelib"), "fbsync_source.pth").write_text(f"{root}\n")
for name, module in (("fbsync", "fbsync_desktop.cli.main:run"),):
    module, _, function = module.partition(":")
    script = root / ".venv" / "bin" / name
    script.write_text(f"#!{root}/.venv/bin/python\nimport sys\nfrom {module} import {function}\n\n"
                      f"sys.exit({function}())\n")
    script.chmod(0o755)
PY
  printf '%s\n' "$wanted" > "$stamp"
}
