package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Compares the fields of two messages of the same full name: by number.
 */
final class ProtoFieldsComparison {
    private static final String PRESENCE = "features.field_presence";
    /** A comment that says what it means that a field is left out. */
    private static final Pattern ABSENCE =
            Pattern.compile("(?i)\\b(default|absent|absence|unset|not set|empty|omitted|left out|unspecified|zero)\\b");

    private final ObjectType before;
    private final ObjectType after;
    private final Map<Integer, Property> then;
    private final Map<Integer, Property> now;
    private final ProtoTypes types;
    private final Consumer<Change> sink;

    ProtoFieldsComparison(ObjectType before, ObjectType after, ProtoTypes types, Consumer<Change> sink) {
        this.before = before;
        this.after = after;
        this.then = byNumber(before.properties());
        this.now = byNumber(after.properties());
        this.types = types;
        this.sink = sink;
    }

    static Map<Integer, Property> byNumber(List<Property> fields) {
        Map<Integer, Property> byNumber = new TreeMap<>();
        fields.forEach(field -> field.field().ifPresent(facts -> byNumber.put(facts.number(), field)));
        return byNumber;
    }

    void compare() {
        ProtoTwins twins = new ProtoTwins(then, now);
        then.forEach((number, field) -> {
            Property kept = now.get(number);
            if (kept == null) {
                removed(field, number, twins.of(field));
            } else {
                oneof(field, kept);
                spelling(field, kept);
                ProtoFieldPair pair = new ProtoFieldPair(element(field), field, kept, types);
                new ProtoFieldComparison(pair, sink).compare();
            }
        });
        now.forEach((number, field) -> {
            if (!then.containsKey(number)) {
                added(field);
            }
        });
        required();
    }

    private String element(Property field) {
        return before.name() + "." + field.name();
    }

    private void removed(Property gone, int number, Optional<String> twin) {
        MessageFacts is = after.message().orElseThrow();
        boolean name = is.reserved().contains(gone.name());
        boolean reserved = is.reserved().contains(number);
        ProtoChange.Ending ending = ProtoChange.Ending.of(gone.docs());
        Site site = Site.of(element(gone), gone, after);
        sink.accept(new ProtoFieldChange.NumberedFieldRemoved(site, number, name, reserved, ending, twin));
    }

    private void added(Property fresh) {
        FieldFacts facts = fresh.field().orElseThrow();
        boolean vague = facts.cardinality() == Cardinality.IMPLICIT
                && !ABSENCE.matcher(fresh.docs().description()).find();
        Site site = Site.of(element(fresh), before, fresh);
        boolean member = facts.oneof().filter(this::isKnownOneof).isPresent();
        sink.accept(
                new ProtoFieldChange.NumberedFieldAdded(site, ProtoValueComparison.isRequired(facts), vague, member));
    }

    private boolean isKnownOneof(String name) {
        return before.message().orElseThrow().oneofs().stream()
                .anyMatch(oneof -> oneof.name().equals(name));
    }

    private void oneof(Property field, Property kept) {
        Optional<String> was = field.field().flatMap(FieldFacts::oneof);
        Optional<String> is = kept.field().flatMap(FieldFacts::oneof);
        if (!was.equals(is)) {
            boolean alone = excluded(then, field).equals(excluded(now, kept));
            sink.accept(new ProtoFieldChange.FieldOneof(Site.of(element(field), field, kept), alone, was, is));
        }
    }

    /** The numbers of fields on both sides that cannot be set beside a field. */
    private Set<Integer> excluded(Map<Integer, Property> fields, Property field) {
        Optional<String> oneof = field.field().flatMap(FieldFacts::oneof);
        Set<Integer> numbers = new TreeSet<>();
        fields.forEach((number, other) -> {
            boolean same = oneof.isPresent()
                    && other.field().flatMap(FieldFacts::oneof).equals(oneof);
            boolean onBothSides = then.containsKey(number) && now.containsKey(number);
            if (same && onBothSides && !other.name().equals(field.name())) {
                numbers.add(number);
            }
        });
        return numbers;
    }

    private void required() {
        now.forEach((number, field) -> {
            if (isRequired(field) && !isRequired(then.get(number))) {
                Site site = Site.of(element(field), before, field);
                sink.accept(new ProtoFieldChange.RequiredField(site, true, !isByFeature(field)));
            }
        });
        then.forEach((number, field) -> {
            if (isRequired(field) && !isRequired(now.get(number))) {
                Site site = Site.of(element(field), field, after);
                sink.accept(new ProtoFieldChange.RequiredField(site, false, !isByFeature(field)));
            }
        });
    }

    /** Of proto2's {@code required} an edition says {@code features.field_presence = LEGACY_REQUIRED}. */
    private void spelling(Property field, Property kept) {
        boolean feature = isByFeature(field);
        if (isRequired(field) && isRequired(kept) && feature != isByFeature(kept)) {
            Site site = Site.of(element(kept), field, feature ? kept : after);
            sink.accept(new ProtoFieldChange.RequiredSpelling(site, !feature));
        }
    }

    private static boolean isByFeature(Property field) {
        return field.field().flatMap(facts -> facts.options().option(PRESENCE)).isPresent();
    }

    private static boolean isRequired(@Nullable Property field) {
        return field != null
                && field.field()
                        .filter(facts -> facts.cardinality() == Cardinality.REQUIRED)
                        .isPresent();
    }
}
