package dev.covenant.compat.witness;

import dev.covenant.model.Assertion;
import dev.covenant.model.Literal;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.Map;

/**
 * Whether a value fulfils what further keywords ask.
 */
final class KeywordCheck {
    private final Acceptance acceptance;

    KeywordCheck(Acceptance acceptance) {
        this.acceptance = acceptance;
    }

    Answer of(Assertion assertion, Literal value) {
        if (assertion instanceof Assertion.Not not) {
            return acceptance.of(not.schema(), value).not();
        } else if (assertion instanceof Assertion.Conditional conditional) {
            return conditional(conditional, value);
        } else if (assertion instanceof Assertion.OneOfValues list) {
            return Answer.of(list.values().stream().anyMatch(one -> Values.same(one, value)));
        } else if (assertion instanceof Assertion.Combined combined) {
            return combined(combined, value);
        } else if (assertion instanceof Assertion.Never) {
            return Answer.NO;
        } else if (assertion instanceof Assertion.KnownValues || assertion instanceof Assertion.ContentForm) {
            return Answer.YES;
        }
        return value instanceof Literal.Members members
                ? members(assertion, members.values())
                : items(assertion, value);
    }

    private Answer conditional(Assertion.Conditional conditional, Literal value) {
        Answer condition = acceptance.of(conditional.condition(), value);
        Answer then = conditional.then().map(type -> acceptance.of(type, value)).orElse(Answer.YES);
        Answer otherwise =
                conditional.otherwise().map(type -> acceptance.of(type, value)).orElse(Answer.YES);
        return condition.not().or(then).and(condition.or(otherwise));
    }

    private Answer combined(Assertion.Combined combined, Literal value) {
        int right = 0;
        int unsure = 0;
        for (TypeRef schema : combined.schemas()) {
            Answer answer = acceptance.of(schema, value);
            right += answer == Answer.YES ? 1 : 0;
            unsure += answer == Answer.UNKNOWN ? 1 : 0;
        }
        int wrong = combined.schemas().size() - right - unsure;
        return switch (combined.combination()) {
            case ALL_OF -> wrong > 0 ? Answer.NO : unsure > 0 ? Answer.UNKNOWN : Answer.YES;
            case ANY_OF -> Acceptance.anyOf(right, unsure);
            case ONE_OF -> Acceptance.oneOf(right, unsure);
        };
    }

    private Answer members(Assertion assertion, Map<String, Literal> members) {
        if (assertion instanceof Assertion.Required required) {
            return Answer.of(members.keySet().containsAll(required.names()));
        } else if (assertion instanceof Assertion.DependentRequired dependent) {
            return Answer.of(dependent.required().entrySet().stream()
                    .noneMatch(rule -> members.containsKey(rule.getKey())
                            && !members.keySet().containsAll(rule.getValue())));
        } else if (assertion instanceof Assertion.PropertyNames names) {
            return members.keySet().stream()
                    .map(name -> acceptance.of(names.schema(), Values.text(name)))
                    .reduce(Answer.YES, Answer::and);
        } else if (assertion instanceof Assertion.PatternProperties patterns) {
            return patterns(patterns, members);
        } else if (assertion instanceof Assertion.DependentSchemas dependent) {
            return dependent.schemas().entrySet().stream()
                    .filter(rule -> members.containsKey(rule.getKey()))
                    .map(rule -> acceptance.of(rule.getValue(), new Literal.Members(members)))
                    .reduce(Answer.YES, Answer::and);
        }
        return Answer.YES;
    }

    private Answer patterns(Assertion.PatternProperties patterns, Map<String, Literal> members) {
        Answer answer = Answer.YES;
        for (Map.Entry<String, TypeRef> pattern : patterns.schemas().entrySet()) {
            for (Map.Entry<String, Literal> member : members.entrySet()) {
                Answer meant = Expression.finds(pattern.getKey(), member.getKey());
                answer = meant == Answer.NO
                        ? answer
                        : answer.and(meant.not().or(acceptance.of(pattern.getValue(), member.getValue())));
            }
        }
        return answer;
    }

    private Answer items(Assertion assertion, Literal value) {
        if (!(value instanceof Literal.Items items)) {
            boolean text = value instanceof Literal.Text && assertion instanceof Assertion.ContentSchema;
            return text ? Answer.UNKNOWN : Answer.YES;
        }
        if (assertion instanceof Assertion.Contains contains) {
            return contains(contains, items.values());
        } else if (assertion instanceof Assertion.Prefix prefix) {
            return prefix(prefix, items.values());
        }
        return assertion instanceof Assertion.UnevaluatedItems
                        && !items.values().isEmpty()
                ? Answer.UNKNOWN
                : Answer.YES;
    }

    private Answer contains(Assertion.Contains contains, List<Literal> items) {
        long right = 0;
        long unsure = 0;
        for (Literal item : items) {
            Answer answer = acceptance.of(contains.schema(), item);
            right += answer == Answer.YES ? 1 : 0;
            unsure += answer == Answer.UNKNOWN ? 1 : 0;
        }
        long most = contains.max().orElse(Long.MAX_VALUE);
        if (right > most || right + unsure < contains.min()) {
            return Answer.NO;
        }
        return right >= contains.min() && right + unsure <= most ? Answer.YES : Answer.UNKNOWN;
    }

    private Answer prefix(Assertion.Prefix prefix, List<Literal> items) {
        Answer answer = Answer.YES;
        int typed = prefix.items().size();
        for (int i = 0; i < items.size() && answer != Answer.NO; i++) {
            if (i < typed) {
                answer = answer.and(acceptance.of(prefix.items().get(i), items.get(i)));
            } else if (prefix.closed()) {
                return Answer.NO;
            } else if (prefix.rest().isPresent()) {
                answer = answer.and(acceptance.of(prefix.rest().get(), items.get(i)));
            }
        }
        return answer;
    }
}
