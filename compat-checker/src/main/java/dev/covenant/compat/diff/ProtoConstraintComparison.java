package dev.covenant.compat.diff;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.FieldFacts.OtherRule;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Literal;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compares what protovalidate or PGV ask of the values of two fields, of the items of a list and of the values of a map.
 */
final class ProtoConstraintComparison {
    private static final Set<String> PRESENCE = Set.of("buf.validate.field.required");
    /** Rules that take others away. */
    private static final Set<String> LENIENT = Set.of("ignore", "ignore_empty", "skipped", "skip");

    /** Lists whose every item takes values away. */
    private static final Set<String> MORE = Set.of("not_in", "cel", "cel_expression");

    private static final Set<FieldKind> WHOLE = Set.of(
            FieldKind.INT32,
            FieldKind.INT64,
            FieldKind.UINT32,
            FieldKind.UINT64,
            FieldKind.SINT32,
            FieldKind.SINT64,
            FieldKind.FIXED32,
            FieldKind.FIXED64,
            FieldKind.SFIXED32,
            FieldKind.SFIXED64);

    private final ProtoFieldPair pair;
    private final Consumer<Change> sink;

    ProtoConstraintComparison(ProtoFieldPair pair, Consumer<Change> sink) {
        this.pair = pair;
        this.sink = sink;
    }

    static boolean isPresence(String rule) {
        return PRESENCE.contains(rule) || rule.endsWith(".message.required");
    }

    void compare() {
        List<Constraints> then = all(pair.before());
        List<Constraints> now = all(pair.after());
        for (int i = 0; i < Math.min(then.size(), now.size()); i++) {
            constraints(then.get(i), now.get(i));
        }
        Map<String, Literal> known = others(pair.before());
        Map<String, Literal> rules = others(pair.after());
        Set<String> names = new TreeSet<>(known.keySet());
        names.addAll(rules.keySet());
        names.forEach(name -> other(name, known.get(name), rules.get(name)));
    }

    /** Those of the field, and of what it holds. */
    private static List<Constraints> all(Property field) {
        List<Constraints> all = new ArrayList<>(List.of(field.type().constraints()));
        if (field.type() instanceof TypeRef.ListOf list) {
            all.add(list.element().constraints());
        } else if (field.type() instanceof TypeRef.MapOf map) {
            all.add(map.value().constraints());
        }
        return all;
    }

    private void constraints(Constraints then, Constraints now) {
        bound("minimum", then.minimum(), now.minimum(), 1);
        bound("maximum", then.maximum(), now.maximum(), -1);
        count("minLength", then.minLength(), now.minLength(), 1);
        count("maxLength", then.maxLength(), now.maxLength(), -1);
        count("minItems", then.minItems(), now.minItems(), 1);
        count("maxItems", then.maxItems(), now.maxItems(), -1);
        count("minProperties", then.minProperties(), now.minProperties(), 1);
        count("maxProperties", then.maxProperties(), now.maxProperties(), -1);
        flag("uniqueItems", then.uniqueItems(), now.uniqueItems());
        set("pattern", then.pattern(), now.pattern());
        set("const", then.constant().map(EnumComparison::text), now.constant().map(EnumComparison::text));
        allowed(values(then), values(now));
    }

    private void bound(String aspect, Optional<Constraints.Bound> then, Optional<Constraints.Bound> now, int sign) {
        int order = then.isPresent() && now.isPresent()
                ? Limits.order(meant(now.get(), sign), meant(then.get(), sign), sign)
                : Boolean.compare(now.isPresent(), then.isPresent());
        limit(aspect, order, then.map(ProtoConstraintComparison::words), now.map(ProtoConstraintComparison::words));
    }

    /** Whole numbers below 10 are those up to 9. */
    private Constraints.Bound meant(Constraints.Bound bound, int sign) {
        boolean whole =
                WHOLE.contains(pair.was().kind()) && WHOLE.contains(pair.is().kind());
        return whole ? Limits.ofWhole(bound, sign) : bound;
    }

    private static String words(Constraints.Bound bound) {
        return bound.value().toPlainString() + (bound.exclusive() ? " (exclusive)" : "");
    }

    private void count(String aspect, Optional<Long> then, Optional<Long> now, int sign) {
        Optional<Long> was = then.filter(n -> sign < 0 || n > 0);
        Optional<Long> is = now.filter(n -> sign < 0 || n > 0);
        int order = was.isPresent() && is.isPresent()
                ? is.get().compareTo(was.get()) * sign
                : Boolean.compare(is.isPresent(), was.isPresent());
        limit(aspect, order, was.map(String::valueOf), is.map(String::valueOf));
    }

    private void flag(String aspect, boolean then, boolean now) {
        limit(aspect, Boolean.compare(now, then), Optional.of(then + ""), Optional.of(now + ""));
    }

    private void set(String aspect, Optional<String> then, Optional<String> now) {
        if (!then.equals(now)) {
            add(aspect, then.isEmpty() ? Shift.NARROWED : now.isEmpty() ? Shift.WIDENED : Shift.CHANGED, then, now);
        }
    }

    private static Optional<Set<String>> values(Constraints constraints) {
        return constraints.others().stream()
                .filter(Assertion.OneOfValues.class::isInstance)
                .map(Assertion.OneOfValues.class::cast)
                .<Set<String>>map(one ->
                        one.values().stream().map(EnumComparison::text).collect(Collectors.toCollection(TreeSet::new)))
                .findFirst();
    }

    private void allowed(Optional<Set<String>> then, Optional<Set<String>> now) {
        if (!then.equals(now)) {
            boolean fewer = now.isPresent() && (then.isEmpty() || then.get().containsAll(now.get()));
            boolean more = then.isPresent() && (now.isEmpty() || now.get().containsAll(then.get()));
            Shift shift = fewer ? Shift.NARROWED : more ? Shift.WIDENED : Shift.CHANGED;
            add("in", shift, then.map(Set::toString), now.map(Set::toString));
        }
    }

    private static Map<String, Literal> others(Property field) {
        Map<String, Literal> rules = new TreeMap<>();
        for (OtherRule rule : field.field().orElseThrow().otherRules()) {
            boolean no = rule.value().equals(new Literal.Bool(false));
            if (!isPresence(rule.name()) && !no) {
                rules.put(name(rule.name()), ProtoRuleText.meaning(rule.value()));
            }
        }
        return rules;
    }

    /** Without the name of the option, which is not the same for both families. */
    private static String name(String rule) {
        return Stream.of("buf.validate.field.", "validate.rules.")
                .filter(rule::startsWith)
                .findFirst()
                .map(prefix -> rule.substring(prefix.length()))
                .orElse(rule);
    }

    private void other(String name, @Nullable Literal then, @Nullable Literal now) {
        if (then != null && now != null && then.equals(now)) {
            return;
        }
        String key = name.substring(name.lastIndexOf('.') + 1);
        Shift shift = then == null ? Shift.NARROWED : now == null ? Shift.WIDENED : shift(key, then, now);
        add(
                name,
                LENIENT.contains(key) ? shift.reversed() : shift,
                Optional.ofNullable(then).map(ProtoRuleText::words),
                Optional.ofNullable(now).map(ProtoRuleText::words));
    }

    private static Shift shift(String key, Literal then, Literal now) {
        boolean lower = key.startsWith("min") || key.startsWith("gt");
        boolean upper = key.startsWith("max") || key.startsWith("lt");
        if (then instanceof Literal.Number was && now instanceof Literal.Number is && (lower || upper)) {
            BigDecimal more = is.value().subtract(was.value());
            return (more.signum() > 0) == lower ? Shift.NARROWED : Shift.WIDENED;
        }
        if (then instanceof Literal.Items was && now instanceof Literal.Items is && MORE.contains(key)) {
            boolean all = is.values().containsAll(was.values());
            return all ? Shift.NARROWED : was.values().containsAll(is.values()) ? Shift.WIDENED : Shift.CHANGED;
        }
        return Shift.CHANGED;
    }

    /** A positive order means that less is allowed than before. */
    private void limit(String aspect, int order, Optional<String> then, Optional<String> now) {
        if (order != 0) {
            add(aspect, order > 0 ? Shift.NARROWED : Shift.WIDENED, then, now);
        }
    }

    private void add(String aspect, Shift shift, Optional<String> then, Optional<String> now) {
        String option = pair.is().options().option("(validate.rules)").isPresent()
                ? "(validate.rules)"
                : "(buf.validate.field)";
        sink.accept(new TypeChange.Limit(pair.option(option), shift, aspect, then.isEmpty(), then, now));
    }
}
