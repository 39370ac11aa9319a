package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Location;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares two fields of the same number.
 */
final class ProtoFieldComparison {
    private static final Set<FieldKind> LONGS =
            Set.of(FieldKind.INT64, FieldKind.UINT64, FieldKind.SINT64, FieldKind.FIXED64, FieldKind.SFIXED64);

    private final String element;
    private final Property before;
    private final Property after;
    private final FieldFacts was;
    private final FieldFacts is;
    private final ProtoTypes types;
    private final ProtoIndex revised;
    private final Consumer<ProtoChange> sink;

    ProtoFieldComparison(
            String element,
            Property before,
            Property after,
            ProtoIndex old,
            ProtoIndex revised,
            Consumer<ProtoChange> sink) {
        this.element = element;
        this.before = before;
        this.after = after;
        this.was = before.field().orElseThrow();
        this.is = after.field().orElseThrow();
        this.types = new ProtoTypes(old.contract(), revised.contract());
        this.revised = revised;
        this.sink = sink;
    }

    void compare() {
        names();
        boolean maps = before.type() instanceof TypeRef.MapOf && after.type() instanceof TypeRef.MapOf;
        if (was.cardinality() != is.cardinality()) {
            sink.accept(new ProtoChange.FieldCardinality(site(after.location()), was.cardinality(), is.cardinality()));
        }
        if (maps && !was.mapKey().equals(is.mapKey())) {
            type(was.mapKey().orElseThrow(), is.mapKey().orElseThrow(), Optional.empty(), Optional.empty());
        }
        if (maps
                || (was.cardinality() != FieldFacts.Cardinality.MAP
                        && is.cardinality() != FieldFacts.Cardinality.MAP)) {
            type(was.kind(), is.kind(), types.name(before), types.name(after));
        } else {
            type(whole(was), whole(is), wholeName(before, was), wholeName(after, is));
        }
        values();
        languages();
    }

    /** A map is a message to who does not know that it is a map. */
    private static FieldKind whole(FieldFacts facts) {
        return facts.cardinality() == FieldFacts.Cardinality.MAP ? FieldKind.MESSAGE : facts.kind();
    }

    private Optional<String> wholeName(Property field, FieldFacts facts) {
        return facts.cardinality() == FieldFacts.Cardinality.MAP
                ? Optional.of(ProtoIndex.entryOf(element.substring(0, element.lastIndexOf('.')), field))
                : types.name(field);
    }

    private Site site(Location place) {
        return new Site(element, Optional.of(before.location()), Optional.of(place));
    }

    private void names() {
        boolean renamed = !before.name().equals(after.name());
        boolean inJson = !was.jsonName().equals(is.jsonName()) && !isExtension();
        boolean echo = renamed && inJson && !is.jsonNameWritten();
        if (renamed) {
            sink.accept(new ProtoChange.FieldName(
                    site(is.places().name()), echo, Optional.of(before.name()), Optional.of(after.name())));
        }
        if (inJson && !echo) {
            sink.accept(new ProtoChange.FieldJsonName(
                    site(is.places().jsonName()), Optional.of(was.jsonName()), Optional.of(is.jsonName())));
        }
        if (!was.oneof().equals(is.oneof())) {
            sink.accept(new ProtoChange.FieldOneof(site(after.location()), was.oneof(), is.oneof()));
        }
    }

    /** An extension is called by its full name in JSON. */
    private boolean isExtension() {
        return was.jsonName().startsWith("[");
    }

    private void type(FieldKind then, FieldKind now, Optional<String> name, Optional<String> newName) {
        boolean named = name.isPresent() && newName.isPresent();
        if (then == now && (!named || name.equals(newName))) {
            return;
        }
        boolean values = then == FieldKind.ENUM && now == FieldKind.ENUM && types.keepsValues(before, after);
        sink.accept(new ProtoChange.FieldType(
                site(is.places().type()),
                then,
                now,
                values,
                Optional.of(name.orElse(then.text())),
                Optional.of(newName.orElse(now.text()))));
    }

    private void values() {
        Optional<String> then = before.defaultValue().map(EnumComparison::text);
        Optional<String> now = after.defaultValue().map(EnumComparison::text);
        if (was.kind() == is.kind() && !then.equals(now)) {
            Location place = ProtoMessageComparison.at(is.options(), "default", after);
            sink.accept(new ProtoChange.FieldDefault(site(place), then, now));
        }
        boolean required = was.behaviors().contains("REQUIRED");
        if (required != is.behaviors().contains("REQUIRED")) {
            Shift shift = required ? Shift.WIDENED : Shift.NARROWED;
            sink.accept(new ProtoChange.FieldBehavior(site(after.location()), shift));
        }
    }

    private void languages() {
        if (was.mapKey().filter(FieldKind.STRING::equals).isPresent()
                && is.mapKey().equals(was.mapKey())) {
            text(element + ".key");
        }
        if (was.kind() == FieldKind.STRING && is.kind() == FieldKind.STRING) {
            text(was.mapKey().isPresent() ? element + ".value" : element);
        }
        String cpp = was.languages().cppString();
        if (!cpp.isEmpty() && !is.languages().cppString().isEmpty()) {
            language("cpp_string", cpp, is.languages().cppString(), "ctype");
        }
        if (LONGS.contains(was.kind()) && LONGS.contains(is.kind())) {
            language("jstype", was.languages().jsType(), is.languages().jsType(), "jstype");
        }
    }

    private void text(String name) {
        Site site = new Site(name, Optional.of(before.location()), Optional.of(after.location()));
        if (was.utf8Validated() != is.utf8Validated()) {
            Shift shift = is.utf8Validated() ? Shift.NARROWED : Shift.WIDENED;
            Location place = ProtoMessageComparison.at(is.options(), "features.utf8_validation", after);
            sink.accept(new ProtoChange.FieldUtf8(site.with(() -> place), shift));
        }
        boolean then = was.languages().javaUtf8();
        if (then != is.languages().javaUtf8()) {
            Location own = ProtoMessageComparison.at(is.options(), "features.(pb.java).utf8_validation", after);
            Location place = revised.fileOption(after.location(), "java_string_check_utf8")
                    .orElse(own);
            Optional<String> now = Optional.of(String.valueOf(!then));
            sink.accept(new ProtoChange.FieldLanguage(
                    site.with(() -> place), "java_utf8", Optional.of(String.valueOf(then)), now));
        }
    }

    private void language(String aspect, Object then, Object now, String option) {
        if (!then.equals(now)) {
            Location place = ProtoMessageComparison.at(is.options(), option, after);
            sink.accept(new ProtoChange.FieldLanguage(
                    site(place), aspect, Optional.of(then.toString()), Optional.of(now.toString())));
        }
    }
}
