# shellcheck shell=bash
# The one list of Debian 12 packages, and how to install those that are missing. Sourced by the
# other scripts; does nothing by itself.
# shellcheck disable=SC2034 # the arrays are read by those who source this

build_packages=(
  g++ cmake ninja-build pkg-config
  libxapian-dev         # the index
  libicu-dev            # Unicode
  libcld2-dev           # languages of texts
  libcli11-dev          # command lines
  libspdlog-dev         # the log
  nlohmann-json3-dev    # JSON
  zlib1g-dev            # .gz, bodies of web archives
  libdeflate-dev        # compresses what large runs write
  libarchive-dev        # .tar, .zip, .xz, .zst, .bz2, .lz4
  libxml2-dev           # HTML and XML
  libmimalloc-dev       # memory of the indexer
)
test_packages=(
  libgtest-dev libgmock-dev
  python3               # scripts/check_layers.py and its test
  xapian-tools          # xapian-delve and xapian-check open what indexer writes
  clang-format
)

# Those of the packages named that are not installed, one a line.
missing_packages() {
  local package
  for package in "$@"; do
    dpkg-query --show --showformat='${Status}' "$package" 2>/dev/null | grep -q ' installed$' ||
      printf '%s\n' "$package"
  done
}

# Installs what is missing, by apt, through sudo where we are not root. Says on stderr what it does;
# silent if nothing is missing.
install_missing() {
  local missing=() as_root=()
  mapfile -t missing < <(missing_packages "$@")
  [ "${#missing[@]}" -gt 0 ] || return 0
  if ! command -v apt-get >/dev/null; then
    echo "packages: expected a Debian-like system with apt-get; please install: ${missing[*]}" >&2
    return 1
  fi
  if [ "$(id -u)" -ne 0 ]; then
    if ! command -v sudo >/dev/null; then
      echo "packages: expected root or sudo; please install: ${missing[*]}" >&2
      return 1
    fi
    as_root=(sudo)
  fi
  echo "Installing by apt: ${missing[*]}" >&2
  "${as_root[@]}" apt-get update -qq >&2
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq \
    -o Dpkg::Use-Pty=0 --no-install-recommends "${missing[@]}" >/dev/null
}
