package dev.covenant.compat.diff;

import dev.covenant.model.Literal;
import java.util.List;
import java.util.stream.Collectors;

/**
 * What a rule of protovalidate or PGV asks for, without what it is called and what is said when it is broken.
 */
final class ProtoRuleText {
    private ProtoRuleText() {}

    /** Of a rule in CEL the expression; everything else as it is. */
    static Literal meaning(Literal rule) {
        if (rule instanceof Literal.Items items) {
            return new Literal.Items(
                    items.values().stream().map(ProtoRuleText::meaning).toList());
        } else if (rule instanceof Literal.Members members
                && members.values().get("expression") instanceof Literal.Text expression) {
            return expression;
        }
        return rule;
    }

    /** The rules of a list, or the only one. */
    static List<Literal> each(Literal rules) {
        return rules instanceof Literal.Items items ? items.values() : List.of(rules);
    }

    static String words(Literal rule) {
        if (rule instanceof Literal.Items items) {
            return items.values().stream().map(ProtoRuleText::words).collect(Collectors.joining(", "));
        } else if (rule instanceof Literal.Members members) {
            return members.values().entrySet().stream()
                    .map(member -> member.getKey() + ": " + words(member.getValue()))
                    .collect(Collectors.joining(", ", "{", "}"));
        }
        return rule instanceof Literal.Text text ? text.value() : EnumComparison.text(rule);
    }
}
