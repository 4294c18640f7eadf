#!/usr/bin/env bash
# Every check that must pass before a change lands: the tests with sanitizers, the release build as
# users make it, and the torture tests, which sanitizers cannot run, from an optimised build.
# Arguments go to ctest: scripts/test.sh -L unit, scripts/test.sh -R Highlight; with any, torture is
# left out.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
source scripts/packages.sh

install_missing "${build_packages[@]}" "${test_packages[@]}"
jobs=$(nproc)

log=$(mktemp)
trap 'rm -f "$log"' EXIT
# Quiet unless it fails.
step() {
  local name=$1 start=$SECONDS
  shift
  printf '%s ... ' "$name" >&2
  if ! "$@" >"$log" 2>&1; then
    echo failed >&2
    tail -n 80 "$log" >&2
    exit 1
  fi
  printf '%s s\n' "$((SECONDS - start))" >&2
}

step "configure (dev)" cmake --preset dev
step "build (dev: address and undefined-behaviour sanitizers)" \
  cmake --build --preset dev --parallel "$jobs"
# As users make it; only the torture tests are built besides, for they need programs without sanitizers.
step "configure (release)" cmake --preset release -DDRAGOMAN_BUILD_TESTS=ON
step "build (release)" cmake --build --preset release --parallel "$jobs" \
  --target indexer searcher documentation lifecycle_test
if [ $# -eq 0 ]; then
  step "torture (release)" build/tests/lifecycle_test --gtest_filter='Torture*:*/Torture.*'
fi

result=0
ctest --preset dev --parallel "$jobs" "$@" >"$log" 2>&1 || result=$?
# What failed in full, then ctest's closing lines.
if [ "$result" -ne 0 ]; then grep -vE '^ *[0-9]+/[0-9]+ Test .*Passed|^ *Start +[0-9]+: ' "$log" || true; fi
sed -n '/tests passed/,$p' "$log"
exit "$result"
