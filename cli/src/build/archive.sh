#!/bin/sh
# archive.sh JAVA_HOME TARGET: makes TARGET/covenant.jsa from a training run of TARGET/covenant.jar, and puts the launcher beside it.
set -eu
java=$1/bin/java
target=$2
here=$(cd "$(dirname "$0")" && pwd)
training=$target/training
rm -rf "$training" "$target/covenant.jsa"
"$java" -XX:ArchiveClassesAtExit="$target/covenant.jsa" -Xlog:disable \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$target/covenant.jar" generate "$here/training.yaml" --out "$training" --quiet
rm -rf "$training"
cp "$here/covenant" "$target/covenant"
chmod 755 "$target/covenant"
