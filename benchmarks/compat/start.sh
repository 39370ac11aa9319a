#!/usr/bin/env bash
# What a check of something small costs: wall and CPU time of whole processes, medians, Covenant and (for .proto folders) buf. See README.md.
#
#   benchmarks/compat/start.sh OLD NEW   two small contracts: OpenAPI files or folders of .proto files
#   ROUNDS=10 (default)                  rounds, interleaved
#   BUF=FILE                             buf's executable (npm package @bufbuild/buf-linux-x64 and the like has it)
#
# Needs a JDK of 17 or later (JAVA_HOME) and `mvn -B -DskipTests package` done before.
set -euo pipefail
root=${ROOT:-$(cd "$(dirname "$0")/../.." && pwd)}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rounds=${ROUNDS:-10}
old=$1 new=$2
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# Wall and CPU milliseconds of one command; exit code 1 is covenant's verdict, 100 is buf's.
measure() { # row command...
  local row=$1
  shift
  python3 - "$@" >>"$work/$row.row" <<'PYTHON'
import resource, subprocess, sys, time
start = time.monotonic()
code = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL).returncode
wall = time.monotonic() - start
if code not in (0, 1, 100):
    sys.exit('exit code %d: %s' % (code, ' '.join(sys.argv[1:])))
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print('%.0f %.0f' % (wall * 1000, (used.ru_utime + used.ru_stime) * 1000))
PYTHON
}
median() { sort -n | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

rows=(plain archive)
if [ -d "$old" ] && [ -n "${BUF:-}" ]; then rows+=(buf); fi
for _ in $(seq "$rounds"); do
  measure plain "$java" -jar "$root/cli/target/covenant.jar" check "$old" "$new"
  measure archive "$root/cli/target/covenant" check "$old" "$new"
  if [ "${rows[*]}" = 'plain archive buf' ]; then measure buf "$BUF" breaking "$new" --against "$old"; fi
done
for row in "${rows[@]}"; do
  printf '  %-8s %5.0f ms  %5.0f ms CPU\n' "$row" "$(awk '{print $1}' "$work/$row.row" | median)" "$(awk '{print $2}' "$work/$row.row" | median)"
done
