package dev.covenant.codegen.emit;

/**
 * Text as a literal in quotes; several literals when it has lines.
 */
final class StringLiteral {
    private StringLiteral() {}

    static String of(String text) {
        StringBuilder out = new StringBuilder(text.length() + 2).append('"');
        for (int i = 0; i < text.length(); i++) {
            character(text.charAt(i), out);
            if (text.charAt(i) == '\n' && i + 1 < text.length()) {
                out.append("\"\n").append(WrappedText.INDENT.repeat(2)).append("+ \"");
            }
        }
        return out.append('"').toString();
    }

    private static void character(char c, StringBuilder out) {
        switch (c) {
            case '\b' -> out.append("\\b");
            case '\t' -> out.append("\\t");
            case '\n' -> out.append("\\n");
            case '\f' -> out.append("\\f");
            case '\r' -> out.append("\\r");
            case '"' -> out.append("\\\"");
            case '\\' -> out.append("\\\\");
            default -> {
                if (Character.isISOControl(c)) {
                    out.append(String.format("\\u%04x", (int) c));
                } else {
                    out.append(c);
                }
            }
        }
    }
}
