package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.ParameterIn;
import dev.covenant.model.ParameterStyle;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Reads how a parameter is written: {@code style} and {@code explode}, or {@code collectionFormat} in 2.0.
 */
final class Styles {
    private final Findings findings;

    Styles(Findings findings) {
        this.findings = findings;
    }

    /** A style, and whether items and members stand alone. */
    record Style(ParameterStyle style, boolean explode) {}

    Style of(MappingNode parameter, ParameterIn in) {
        Node written = parameter.get("style");
        ParameterStyle style = written == null ? null : named(written);
        if (written != null && (style == null || !fits(style, in))) {
            findings.add(
                    DiagnosticCode.BAD_STYLE,
                    written.location(),
                    "this style does not exist or does not fit a parameter in "
                            + in.name().toLowerCase(Locale.ROOT) + "; the default is taken");
            style = null;
        }
        ParameterStyle chosen = style == null ? usual(in) : style;
        Node said = parameter.get("explode");
        boolean explode =
                (said instanceof ScalarNode flag && flag.isBoolean()) ? flag.isTrue() : chosen == ParameterStyle.FORM;
        return new Style(chosen, explode);
    }

    private static ParameterStyle usual(ParameterIn in) {
        return switch (in) {
            case QUERY, COOKIE -> ParameterStyle.FORM;
            case PATH, HEADER -> ParameterStyle.SIMPLE;
        };
    }

    static @Nullable ParameterStyle named(Node value) {
        return switch (value instanceof ScalarNode scalar ? scalar.text() : "") {
            case "simple" -> ParameterStyle.SIMPLE;
            case "label" -> ParameterStyle.LABEL;
            case "matrix" -> ParameterStyle.MATRIX;
            case "form", "cookie" -> ParameterStyle.FORM;
            case "spaceDelimited" -> ParameterStyle.SPACE_DELIMITED;
            case "pipeDelimited" -> ParameterStyle.PIPE_DELIMITED;
            case "deepObject" -> ParameterStyle.DEEP_OBJECT;
            default -> null;
        };
    }

    private static boolean fits(ParameterStyle style, ParameterIn in) {
        return switch (style) {
            case SIMPLE -> in == ParameterIn.PATH || in == ParameterIn.HEADER;
            case LABEL, MATRIX -> in == ParameterIn.PATH;
            case FORM -> in == ParameterIn.QUERY || in == ParameterIn.COOKIE;
            case SPACE_DELIMITED, PIPE_DELIMITED, TAB_DELIMITED, DEEP_OBJECT -> in == ParameterIn.QUERY;
        };
    }

    /** 2.0: arrays are joined by commas unless said otherwise. */
    Style ofCollection(MappingNode parameter, ParameterIn in) {
        Node written = parameter.get("collectionFormat");
        ParameterStyle joined = usual(in);
        return switch (written instanceof ScalarNode scalar ? scalar.text() : "csv") {
            case "csv" -> new Style(joined, false);
            case "ssv" -> new Style(ParameterStyle.SPACE_DELIMITED, false);
            case "tsv" -> new Style(ParameterStyle.TAB_DELIMITED, false);
            case "pipes" -> new Style(ParameterStyle.PIPE_DELIMITED, false);
            case "multi" -> new Style(joined, joined == ParameterStyle.FORM);
            default -> {
                findings.add(
                        DiagnosticCode.BAD_STYLE,
                        parameter.location(),
                        "there is no such collectionFormat; csv is taken");
                yield new Style(joined, false);
            }
        };
    }
}
