package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Finds out which language a document is written in.
 */
final class VersionReader {
    /**
     * A version.
     *
     * @param text as written
     * @param root the document
     */
    record Version(Dialect dialect, String text, MappingNode root) {}

    private VersionReader() {}

    static Optional<Version> read(Node root, Findings findings) {
        if (!(root instanceof MappingNode mapping)) {
            findings.add(
                    DiagnosticCode.NOT_A_CONTRACT,
                    root.location(),
                    "a contract is an object, not " + root.kindInWords());
            return Optional.empty();
        }
        Node value = mapping.has("openapi") ? mapping.get("openapi") : mapping.get("swagger");
        if (value == null) {
            findings.add(
                    DiagnosticCode.NOT_A_CONTRACT,
                    root.location(),
                    "there is neither 'openapi' nor 'swagger' at the top",
                    "start with openapi: 3.1.0");
            return Optional.empty();
        }
        if (!(value instanceof ScalarNode scalar) || scalar.isNull() || scalar.isBoolean()) {
            findings.add(
                    DiagnosticCode.UNSUPPORTED_VERSION,
                    value.location(),
                    "the version is " + value.kindInWords(),
                    "write \"3.1.0\"");
            return Optional.empty();
        }
        return version(mapping, scalar, findings);
    }

    private static Optional<Version> version(MappingNode root, ScalarNode value, Findings findings) {
        String text = value.text().strip();
        Dialect dialect = root.has("openapi") ? openapi(text) : text.startsWith("2.") ? Dialect.SWAGGER_2 : null;
        if (dialect == null) {
            findings.add(
                    DiagnosticCode.UNSUPPORTED_VERSION,
                    value.location(),
                    "version " + text + " is not known; 2.0, 3.0 and 3.1 are");
            return Optional.empty();
        }
        boolean usual = value.isText() && (dialect.isSwagger() ? text.equals("2.0") : isUsual(text));
        if (!usual) {
            findings.add(
                    DiagnosticCode.ODD_VERSION,
                    value.location(),
                    "'" + text + "' is read as "
                            + (dialect.isSwagger() ? "2.0" : dialect == Dialect.OPENAPI_30 ? "3.0" : "3.1"));
        }
        return Optional.of(new Version(dialect, text, root));
    }

    private static @Nullable Dialect openapi(String text) {
        if (text.equals("3.0") || text.startsWith("3.0.")) {
            return Dialect.OPENAPI_30;
        }
        boolean newer = text.equals("3.1") || text.startsWith("3.1.") || text.equals("3.2") || text.startsWith("3.2.");
        return newer ? Dialect.OPENAPI_31 : null;
    }

    private static boolean isUsual(String text) {
        if (text.length() < 5 || text.startsWith("3.2")) {
            return false;
        }
        for (int i = 4; i < text.length(); i++) {
            if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                return false;
            }
        }
        return true;
    }
}
