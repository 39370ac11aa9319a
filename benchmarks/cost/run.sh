#!/usr/bin/env bash
# What all that protects a call costs when nothing goes wrong: Covenant's pipeline, Resilience4j, Dialogue, one run. See README.md.
#
#   benchmarks/cost/run.sh [JMH OPTIONS...]     for example -p contestant=BARE,COVENANT_10 -wi 2 -i 3
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

echo "measuring; load $(cut -d' ' -f1 /proc/loadavg 2>/dev/null || true)" >&2
"$java" -cp "classes:$path" org.openjdk.jmh.Main CostBenchmark -prof gc -rf csv -rff figures.csv \
  -jvmArgs "-Xmx1g -XX:+UseSerialGC" "$@" >jmh.log 2>&1 || { tail -50 jmh.log >&2; exit 1; }
awk -f "$here/table.awk" figures.csv
