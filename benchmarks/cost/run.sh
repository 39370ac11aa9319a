#!/usr/bin/env bash
# What all that protects a call costs when nothing goes wrong: Covenant's pipeline, Resilience4j, Dialogue, one run. See README.md.
#
#   benchmarks/cost/run.sh [CONTESTANT...]      all by default: CPU time of the calling thread, worth something on a busy machine too
#   benchmarks/cost/run.sh --jmh [OPTIONS...]   the same with JMH, for a machine that does nothing else
#   ROUNDS=3 (default)  rounds, interleaved; the median is printed
#   OUT=FOLDER          where to build and to keep the figures, emptied first; by default target/cost in the benchmarks folder
#   ROOT=FOLDER         whose Covenant is measured; by default the project around this script
#
# Needs Maven, a JDK of 17 or later (JAVA_HOME), and `mvn -B -DskipTests package` done before.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=${ROOT:-$(cd "$here/../.." && pwd)}
out=${OUT:-$here/../target/cost}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rm -rf "$out" && mkdir -p "$out/classes" && cd "$out"

echo "resolving peers" >&2
mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$out/peers" >&2
path=$root/runtime/target/classes:$(cat peers)
find "$here/src" -name '*.java' >files
"${java}c" -nowarn -proc:full -d classes -cp "$path" @files 2>javac.log ||
  "${java}c" -nowarn -d classes -cp "$path" @files 2>javac.log || { cat javac.log >&2; exit 1; }

if [ "${1:-}" = --jmh ]; then
  exec "$java" -cp "classes:$path" org.openjdk.jmh.Main CostBenchmark -prof gc -jvmArgs "-Xmx1g -XX:+UseSerialGC" "${@:2}"
fi
contestants=("$@")
[ ${#contestants[@]} -gt 0 ] || contestants=(BARE BARE_TIMED COVENANT_1 COVENANT_3 COVENANT_10 COVENANT_10_ROUND_ROBIN
  COVENANT_10_ASYNC RESILIENCE4J RESILIENCE4J_TIME_LIMITER DIALOGUE_3 DIALOGUE_10)
for round in $(seq "${ROUNDS:-3}"); do
  for contestant in "${contestants[@]}"; do
    "$java" -Xmx1g -XX:+UseSerialGC -cp "classes:$path" dev.covenant.benchmarks.cost.CostTable "$contestant" 2>>log |
      tee -a lines.tsv >&2
  done
done
awk -F'\t' -f "$here/table.awk" lines.tsv
