package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Takes values of a known kind out of objects. A value of another kind is told and taken for what it means, or as absent.
 */
final class Fields {
    private final Findings findings;

    Fields(Findings findings) {
        this.findings = findings;
    }

    /** The text of this key; empty when there is none. Numbers and booleans stand for their spelling. */
    String text(MappingNode parent, String key) {
        return optionalText(parent, key).orElse("");
    }

    Optional<String> optionalText(MappingNode parent, String key) {
        Node value = parent.get(key);
        if (value == null) {
            return Optional.empty();
        }
        return textOf(value, key);
    }

    Optional<String> textOf(Node value, String what) {
        if (!(value instanceof ScalarNode scalar)) {
            wrongKind(value, what, "text");
            return Optional.empty();
        }
        if (scalar.isNull()) {
            return Optional.empty();
        }
        if (!scalar.isText()) {
            findings.add(
                    DiagnosticCode.MENDED_KIND,
                    value.location(),
                    "'" + what + "' is " + value.kindInWords() + " and should be text; read as \"" + scalar.text()
                            + '"');
        }
        return Optional.of(scalar.text());
    }

    boolean flag(MappingNode parent, String key) {
        Node value = parent.get(key);
        return value != null && flagOf(value, key).orElse(false);
    }

    Optional<Boolean> optionalFlag(MappingNode parent, String key) {
        Node value = parent.get(key);
        return value == null ? Optional.empty() : flagOf(value, key);
    }

    private Optional<Boolean> flagOf(Node value, String what) {
        if (value instanceof ScalarNode scalar) {
            if (scalar.isNull()) {
                return Optional.empty();
            }
            Boolean meant = meantBoolean(scalar);
            if (scalar.isBoolean()) {
                return Optional.ofNullable(meant);
            }
            if (meant != null) {
                findings.add(
                        DiagnosticCode.AMBIGUOUS_BOOLEAN,
                        value.location(),
                        "'" + what + "' is the text " + scalar.text() + "; taken as " + meant,
                        "write " + meant);
                return Optional.of(meant);
            }
        }
        wrongKind(value, what, "true or false");
        return Optional.empty();
    }

    /** YAML 1.1 had more words for true and false; JSON authors quote them. */
    private static @Nullable Boolean meantBoolean(ScalarNode scalar) {
        if (scalar.isNumber() || scalar.isNull()) {
            return null;
        }
        return switch (scalar.text()) {
            case "true", "True", "TRUE" -> Boolean.TRUE;
            case "false", "False", "FALSE" -> Boolean.FALSE;
            case "yes", "Yes", "YES", "on", "On", "ON" -> scalar.plain() ? Boolean.TRUE : null;
            case "no", "No", "NO", "off", "Off", "OFF" -> scalar.plain() ? Boolean.FALSE : null;
            default -> null;
        };
    }

    /** Whether a value means true, whatever it is; what is wrong with it is told elsewhere. */
    static boolean isMeantTrue(@Nullable Node value) {
        return value instanceof ScalarNode scalar && Boolean.TRUE.equals(meantBoolean(scalar));
    }

    @Nullable
    MappingNode mapping(MappingNode parent, String key) {
        Node value = parent.get(key);
        return value == null ? null : mappingOf(value, key);
    }

    @Nullable
    MappingNode mappingOf(Node value, String what) {
        if (value instanceof MappingNode mapping) {
            return mapping;
        }
        if (!isNull(value)) {
            wrongKind(value, what, "an object");
        }
        return null;
    }

    /** The items of this key; empty when there is no array. */
    List<Node> items(MappingNode parent, String key) {
        Node value = parent.get(key);
        if (value instanceof SequenceNode sequence) {
            return sequence.items();
        }
        if (value != null && !isNull(value)) {
            wrongKind(value, key, "an array");
        }
        return List.of();
    }

    /** The texts among the items of this key. */
    List<String> texts(MappingNode parent, String key) {
        List<String> texts = new ArrayList<>();
        for (Node item : items(parent, key)) {
            textOf(item, key).ifPresent(texts::add);
        }
        return texts;
    }

    void wrongKind(Node value, String what, String wanted) {
        findings.add(
                DiagnosticCode.WRONG_KIND,
                value.location(),
                "'" + what + "' should be " + wanted + ", not " + value.kindInWords() + "; ignored");
    }

    static boolean isNull(@Nullable Node value) {
        return value instanceof ScalarNode scalar && scalar.isNull();
    }
}
