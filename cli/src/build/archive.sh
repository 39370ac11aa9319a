#!/bin/sh
# archive.sh JAVA_HOME TARGET: stores TARGET/covenant.jar without compression, makes an archive of its classes from training runs of it
# (TARGET/covenant.aot where the JDK can, from 25 on, else TARGET/covenant.jsa), and puts the launcher beside it. A run loads a thousand classes: to inflate them costs a short run more than the bytes do.
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

# What is trained on: every command that is run often, on contracts of both kinds. A run that fails, as that of .proto files where
# there is no protoc, only makes the archive know less.
rm -rf "$training" "$target/covenant.jsa" "$target/covenant.aot"
mkdir -p "$training/old" "$training/new"
cp "$here/training.yaml" "$training/old.yaml"
sed 's/total: {type: number}/amount: {type: number}/; s/, shipped\]/]/' "$here/training.yaml" >"$training/new.yaml"
cp "$here/training.json" "$training/old.json"
# Something of every kind: types, limits, values, members, presence, alternatives, operations.
sed -e 's/"minimum": 1, "maximum": 50/"minimum": 2, "maximum": 40/; s/"maxItems": 100/"maxItems": 90/; s/, "lost"\]/]/; s/, "lost", "found"\]/, "found"]/' \
    -e 's/"required": \["weight", "to"\]/"required": ["weight", "to", "code"]/; s/"maxLength": 40/"maxLength": 30/; s/\[A-Z\]{2}/[A-Z]{3}/' \
    -e 's/"count": {"type": "integer", "maximum": 10/"count": {"type": "string", "maxLength": 10/; s/"default": 1}/"default": "1"}/; s/"nullable": true, //' \
    -e 's/, {"type": "integer"}, {"\$ref": "#\/components\/schemas\/Box"}\]/]/; s/"one": {"type": "string"}/"only": {"type": "string"}/' \
    -e 's/"format": "email"/"format": "uuid"/; s/"multipleOf": 0.5/"multipleOf": 2/; s/"additionalProperties": {"type": "string"}/"additionalProperties": {"type": "integer"}/' \
    -e 's/"minItems": 1/"minItems": 2/; s/"a": {"type": "boolean"}/"a": {"type": "array", "items": {}}/; s/"delete": {/"put": {/' \
    "$here/training.json" >"$training/new.json"
cp "$here/training.proto" "$training/old/training.proto"
sed 's/string mail = 2/int32 mail = 2/' "$here/training.proto" >"$training/new/training.proto"
(
    cd "$training"
    cat >lines <<'LINES'
generate old.yaml --out generated --quiet
check old.yaml new.yaml --colour always
check old.yaml new.yaml --format json,sarif=check.sarif
check old.json new.json --format json
check old.json new.json
model old.json --format json
check old new --offline
LINES
    archive=-XX:ArchiveClassesAtExit=$target/covenant.jsa
    if "$java" -XX:+PrintFlagsFinal -version 2>/dev/null | grep -q ' AOTCacheOutput '; then
        archive=-XX:AOTCacheOutput=$target/covenant.aot
    fi
    "$java" "$archive" -Xlog:disable -XX:TieredStopAtLevel=1 -XX:+UseSerialGC \
        -cp "$target/covenant.jar" dev.covenant.cli.Training lines >training.log 2>&1
)
rm -rf "$training"
cp "$here/covenant" "$target/covenant"
chmod 755 "$target/covenant"
