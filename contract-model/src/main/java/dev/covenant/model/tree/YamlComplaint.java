package dev.covenant.model.tree;

import dev.covenant.model.Location;
import org.yaml.snakeyaml.error.MarkedYAMLException;
import org.yaml.snakeyaml.reader.ReaderException;

/**
 * What the YAML parser found wrong, in one line.
 */
final class YamlComplaint {
    private YamlComplaint() {}

    static String of(MarkedYAMLException fault) {
        StringBuilder message = new StringBuilder();
        if (fault.getContext() != null) {
            message.append(fault.getContext().strip()).append(": ");
        }
        message.append(fault.getProblem() == null ? "not YAML" : fault.getProblem().strip());
        return message.toString().replace('\n', ' ');
    }

    static String hint(MarkedYAMLException fault) {
        String problem = String.valueOf(fault.getProblem());
        return problem.contains("TAB") ? "YAML does not indent with tabs; use spaces" : "";
    }

    static String of(ReaderException fault) {
        return "the character U+" + String.format("%04X", fault.getCodePoint()) + " is not allowed in YAML";
    }

    /** The place of a character offset. */
    static Location place(String file, String text, int offset) {
        int line = 1;
        int column = 1;
        int end = Math.min(offset, text.length());
        for (int i = 0; i < end; i++) {
            boolean newLine = text.charAt(i) == '\n';
            line += newLine ? 1 : 0;
            column = newLine ? 1 : column + 1;
        }
        return new Location(file, line, column, "");
    }
}
