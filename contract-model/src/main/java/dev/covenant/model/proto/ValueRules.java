package dev.covenant.model.proto;

import dev.covenant.model.Assertion;
import dev.covenant.model.Constraints;
import dev.covenant.model.Constraints.Bound;
import dev.covenant.model.FieldFacts.OtherRule;
import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What protovalidate ({@code buf.validate.field}) and its predecessor PGV ({@code validate.rules}) ask of a field's value. They have one
 * shape: a message with one member for each kind of value.
 *
 * @param constraints of the value itself
 * @param ofItems of the items of a list
 * @param ofValues of the values of a map
 * @param others rules that constraints cannot say
 */
record ValueRules(Constraints constraints, Constraints ofItems, Constraints ofValues, List<OtherRule> others) {
    private static final ValueRules NONE =
            new ValueRules(Constraints.none(), Constraints.none(), Constraints.none(), List.of());
    private static final List<String> OPTIONS = List.of("(buf.validate.field)", "(validate.rules)");

    static ValueRules of(ProtoOptions options) {
        for (String name : OPTIONS) {
            ProtoOption option = options.option(name).orElse(null);
            if (option != null && option.value() instanceof Literal.Members rules) {
                return new Reading(option.location()).read(name.substring(1, name.length() - 1), rules);
            }
        }
        return NONE;
    }

    /** The reading of one option. */
    private static final class Reading {
        private final Location location;
        private final List<OtherRule> others = new ArrayList<>();
        private Constraints items = Constraints.none();
        private Constraints values = Constraints.none();

        Reading(Location location) {
            this.location = location;
        }

        ValueRules read(String name, Literal.Members rules) {
            return new ValueRules(constraints(name, rules), items, values, others);
        }

        private Constraints constraints(String name, Literal.Members rules) {
            Constraints found = Constraints.none();
            for (Map.Entry<String, Literal> rule : rules.values().entrySet()) {
                String ruleName = name + "." + rule.getKey();
                if (rule.getValue() instanceof Literal.Members ofKind) {
                    found = ofKind(ruleName, ofKind);
                } else {
                    other(ruleName, rule.getValue());
                }
            }
            return found;
        }

        private Constraints ofKind(String name, Literal.Members rules) {
            RuleSet set = new RuleSet(rules.values());
            Constraints constraints = set.constraints();
            nested(name, set);
            set.rest().forEach((key, value) -> other(name + "." + key, value));
            return constraints;
        }

        private void nested(String name, RuleSet set) {
            if (set.take("items") instanceof Literal.Members rules) {
                items = constraints(name + ".items", rules);
            }
            if (set.take("values") instanceof Literal.Members rules) {
                values = constraints(name + ".values", rules);
            }
        }

        private void other(String name, Literal value) {
            others.add(new OtherRule(name, value, location));
        }
    }

    /** The rules for one kind of value; what is taken is understood. */
    private static final class RuleSet {
        private final Map<String, Literal> rest;

        RuleSet(Map<String, Literal> rules) {
            this.rest = new java.util.LinkedHashMap<>(rules);
        }

        Map<String, Literal> rest() {
            return rest;
        }

        @Nullable
        Literal take(String name) {
            return rest.remove(name);
        }

        Constraints constraints() {
            boolean range = isRange();
            Optional<Long> length = count("len");
            return new Constraints(
                    range ? bound("gte", "gt") : Optional.empty(),
                    range ? bound("lte", "lt") : Optional.empty(),
                    Optional.empty(),
                    length.or(() -> count("min_len")),
                    length.or(() -> count("max_len")),
                    text("pattern"),
                    count("min_items"),
                    count("max_items"),
                    take("unique") instanceof Literal.Bool unique && unique.value(),
                    count("min_pairs"),
                    count("max_pairs"),
                    Optional.ofNullable(take("const")),
                    oneOf());
        }

        /** With the upper limit below the lower one the values between are excluded, which limits cannot say. */
        private boolean isRange() {
            Optional<BigDecimal> lower = number("gte").or(() -> number("gt"));
            Optional<BigDecimal> upper = number("lte").or(() -> number("lt"));
            return lower.isEmpty() || upper.isEmpty() || lower.get().compareTo(upper.get()) <= 0;
        }

        private Optional<BigDecimal> number(String name) {
            return rest.get(name) instanceof Literal.Number number ? Optional.of(number.value()) : Optional.empty();
        }

        private Optional<Bound> bound(String inclusive, String exclusive) {
            Optional<BigDecimal> including = number(inclusive);
            Optional<BigDecimal> excluding = number(exclusive);
            including.ifPresent(value -> rest.remove(inclusive));
            if (including.isEmpty()) {
                excluding.ifPresent(value -> rest.remove(exclusive));
            }
            return including
                    .map(value -> new Bound(value, false))
                    .or(() -> excluding.map(value -> new Bound(value, true)));
        }

        /** How many; for bytes lengths are of bytes, which JSON's text does not have, but the number is the same rule. */
        private Optional<Long> count(String name) {
            Optional<Long> count = number(name).map(BigDecimal::longValue);
            count.ifPresent(value -> rest.remove(name));
            return count;
        }

        private Optional<String> text(String name) {
            return take(name) instanceof Literal.Text text ? Optional.of(text.value()) : Optional.empty();
        }

        private List<Assertion> oneOf() {
            return take("in") instanceof Literal.Items items
                    ? List.of(new Assertion.OneOfValues(items.values()))
                    : List.of();
        }
    }
}
