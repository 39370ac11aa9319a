#!/usr/bin/env bash
# What a check costs: CPU seconds and memory of whole processes, Covenant beside openapi-diff, in one run. See README.md.
#
#   benchmarks/compat/run.sh OLD NEW...   pairs of OpenAPI files; `change.py CONTRACT.json` makes a changed copy
#   ROUNDS=3 (default)                    rounds, interleaved; the median is printed
#   PEER_OPTIONS=-Xss8m                   what else the peer's JVM is given; nothing by default
#
# Needs Maven, a JDK of 17 or later (JAVA_HOME), and `mvn -B -DskipTests package` done before.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=${ROOT:-$(cd "$here/../.." && pwd)}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rounds=${ROUNDS:-3}
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -q -B -Dstyle.color=never -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$work/peer" >&2
"${java}c" -d "$work/classes" -cp "$(cat "$work/peer")" "$here/src/OpenApiDiff.java"

# CPU seconds and most memory (MiB) of one command, into a file of the row; an exit code that is no verdict ends the run.
measure() { # row accepted-exit-codes command...
  local row=$1 accepted=$2 code=0
  shift 2
  python3 - "$@" >"$work/figures" 2>"$work/log" <<'PYTHON' || code=$?
import os, resource, subprocess, sys
done = subprocess.run(sys.argv[1:], stdout=subprocess.DEVNULL)
used = resource.getrusage(resource.RUSAGE_CHILDREN)
print('%.2f %.0f' % (used.ru_utime + used.ru_stime, used.ru_maxrss / 1024))
sys.exit(done.returncode)
PYTHON
  if [[ " $accepted " != *" $code "* ]]; then
    echo "exit code $code: $*" >&2
    tail -3 "$work/log" >&2
    echo "failed" >>"$work/$row.row"
    return
  fi
  cat "$work/figures" >>"$work/$row.row"
}
median() { sort -n | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

while [ $# -ge 2 ]; do
  old=$1 new=$2
  shift 2
  for _ in $(seq "$rounds"); do
    measure peer '0' "$java" ${PEER_OPTIONS:-} -cp "$work/classes:$(cat "$work/peer")" OpenApiDiff "$old" "$new"
    measure read '0' "$java" -jar "$root/cli/target/covenant.jar" model "$old" --format json
    measure plain '0 1' "$java" -jar "$root/cli/target/covenant.jar" check "$old" "$new" --format json
    measure archive '0 1' "$root/cli/target/covenant" check "$old" "$new" --format json
  done
  echo "$old -> $new"
  for row in peer plain archive read; do
    if grep -q failed "$work/$row.row"; then
      printf '  %-8s did not finish\n' $row
    else
      awk '{print $1}' "$work/$row.row" | median >"$work/cpu"
      awk '{print $2}' "$work/$row.row" | median >"$work/memory"
      printf '  %-8s %7.2f CPU s  %6.0f MiB\n' $row "$(cat "$work/cpu")" "$(cat "$work/memory")"
    fi
    rm "$work/$row.row"
  done
done
