#!/bin/sh
# archive.sh JAVA_HOME TARGET: stores TARGET/covenant.jar without compression, makes TARGET/covenant.jsa from a training run of it,
# and puts the launcher beside it. A run loads a thousand classes: to inflate them costs a short run more than the bytes do.
set -eu
java=$1/bin/java
jar=$1/bin/jar
target=$(cd "$2" && pwd)
here=$(cd "$(dirname "$0")" && pwd)
training=$target/training
contents=$target/contents

# Sorted and with one date, so that the same classes are the same file.
rm -rf "$contents"
mkdir "$contents"
(
    cd "$contents"
    "$jar" --extract --file "$target/covenant.jar"
    find . -type f ! -path ./META-INF/MANIFEST.MF | LC_ALL=C sort | sed 's/^/"/; s/$/"/' >"$target/contents.files"
    "$jar" --create --file "$target/covenant.jar" --manifest META-INF/MANIFEST.MF --no-compress \
        --date=1980-01-01T00:00:02Z "@$target/contents.files"
)
rm -rf "$contents" "$target/contents.files"

rm -rf "$training" "$target/covenant.jsa"
"$java" -XX:ArchiveClassesAtExit="$target/covenant.jsa" -Xlog:disable \
    -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -jar "$target/covenant.jar" generate "$here/training.yaml" --out "$training" --quiet
rm -rf "$training"
cp "$here/covenant" "$target/covenant"
chmod 755 "$target/covenant"
