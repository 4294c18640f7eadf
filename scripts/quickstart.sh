#!/usr/bin/env bash
# From a fresh clone to a first answer: installs what is missing, builds both programs into
# build/bin/, indexes the articles in corpus/ and shows a search with facets and snippets.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

install_missing "${build_packages[@]}"

echo "Building (the first time takes some minutes) ..." >&2
log=$(mktemp)
trap 'rm -f "$log"' EXIT
if ! { cmake --preset release && cmake --build --preset release --parallel "$(nproc)"; } >"$log" 2>&1; then
  tail -n 60 "$log" >&2
  echo "quickstart: the build failed; above are its last lines" >&2
  exit 1
fi

index=build/quickstart-index
rm -rf "$index"
# Runs a command below the line that a user would type.
show() {
  local word line='$'
  for word in "$@"; do
    if [[ $word == *' '* ]]; then line+=" '$word'"; else line+=" $word"; fi
  done
  printf '\n%s\n' "$line"
  "$@"
}
# 1: done, but some inputs were refused; the sample has a folder of broken ones to show it.
show build/bin/indexer add --db "$index" corpus/sample || [ $? -eq 1 ]
show build/bin/searcher search --db "$index" "prisoner exchange" \
  --facets person:5,place:5,date:month --limit 3

cat <<TEXT

Your own articles:  build/bin/indexer add PATH...   then   build/bin/searcher search WORDS
Both explain themselves: build/bin/searcher --help. The query language: README.md.
The tests: scripts/test.sh
TEXT
