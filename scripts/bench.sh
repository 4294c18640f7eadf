#!/usr/bin/env bash
# How long indexing and searching take, beside Xapian's own scriptindex and quest on the same texts.
#   scripts/bench.sh [--runs N] [--queries FILE] PATH...
# PATHs: whatever `indexer add` reads. What is measured, and what is not equal: scripts/BENCHMARKS.md.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/scripts/packages.sh"
install_missing "${build_packages[@]}" python3 xapian-tools xapian-omega

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! (cd "$root" && cmake --preset release && cmake --build --preset release --parallel "$(nproc)") >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  exit 1
fi

python3 "$root/scripts/bench.py" --bin "$root/build/bin" "$@"
