#!/usr/bin/env bash
# Generation cost: user + system CPU seconds of whole processes, Covenant beside openapi-generator-cli, in one run.
#
#   benchmarks/generation/run.sh CONTRACT...     e.g. a huge contract and a small one; CONTRACTs are OpenAPI files
#   ROUNDS=3 (default)  rounds, interleaved; the median is printed
#   PEER=FILE           openapi-generator-cli's jar; by default version 7.25.0 is taken from the Maven repository
#
# Needs a JDK, Maven and `mvn -B -DskipTests package` done before (cli/target/covenant.jar and the archive beside it).
set -euo pipefail
cd "$(dirname "$0")/../.."
rounds=${ROUNDS:-3}
peer=${PEER:-}
if [ -z "$peer" ]; then
  version=7.25.0
  mvn -q -B dependency:get -Dtransitive=false -Dartifact=org.openapitools:openapi-generator-cli:$version
  local=$(mvn -q -B -Dstyle.color=never help:evaluate -Dexpression=settings.localRepository -DforceStdout)
  peer=$local/org/openapitools/openapi-generator-cli/$version/openapi-generator-cli-$version.jar
fi
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

# CPU seconds of one command; its output goes to a log that is shown when it fails.
cpu() {
  local TIMEFORMAT='%U %S' times
  if ! times=$({ time "$@" >"$work/log" 2>&1; } 2>&1); then
    cat "$work/log" >&2
    echo "failed: $*" >&2
    exit 1
  fi
  echo "$times" | awk '{printf "%.2f\n", $1 + $2}'
}
median() { sort -n | awk '{v[NR]=$1} END {print NR % 2 ? v[(NR+1)/2] : (v[NR/2]+v[NR/2+1])/2}'; }

# Every run has a folder of its own and nothing is deleted before the end: some file systems look for free inodes at length for
# seconds after a deletion, and that would count as the next run's CPU.
runs=0
for contract in "$@"; do
  for i in $(seq "$rounds"); do
    runs=$((runs + 1))
    at=$work/run$runs
    cpu java -jar cli/target/covenant.jar generate "$contract" --out "$at/plain" --quiet >>"$work/plain"
    cpu java -jar cli/target/covenant.jar generate "$contract" --out "$at/plain" --quiet >>"$work/unchanged"
    cpu cli/target/covenant generate "$contract" --out "$at/archive" --quiet >>"$work/archive"
    cpu cli/target/covenant generate "$contract" --out "$at/archive" --quiet >>"$work/archive-unchanged"
    cpu java -jar "$peer" generate -i "$contract" -g java --library native -o "$at/peer" --skip-validate-spec \
      --global-property apiDocs=false,modelDocs=false,apiTests=false,modelTests=false >>"$work/peer"
  done
  base=$(median <"$work/peer")
  echo "$contract"
  for row in peer plain archive unchanged archive-unchanged; do
    value=$(median <"$work/$row")
    awk -v row="$row" -v v="$value" -v b="$base" 'BEGIN {printf "  %-18s %7.2f CPU s   1/%.1f of the peer\n", row, v, b / v}'
    rm "$work/$row"
  done
done
