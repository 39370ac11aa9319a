package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Literal;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Whether one default is a value of its type.
 */
final class DefaultCheck {
    private final ReadRun run;
    private Defaults.@Nullable Complaint complaint;

    DefaultCheck(ReadRun run) {
        this.run = run;
    }

    /** What there is to say about the default; empty when it is right. */
    Optional<Defaults.Complaint> complaint() {
        return Optional.ofNullable(complaint);
    }

    /** The default as a value of the shape; empty when it is to be ignored. */
    Optional<Literal> fit(Node value, Shape shape) {
        Optional<Literal> literal = shape.choices.isEmpty() ? byType(value, shape) : Optional.of(Literals.of(value));
        if (literal.isPresent() && shape.values != null && !isAmong(literal.get(), shape.values)) {
            return drop("is not among the values of the enum");
        }
        return literal;
    }

    private Optional<Literal> byType(Node value, Shape shape) {
        return switch (shape.types & ~JsonTypes.NULL) {
            case JsonTypes.STRING -> text(value, shape);
            case JsonTypes.INTEGER -> number(value, shape, true);
            case JsonTypes.NUMBER -> number(value, shape, false);
            case JsonTypes.BOOLEAN -> bool(value);
            case JsonTypes.ARRAY -> items(value, shape);
            case JsonTypes.OBJECT ->
                value instanceof MappingNode
                        ? Optional.of(Literals.of(value))
                        : drop("is " + value.kindInWords() + ", and an object is wanted");
            default -> Optional.of(Literals.of(value));
        };
    }

    private Optional<Literal> text(Node value, Shape shape) {
        if (!(value instanceof ScalarNode scalar)) {
            return refuse(value, "text");
        }
        String wrong = Formats.complaint(shape.format, scalar.text());
        if (wrong != null && shape.format.equals("uuid") && !scalar.text().isEmpty()) {
            complaint = new Defaults.Complaint(DiagnosticCode.IMPOSSIBLE_DEFAULT, "the default " + wrong);
            return Optional.empty();
        }
        if (wrong != null) {
            return drop(wrong);
        }
        if (!scalar.isText()) {
            mend("is " + value.kindInWords() + ", and text is wanted; read as \"" + scalar.text() + '"');
        }
        return Optional.of(new Literal.Text(scalar.text()));
    }

    private Optional<Literal> number(Node value, Shape shape, boolean whole) {
        String wanted = whole ? "an integer" : "a number";
        if (!(value instanceof ScalarNode scalar) || scalar.isBoolean()) {
            return refuse(value, wanted);
        }
        if (scalar.text().isBlank()) {
            return drop("is empty text, and " + wanted + " is wanted");
        }
        String written = scalar.isNumber() ? scalar.number() : scalar.text().strip();
        Optional<BigDecimal> number = scalar.isNumber() ? Optional.of(new BigDecimal(written)) : Numbers.parse(written);
        if (number.isEmpty()) {
            return refuse(value, wanted);
        }
        if (whole && !Numbers.isWhole(number.get())) {
            return drop("has a fraction, and an integer is wanted");
        }
        String wrong = Formats.complaint(shape.format, number.get());
        if (wrong != null) {
            return drop(wrong);
        }
        if (!scalar.isNumber()) {
            mend("is text, and " + wanted + " is wanted; read as a number");
        }
        return Optional.of(
                new Literal.Number(scalar.isNumber() ? written : number.get().toPlainString()));
    }

    private Optional<Literal> bool(Node value) {
        if (value instanceof ScalarNode scalar) {
            if (scalar.isBoolean()) {
                return Optional.of(new Literal.Bool(scalar.isTrue()));
            }
            String text = scalar.text().strip();
            if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
                mend("is text, and true or false is wanted; read as " + text);
                return Optional.of(new Literal.Bool(text.equalsIgnoreCase("true")));
            }
            if (text.isEmpty() || text.equals("0") || text.equals("1")) {
                return drop("is " + value.kindInWords() + ", and true or false is wanted");
            }
        }
        return refuse(value, "true or false");
    }

    private Optional<Literal> items(Node value, Shape shape) {
        List<Node> values = value instanceof SequenceNode sequence ? sequence.items() : List.of(value);
        if (value instanceof MappingNode) {
            return drop("is an object, and an array is wanted");
        }
        List<Literal> items = new ArrayList<>();
        for (Node item : values) {
            DefaultCheck each = new DefaultCheck(run);
            Optional<Literal> literal = shape.items.size() == 1
                    ? each.fit(item, run.shapes().read(shape.items.get(0)))
                    : Optional.of(Literals.of(item));
            if (literal.isEmpty()) {
                return drop("has an item that is no value of the array");
            }
            items.add(literal.get());
        }
        if (!(value instanceof SequenceNode)) {
            mend("is one value, and an array is wanted; read as an array of it");
        }
        return Optional.of(new Literal.Items(items));
    }

    private static boolean isAmong(Literal literal, List<Node> values) {
        for (Node value : values) {
            Literal known = Literals.of(value);
            if (known.equals(literal) || sameText(known, literal) || sameNumber(known, literal)) {
                return true;
            }
        }
        return false;
    }

    private static boolean sameText(Literal a, Literal b) {
        return b instanceof Literal.Text text
                && !(a instanceof Literal.Text)
                && a.toString().equals(text.value());
    }

    private static boolean sameNumber(Literal a, Literal b) {
        return a instanceof Literal.Number x
                && b instanceof Literal.Number y
                && x.value().compareTo(y.value()) == 0;
    }

    private Optional<Literal> refuse(Node value, String wanted) {
        complaint = new Defaults.Complaint(
                DiagnosticCode.IMPOSSIBLE_DEFAULT,
                "the default is " + value.kindInWords() + " and can never be " + wanted);
        return Optional.empty();
    }

    private Optional<Literal> drop(String what) {
        complaint = new Defaults.Complaint(DiagnosticCode.BAD_DEFAULT, "the default " + what + "; ignored");
        return Optional.empty();
    }

    private void mend(String what) {
        complaint = new Defaults.Complaint(DiagnosticCode.BAD_DEFAULT, "the default " + what);
    }
}
