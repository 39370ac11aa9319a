#!/usr/bin/env bash
# What all that protects a gRPC call costs: Covenant beside the bare stubs of grpc-java, 16 callers over loopback. See README.md.
#
#   benchmarks/grpc/run.sh [CONTESTANT...]     all by default, three minutes
#   ROUNDS=3 (default)  rounds, interleaved, each of four measurements; medians are printed
#   OUT=FOLDER          where to build and to keep the figures, emptied first; by default target/grpc in the benchmarks folder
#   ROOT=FOLDER         whose Covenant is measured; by default the project around this script
#
# Needs Maven, a JDK of 21 or later (JAVA_HOME), and `mvn -B -DskipTests package` done before.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=${ROOT:-$(cd "$here/../.." && pwd)}
out=${OUT:-$here/../target/grpc}
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rm -rf "$out" && mkdir -p "$out/classes" && cd "$out"

echo "resolving gRPC" >&2
mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$out/peers" >&2
path=$root/runtime/target/classes:$root/runtime-grpc/target/classes:$(cat peers)
find "$here/src" -name '*.java' >files
"${java}c" -nowarn -d classes -cp "$path" @files 2>javac.log || { cat javac.log >&2; exit 1; }

mkfifo stdin
"$java" -Xmx1g -XX:+UseSerialGC -cp "classes:$path" dev.covenant.benchmarks.grpc.RpcServers <stdin >ports 2>servers.log &
exec 3>stdin
trap 'exec 3>&-; wait' EXIT
until [ -s ports ]; do sleep 0.2; done

contestants=("$@")
[ ${#contestants[@]} -gt 0 ] || contestants=(BARE BARE_DEADLINE COVENANT COVENANT_3)
for round in $(seq "${ROUNDS:-3}"); do
  for contestant in "${contestants[@]}"; do
    "$java" -Xmx1g -XX:+UseSerialGC -cp "classes:$path" dev.covenant.benchmarks.grpc.RpcTable "$contestant" "$(cat ports)" \
      2>>log | tee -a lines.tsv >&2
  done
done
awk -F'\t' -f "$here/table.awk" lines.tsv
