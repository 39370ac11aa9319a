#!/bin/sh
# Writes report.md and charts/ anew. Needs what `mvn -DskipTests package` leaves behind, and a minute.
set -eu
here=$(cd "$(dirname "$0")" && pwd)
root=$here/../..
# Every opened breaker is a line in the log, and here they open by the thousand.
exec "${JAVA_HOME:+$JAVA_HOME/bin/}java" -Djava.util.logging.config.file="$here/logging.properties" \
    -cp "$root/benchmarks/target/classes:$root/runtime/target/classes" \
    dev.covenant.benchmarks.simulation.Report "$here" "$@"
