#!/usr/bin/env bash
# Builds the fuzz targets (clang, address and undefined-behaviour sanitizers) and lets each run for
# some time, beginning with the inputs kept in tests/fuzz/inputs. Prints a table when all is done:
# target, executions, coverage (edges), inputs that were found to fail.
#
#   scripts/fuzz.sh [SECONDS [TARGET...]]     60 seconds, all targets
#
# JOBS at once (default: one a core). What was found lies in build-fuzz/findings/TARGET, what is new
# in build-fuzz/corpus/TARGET: a later run goes on from there. Exits with 1 if anything was found.
set -euo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")/.."
seconds=${1:-60}
shift || true
jobs=${JOBS:-$(nproc)}
build=build-fuzz

targets=("$@")
if [ ${#targets[@]} -eq 0 ]; then
  mapfile -t targets < <(sed -n 's/^dragoman_fuzz(\([a-z_]*\) .*/\1/p' tests/fuzz/CMakeLists.txt)
fi

if [ -z "${DRAGOMAN_FUZZ_BUILT:-}" ]; then
  [ -f "$build/CMakeCache.txt" ] || cmake --preset fuzz >&2
  cmake --build --preset fuzz --target "${targets[@]/#/fuzz_}" >&2
fi

# libFuzzer ends at the first input that fails: what is left of the time is for others.
run_target() {
  local target=$1 end=$((SECONDS + seconds))
  local corpus=$build/corpus/$target findings=$build/findings/$target
  mkdir -p "$corpus" "$findings"
  : >"$corpus.log"
  for _ in 1 2 3 4; do
    [ $SECONDS -lt $end ] || break
    # Fewer than 8 KB: bounds are small in the targets, and short inputs run often.
    if "$build/tests/fuzz_$target" -max_total_time=$((end - SECONDS)) -max_len=8192 -timeout=30 \
      -rss_limit_mb=2048 -print_final_stats=1 -artifact_prefix="$findings/" \
      "$corpus" "tests/fuzz/inputs/$target" >>"$corpus.log" 2>&1; then break; fi
  done
}
export -f run_target
export build seconds

printf '%s\0' "${targets[@]}" | xargs -0 -P "$jobs" -I{} bash -c 'run_target {}'

failed=0
printf '%-16s %12s %8s %6s\n' target executions edges found
for target in "${targets[@]}"; do
  log=$build/corpus/$target.log
  executions=$(awk '/^stat::number_of_executed_units/ {sum += $2} END {print sum + 0}' "$log")
  edges=$(sed -n 's/.* cov: \([0-9]*\).*/\1/p' "$log" | sort -n | tail -n 1)
  found=$(find "$build/findings/$target" -type f | wc -l)
  [ "$found" -eq 0 ] || failed=1
  printf '%-16s %12s %8s %6s\n' "$target" "$executions" "${edges:--}" "$found"
done
exit "$failed"
