#!/usr/bin/env bash
# clang-format over all C++ of the project. Without arguments it rewrites; with --check it only names
# what it would change, and ends with 1 if there is anything.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."

mapfile -d '' files < <(find common indexer searcher tests \( -name '*.cpp' -o -name '*.h' \) -print0 | sort -z)
case "${1-}" in
  '') clang-format -i "${files[@]}" ;;
  --check)
    changed=$(clang-format --dry-run "${files[@]}" 2>&1 | sed -n 's/^\([^:]*\):.*\[-Wclang-format-violations\]$/\1/p' | sort -u)
    [ -z "$changed" ] && exit 0
    printf 'not formatted (scripts/format.sh does it):\n%s\n' "$changed" >&2
    exit 1 ;;
  *) echo "usage: scripts/format.sh [--check]" >&2; exit 2 ;;
esac
