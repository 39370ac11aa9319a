#!/usr/bin/env bash
# Every row of the matrix of faults on real sockets, both transports, and what thousands of faulty calls leave behind. About half an
# hour on a machine that does nothing else; on a busy one rows are skipped or fail, as time constants are divided by 30.
#
#   benchmarks/matrix/run.sh [FILE]    writes all rows into FILE, by default benchmarks/target/matrix.txt
#   EXTENT=main benchmarks/matrix/run.sh    the main rows only, five minutes
#
# Needs Maven and a JDK of 17 or later. Its status is Maven's: 0 when every row keeps its marks.
set -uo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=$(cd "$here/../.." && pwd)
file=${1:-$here/../target/matrix.txt}
modules=(runtime-http transport-apache)
mkdir -p "$(dirname "$file")"
for module in "${modules[@]}"; do rm -f "$root/$module"/target/matrix-*.txt; done

mvn -B -f "$root/pom.xml" -pl runtime-http,transport-apache -am -Dcovenant.matrix="${EXTENT:-all}" -fae \
  -Dtest='*MatrixTest,*LeakTest,*StallTest' -Dsurefire.failIfNoSpecifiedTests=false test
status=$?

{
  echo "$(date -u +%Y-%m-%d) $(uname -m), $(getconf _NPROCESSORS_ONLN) processors, Java $(java -version 2>&1 | sed -n 's/.*version "\([^"]*\)".*/\1/p'), load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null)"
  for module in "${modules[@]}"; do
    for table in "$root/$module"/target/matrix-*.txt; do
      [ -e "$table" ] || continue
      echo
      basename "$table" .txt | sed 's/^matrix-//'
      cat "$table"
    done
  done
} >"$file"
echo "written: $file" >&2
exit $status
