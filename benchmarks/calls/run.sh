#!/usr/bin/env bash
# Whole calls through Covenant's client and through its peers: CPU time and bytes a call, in one run. See README.md.
#
#   benchmarks/calls/run.sh [CLIENT...]     all clients by default
#   ROUNDS=3 (default)  rounds, interleaved; the median is printed
#   SCALE=1 (default)   how many calls, in shares of the usual number
#   OUT=FOLDER          where to build and to keep all lines, emptied first; by default target/calls in the benchmarks folder
#   ROOT=FOLDER         whose Covenant is measured; by default the project around this script
#
# Needs Linux, Maven, a JDK of 21 or later (JAVA_HOME), and `mvn -B -DskipTests package` done before.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
root=${ROOT:-$(cd "$here/../.." && pwd)}
out=${OUT:-$here/../target/calls}
generator=7.25.0
clients=("$@")
[ ${#clients[@]} -gt 0 ] || clients=(covenant-hc5 dialogue-hc5 feign-hc5 openapi-restclient-hc5 retrofit
  covenant-jdk openapi-native raw-hc5 raw-jdk raw-okhttp)
java=${JAVA_HOME:+$JAVA_HOME/bin/}java
rm -rf "$out" && mkdir -p "$out/classes" && cd "$out"

echo "resolving peers" >&2
mvn -q -B -f "$here/pom.xml" dependency:build-classpath -Dmdep.outputFile="$out/peers" >&2
mvn -q -B dependency:get -Dtransitive=false -Dartifact=org.openapitools:openapi-generator-cli:$generator >&2
peers=$(cat peers)
repository=${peers%%/org/apache/httpcomponents/*}
peer=$repository/org/openapitools/openapi-generator-cli/$generator/openapi-generator-cli-$generator.jar
bare=$root/runtime/target/classes:$root/runtime-http/target/classes
covenant=$bare:$root/transport-apache/target/classes

echo "generating and compiling clients" >&2
"$java" -jar "$root/cli/target/covenant.jar" generate "$here/contract.yaml" --out sources/covenant --quiet \
  --package dev.covenant.benchmarks.calls.shop --kinds models,client
for library in native restclient; do
  package=peer.${library/native/nativeclient}
  "$java" -jar "$peer" generate -i "$here/contract.yaml" -g java --library $library -o sources/$library \
    --global-property apiDocs=false,modelDocs=false,apiTests=false,modelTests=false --additional-properties \
    useJakartaEe=true,invokerPackage="$package.client",apiPackage="$package.api",modelPackage="$package.model" \
    >"generator-$library.log" 2>&1
done
find "$here/src" sources/covenant sources/*/src/main/java -name '*.java' >files
"${java}c" -proc:none -nowarn -d classes -cp "$covenant:$peers" @files 2>javac.log || { cat javac.log >&2; exit 1; }

# The server ends when its input does, that is with this script.
coproc server { exec "$java" -XX:+UseSerialGC -Xmx128m -cp classes dev.covenant.benchmarks.calls.CannedServer; }
read -r port <&"${server[0]}"
measure() {
  local path=$covenant
  [ "$1" != covenant-jdk ] || path=$bare
  "$java" -Xmx1g -XX:+UseSerialGC -XX:-UseDynamicNumberOfCompilerThreads -cp "classes:$path:$peers" \
    dev.covenant.benchmarks.calls.CallTable "$1" "http://127.0.0.1:$port" "${SCALE:-1}" >"$1.tsv" 2>"$1.log"
}
for round in $(seq "${ROUNDS:-3}"); do
  for client in "${clients[@]}"; do
    echo "round $round: $client; load $(cut -d' ' -f1 /proc/loadavg)" >&2
    # A call that fails ends the client's process; it gets a second chance, and the log says why.
    measure "$client" || { cat "$client.log" >&2; measure "$client"; }
    tee -a lines.tsv <"$client.tsv" >&2
  done
done

awk -F'\t' -v order="${clients[*]}" -f "$here/table.awk" lines.tsv
