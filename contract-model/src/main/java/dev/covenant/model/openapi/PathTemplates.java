package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.PathTemplate;
import dev.covenant.model.tree.Findings;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads path templates.
 */
final class PathTemplates {
    private final Findings findings;

    PathTemplates(Findings findings) {
        this.findings = findings;
    }

    PathTemplate read(String text, Location at) {
        if (!text.startsWith("/")) {
            findings.add(DiagnosticCode.ODD_PATH, at, "the path '" + text + "' does not start with a slash");
        }
        if (text.indexOf('?') >= 0 || text.indexOf('#') >= 0) {
            findings.add(DiagnosticCode.ODD_PATH, at, "the path '" + text + "' has a query or a fragment");
        }
        List<PathTemplate.Part> parts = new ArrayList<>();
        int start = 0;
        while (start < text.length()) {
            int open = text.indexOf('{', start);
            int close = open < 0 ? -1 : text.indexOf('}', open);
            if (close < 0) {
                unbalanced(text, start, at);
                parts.add(new PathTemplate.Part(text.substring(start), false));
                break;
            }
            if (open > start) {
                parts.add(new PathTemplate.Part(text.substring(start, open), false));
            }
            addVariable(text.substring(open + 1, close), text, parts, at);
            start = close + 1;
        }
        return new PathTemplate(text, parts, at);
    }

    private void unbalanced(String text, int start, Location at) {
        if (text.indexOf('{', start) >= 0) {
            findings.add(DiagnosticCode.BAD_PATH, at, "a variable of the path '" + text + "' has no end");
        }
    }

    private void addVariable(String name, String text, List<PathTemplate.Part> parts, Location at) {
        if (name.isBlank()) {
            findings.add(DiagnosticCode.BAD_PATH, at, "a variable of the path '" + text + "' has no name");
        }
        if (!parts.isEmpty() && parts.get(parts.size() - 1).variable()) {
            String before = parts.get(parts.size() - 1).text();
            findings.add(
                    DiagnosticCode.BAD_PATH,
                    at,
                    "nothing stands between {" + before + "} and {" + name + "}, so no path can be taken apart",
                    "put a separator between the two");
        }
        parts.add(new PathTemplate.Part(name, true));
    }
}
