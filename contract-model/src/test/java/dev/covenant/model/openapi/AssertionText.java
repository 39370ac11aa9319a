package dev.covenant.model.openapi;

import dev.covenant.model.Assertion;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Assertions as text, for {@link ModelText}.
 */
final class AssertionText {
    private AssertionText() {}

    static String of(Assertion assertion) {
        if (assertion instanceof Assertion.Not not) {
            return "not " + ModelText.ref(not.schema());
        }
        if (assertion instanceof Assertion.Conditional conditional) {
            return "if " + ModelText.ref(conditional.condition())
                    + conditional
                            .then()
                            .map(then -> " then " + ModelText.ref(then))
                            .orElse("")
                    + conditional
                            .otherwise()
                            .map(otherwise -> " else " + ModelText.ref(otherwise))
                            .orElse("");
        }
        if (assertion instanceof Assertion.Contains contains) {
            return "contains " + ModelText.ref(contains.schema()) + " " + contains.min() + ".."
                    + contains.max().map(String::valueOf).orElse("");
        }
        if (assertion instanceof Assertion.Prefix prefix) {
            return "prefix " + refs(prefix.items()) + (prefix.closed() ? " closed" : "")
                    + prefix.rest().map(rest -> " then " + ModelText.ref(rest)).orElse("");
        }
        if (assertion instanceof Assertion.Combined combined) {
            return combined.combination() + refs(combined.schemas());
        }
        return assertion instanceof Assertion.Note note ? note(note) : simple(assertion);
    }

    private static String note(Assertion.Note note) {
        if (note instanceof Assertion.ContentForm form) {
            return form.keyword() + " " + form.value();
        }
        if (note instanceof Assertion.ContentSchema content) {
            return "contains text of " + ModelText.ref(content.schema());
        }
        if (note instanceof Assertion.KnownValues known) {
            return "known " + known.values();
        }
        if (note instanceof Assertion.UnevaluatedItems items) {
            return "other items " + ModelText.ref(items.schema());
        }
        if (note instanceof Assertion.Idle idle) {
            return "idle " + ModelText.ref(idle.properties());
        }
        if (note instanceof Assertion.IdleFormat idle) {
            return "idle format " + idle.format();
        }
        return note instanceof Assertion.DependentSchemas dependent
                ? "dependent " + new TreeMap<>(dependent.schemas()).keySet()
                : "untyped";
    }

    private static String simple(Assertion assertion) {
        if (assertion instanceof Assertion.PatternProperties patterns) {
            return "members "
                    + new TreeMap<>(patterns.schemas())
                            .entrySet().stream()
                                    .map(e -> e.getKey() + ": " + ModelText.ref(e.getValue()))
                                    .toList();
        }
        if (assertion instanceof Assertion.PropertyNames names) {
            return "names " + ModelText.ref(names.schema());
        }
        if (assertion instanceof Assertion.DependentRequired dependent) {
            return "dependent " + new TreeMap<>(dependent.required());
        }
        if (assertion instanceof Assertion.OneOfValues values) {
            return "values " + values.values();
        }
        if (assertion instanceof Assertion.Required required) {
            return "required " + required.names();
        }
        return "never";
    }

    private static String refs(List<TypeRef> refs) {
        return refs.stream().map(ModelText::ref).collect(Collectors.joining(", ", "[", "]"));
    }
}
