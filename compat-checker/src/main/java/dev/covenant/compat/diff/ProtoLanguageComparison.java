package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Location;
import dev.covenant.model.Property;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Compares what single target languages make of two fields, and whether text must be UTF-8.
 */
final class ProtoLanguageComparison {
    private static final Set<FieldKind> LONGS =
            Set.of(FieldKind.INT64, FieldKind.UINT64, FieldKind.SINT64, FieldKind.FIXED64, FieldKind.SFIXED64);
    private static final String CPP_FEATURE = "features.(pb.cpp).string_type";

    private final ProtoFieldPair pair;
    private final FieldFacts was;
    private final FieldFacts is;
    private final Consumer<Change> sink;

    ProtoLanguageComparison(ProtoFieldPair pair, Consumer<Change> sink) {
        this.pair = pair;
        this.was = pair.was();
        this.is = pair.is();
        this.sink = sink;
    }

    void compare() {
        if (pair.areMaps()) {
            entries();
        } else if (!pair.isAMap()) {
            if (was.kind() == FieldKind.STRING && is.kind() == FieldKind.STRING) {
                text(pair.element());
            }
            cpp();
            javaScript();
        }
    }

    private void entries() {
        if (was.mapKey().filter(FieldKind.STRING::equals).isPresent()
                && is.mapKey().equals(was.mapKey())) {
            text(pair.element() + ".key");
        }
        if (was.kind() == FieldKind.STRING && is.kind() == FieldKind.STRING) {
            text(pair.element() + ".value");
        }
    }

    private void text(String name) {
        Property after = pair.after();
        Site site = new Site(name, Optional.of(pair.before().location()), Optional.of(after.location()));
        if (was.utf8Validated() != is.utf8Validated()) {
            Shift shift = is.utf8Validated() ? Shift.NARROWED : Shift.WIDENED;
            Location place = ProtoMessageComparison.at(is.options(), "features.utf8_validation", after);
            sink.accept(new ProtoFieldChange.FieldUtf8(site.with(() -> place), shift));
        }
        boolean then = was.languages().javaUtf8();
        if (then != is.languages().javaUtf8()) {
            Location own = ProtoMessageComparison.at(is.options(), "features.(pb.java).utf8_validation", after);
            Location place = pair.types()
                    .index()
                    .fileOption(after.location(), "java_string_check_utf8")
                    .orElse(own);
            Optional<String> now = Optional.of(String.valueOf(!then));
            sink.accept(new ProtoFieldChange.FieldLanguage(
                    site.with(() -> place), "java_utf8", Optional.of(String.valueOf(then)), now));
        }
    }

    /** A piece of a string is used like a string. */
    private void cpp() {
        String then = was.languages().cppString();
        String now = is.languages().cppString();
        boolean harmless = then.equals("STRING_PIECE") && now.equals("STRING");
        if (!then.isEmpty() && !now.isEmpty() && !harmless) {
            language("cpp_string", then, now, is.options().option("ctype").isPresent() ? "ctype" : CPP_FEATURE);
        }
    }

    private void javaScript() {
        if (LONGS.contains(was.kind()) && LONGS.contains(is.kind())) {
            language("jstype", was.languages().jsType(), is.languages().jsType(), "jstype");
        }
    }

    private void language(String aspect, String then, String now, String option) {
        if (!then.equals(now)) {
            sink.accept(new ProtoFieldChange.FieldLanguage(
                    pair.option(option), aspect, Optional.of(then), Optional.of(now)));
        }
    }
}
