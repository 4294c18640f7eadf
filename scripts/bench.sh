#!/usr/bin/env bash
# How long indexing and searching take, beside Xapian's own scriptindex and quest, Recoll, SQLite FTS5,
# Groonga, Sphinx and Lucene on the same texts. A program that cannot be installed is skipped and named.
#   scripts/bench.sh [--runs N] [--queries FILE] [--no-peers] PATH...
# PATHs: whatever `indexer add` reads. What is measured, and what is not equal: scripts/BENCHMARKS.md.
set -euo pipefail
root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)
source "$root/scripts/packages.sh"
install_missing "${build_packages[@]}" python3 xapian-tools xapian-omega
for package in recollcmd sqlite3 groonga-bin sphinxsearch liblucene8-java default-jdk-headless; do
  install_missing "$package" || echo "bench: going on without $package" >&2
done

log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! (cd "$root" && cmake --preset release && cmake --build --preset release --parallel "$(nproc)") >"$log" 2>&1; then
  tail -n 40 "$log" >&2
  exit 1
fi

python3 "$root/scripts/bench.py" --bin "$root/build/bin" "$@"
