package dev.covenant.compat.witness;

import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.Constraints;
import dev.covenant.model.Literal;

/**
 * Whether a value shows one change, rather than another change of the same type.
 */
final class Relevance {
    private final TypeChange change;
    private final Shape asked;

    /**
     * Judges values of a change.
     *
     * @param asked what refuses them
     */
    Relevance(TypeChange change, Shape asked) {
        this.change = change;
        this.asked = asked;
    }

    boolean shows(Literal value) {
        if (change instanceof TypeChange.Limit limit) {
            return asked.asked().stream().anyMatch(constraints -> breaks(limit.aspect(), constraints, value));
        } else if (change instanceof TypeChange.Nullability) {
            return value instanceof Literal.Null;
        } else if (change instanceof TypeChange.EnumValueAdded || change instanceof TypeChange.EnumValueRemoved) {
            String text = change.before().or(change::after).orElse("");
            return text(value).equals(text);
        }
        return field(value);
    }

    private static String text(Literal value) {
        return value instanceof Literal.Number number
                ? number.value().stripTrailingZeros().toString()
                : value.toString();
    }

    private boolean field(Literal value) {
        boolean missing = change instanceof TypeChange.FieldAdded || change instanceof TypeChange.FieldPresence;
        if (missing && value instanceof Literal.Members members) {
            return !members.values().containsKey(name(change));
        }
        return !(change instanceof TypeChange.FieldRemoved removed) || isOf(removed, value);
    }

    /** A property that had to be there is missed when it is not. */
    private static boolean isOf(TypeChange.FieldRemoved removed, Literal value) {
        return value instanceof Literal.Members members
                && (removed.required() || members.values().containsKey(name(removed)));
    }

    /** What the name of a property is that has changed. */
    static String name(TypeChange change) {
        String element = change.site().element();
        return element.substring(element.lastIndexOf('.') + 1);
    }

    private static boolean breaks(String aspect, Constraints asked, Literal value) {
        return switch (aspect) {
            case "minimum" ->
                value instanceof Literal.Number number
                        && asked.minimum()
                                .filter(bound -> number.value().compareTo(bound.value()) <= 0)
                                .isPresent();
            case "maximum" ->
                value instanceof Literal.Number number
                        && asked.maximum()
                                .filter(bound -> number.value().compareTo(bound.value()) >= 0)
                                .isPresent();
            case "multipleOf" ->
                value instanceof Literal.Number number
                        && asked.multipleOf()
                                .filter(step -> number.value().remainder(step).signum() != 0)
                                .isPresent();
            case "minLength", "maxLength" -> length(aspect, asked, value);
            case "pattern" ->
                value instanceof Literal.Text text
                        && asked.pattern()
                                .filter(pattern -> Expression.finds(pattern, text.value()) == Answer.NO)
                                .isPresent();
            case "minItems", "maxItems", "uniqueItems", "minContains", "maxContains" -> value instanceof Literal.Items;
            case "minProperties", "maxProperties" -> value instanceof Literal.Members;
            default -> true;
        };
    }

    private static boolean length(String aspect, Constraints asked, Literal value) {
        if (!(value instanceof Literal.Text text)) {
            return false;
        }
        int length = text.value().codePointCount(0, text.value().length());
        return aspect.equals("minLength")
                ? asked.minLength().filter(least -> length < least).isPresent()
                : asked.maxLength().filter(most -> length > most).isPresent();
    }
}
