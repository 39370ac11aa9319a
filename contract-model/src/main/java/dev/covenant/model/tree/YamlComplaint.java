package dev.covenant.model.tree;

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
        message.append(
                fault.getProblem() == null ? "not YAML" : fault.getProblem().strip());
        return message.toString().replace('\n', ' ');
    }

    static String hint(MarkedYAMLException fault) {
        String problem = String.valueOf(fault.getProblem());
        return problem.contains("TAB") ? "YAML does not indent with tabs; use spaces" : "";
    }

    static String of(ReaderException fault) {
        return "the character U+" + String.format("%04X", fault.getCodePoint()) + " is not allowed in YAML";
    }
}
