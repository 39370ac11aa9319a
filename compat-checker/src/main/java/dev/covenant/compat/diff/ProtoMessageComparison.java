package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Compares two messages of the same full name; fields by number.
 */
final class ProtoMessageComparison {
    private final ObjectType before;
    private final ObjectType after;
    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final Consumer<ProtoChange> sink;

    ProtoMessageComparison(
            ObjectType before, ObjectType after, ProtoIndex old, ProtoIndex revised, Consumer<ProtoChange> sink) {
        this.before = before;
        this.after = after;
        this.old = old;
        this.revised = revised;
        this.sink = sink;
    }

    void compare() {
        MessageFacts was = before.message().orElseThrow();
        MessageFacts is = after.message().orElseThrow();
        fields(is);
        for (MessageFacts.Oneof oneof : was.oneofs()) {
            if (is.oneofs().stream().noneMatch(o -> o.name().equals(oneof.name()))) {
                sink.accept(new ProtoChange.OneofRemoved(site(before.name() + "." + oneof.name(), oneof)));
            }
        }
        new ReservedComparison(before.name(), after.location(), sink).message(was, is);
        facts(was, is);
    }

    private Site site(String element, Located located) {
        return Site.of(element, located, after);
    }

    private void facts(MessageFacts was, MessageFacts is) {
        if (was.jsonFormat() == MessageFacts.JsonFormat.ALLOW && is.jsonFormat() != MessageFacts.JsonFormat.ALLOW) {
            Site site = new Site(
                    before.name(),
                    Optional.of(before.location()),
                    Optional.of(at(is.options(), "features.json_format", after)));
            sink.accept(new ProtoChange.JsonFormat(site, ProtoChange.Kind.MESSAGE));
            entries();
        }
        if (was.messageSet() != is.messageSet()) {
            sink.accept(new ProtoChange.MessageSet(site(before.name(), before)));
        }
        if (!was.noStandardDescriptorAccessor() && is.noStandardDescriptorAccessor()) {
            String name = "no_standard_descriptor_accessor";
            Site site =
                    new Site(before.name(), Optional.of(before.location()), Optional.of(at(is.options(), name, after)));
            sink.accept(new ProtoChange.SourceOption(site, name, Optional.of("false"), Optional.of("true")));
        }
    }

    /** The messages of the entries of maps have the form of the message around them. */
    private void entries() {
        for (Property field : after.properties()) {
            boolean map = field.type() instanceof TypeRef.MapOf;
            if (map
                    && before.property(field.name())
                            .filter(was -> was.type() instanceof TypeRef.MapOf)
                            .isPresent()) {
                Site site = Site.of(element(field) + " entry", before, field);
                sink.accept(new ProtoChange.JsonFormat(site, ProtoChange.Kind.MESSAGE));
            }
        }
    }

    /** Where an option is written, or else the element. */
    static Location at(ProtoOptions options, String name, Located element) {
        return options.option(name).map(ProtoOption::location).orElse(element.location());
    }

    private static Map<Integer, Property> byNumber(List<Property> fields) {
        Map<Integer, Property> byNumber = new TreeMap<>();
        fields.forEach(field -> field.field().ifPresent(facts -> byNumber.put(facts.number(), field)));
        return byNumber;
    }

    private void fields(MessageFacts is) {
        Map<Integer, Property> then = byNumber(before.properties());
        Map<Integer, Property> now = byNumber(after.properties());
        then.forEach((number, field) -> {
            Property kept = now.get(number);
            if (kept == null) {
                removed(field, number, is);
            } else {
                spelling(field, kept);
                new ProtoFieldComparison(element(field), field, kept, old, revised, sink).compare();
            }
        });
        now.forEach((number, field) -> {
            if (!then.containsKey(number)) {
                added(field);
            }
        });
        now.values().stream()
                .filter(field -> isRequired(field) && !isRequired(then, field))
                .forEach(field -> sink.accept(new ProtoChange.RequiredField(
                        site(element(field), before).with(field), true)));
        then.values().stream()
                .filter(field -> isRequired(field) && !isRequired(now, field))
                .forEach(field -> sink.accept(new ProtoChange.RequiredField(site(element(field), field), false)));
    }

    /** Of proto2's {@code required} an edition says {@code features.field_presence = LEGACY_REQUIRED}. */
    private void spelling(Property then, Property now) {
        boolean legacy = hasPresence(then);
        if (isRequired(then) && isRequired(now) && legacy != hasPresence(now)) {
            sink.accept(new ProtoChange.RequiredSpelling(site(element(now), then), !legacy));
        }
    }

    private static boolean hasPresence(Property field) {
        return field.field()
                .flatMap(facts -> facts.options().option("features.field_presence"))
                .isPresent();
    }

    private static boolean isRequired(Map<Integer, Property> fields, Property field) {
        Property same = field.field().map(facts -> fields.get(facts.number())).orElse(null);
        return same != null && isRequired(same);
    }

    private static boolean isRequired(Property field) {
        return field.field()
                .filter(facts -> facts.cardinality() == FieldFacts.Cardinality.REQUIRED)
                .isPresent();
    }

    private String element(Property field) {
        return before.name() + "." + field.name();
    }

    private void removed(Property gone, int number, MessageFacts is) {
        boolean name = is.reserved().contains(gone.name());
        boolean reserved = is.reserved().contains(number);
        sink.accept(new ProtoChange.NumberedFieldRemoved(site(element(gone), gone), name, reserved));
    }

    private void added(Property fresh) {
        Site site = Site.of(element(fresh), before, fresh);
        boolean required = fresh.field()
                .filter(facts -> facts.behaviors().contains("REQUIRED"))
                .isPresent();
        sink.accept(new ProtoChange.NumberedFieldAdded(site, required));
    }
}
