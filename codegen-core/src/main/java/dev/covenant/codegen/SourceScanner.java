package dev.covenant.codegen;

/**
 * Reads Java source token by token, as JLS 17 chapter 3 does: unicode escapes first, then comments, literals and the rest.
 * Far cheaper than starting a compiler, and it has to understand no more than where code begins and ends.
 */
final class SourceScanner {
    /** What a token is. Every symbol is a single character. */
    enum Kind {
        WORD,
        LITERAL,
        SYMBOL,
        END
    }

    private final String source;
    private int start;
    private int end;
    private Kind kind = Kind.END;

    SourceScanner(String source) {
        this.source = source.contains("\\u") ? UnicodeEscapes.translate(source) : source;
    }

    /**
     * Goes to the next token.
     *
     * @throws IllegalStateException when a comment or literal does not end
     */
    Kind next() {
        start = blanks(end);
        if (start == source.length()) {
            end = start;
            kind = Kind.END;
            return kind;
        }
        char c = source.charAt(start);
        if (c == '"') {
            literal(source.startsWith("\"\"\"", start) ? textBlock(start + 3) : quoted(start + 1, '"'));
        } else if (c == '\'') {
            literal(quoted(start + 1, '\''));
        } else if (Character.isDigit(c)) {
            literal(word(start));
        } else if (isPart(source.codePointAt(start))) {
            kind = Kind.WORD;
            end = word(start);
        } else {
            kind = Kind.SYMBOL;
            end = start + 1;
        }
        return kind;
    }

    boolean is(char symbol) {
        return kind == Kind.SYMBOL && source.charAt(start) == symbol;
    }

    boolean is(String word) {
        return kind == Kind.WORD && end - start == word.length() && source.startsWith(word, start);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean atEnd() {
        return kind == Kind.END;
    }

    String text() {
        return source.substring(start, end);
    }

    private void literal(int to) {
        kind = Kind.LITERAL;
        end = to;
    }

    private int blanks(int from) {
        int i = from;
        while (i < source.length()) {
            char c = source.charAt(i);
            if (c == '/' && source.startsWith("//", i)) {
                i = lineEnd(i);
            } else if (c == '/' && source.startsWith("/*", i)) {
                i = found(source.indexOf("*/", i + 2), "comment") + 2;
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < source.length() && source.charAt(i) != '\n' && source.charAt(i) != '\r') {
            i++;
        }
        return i;
    }

    private int quoted(int from, char quote) {
        for (int i = from; i < source.length(); i++) {
            char c = source.charAt(i);
            if (c == quote) {
                return i + 1;
            }
            if (c == '\n' || c == '\r') {
                break;
            }
            i += c == '\\' ? 1 : 0;
        }
        return found(-1, "literal");
    }

    private int textBlock(int from) {
        for (int i = from; i < source.length(); i++) {
            if (source.startsWith("\"\"\"", i)) {
                return i + 3;
            }
            i += source.charAt(i) == '\\' ? 1 : 0;
        }
        return found(-1, "text block");
    }

    private int word(int from) {
        int i = from;
        while (i < source.length() && isPart(source.codePointAt(i))) {
            i += Character.charCount(source.codePointAt(i));
        }
        return i;
    }

    private static boolean isPart(int cp) {
        if (cp < 0x80) {
            return Letters.isAsciiLetterOrDigit(cp) || cp == '_' || cp == '$';
        }
        return Character.isJavaIdentifierPart(cp);
    }

    private int found(int index, String what) {
        if (index < 0) {
            throw new IllegalStateException("a " + what + " does not end: "
                    + source.lines().skip(lines()).findFirst());
        }
        return index;
    }

    private long lines() {
        return source.substring(0, start).chars().filter(c -> c == '\n').count();
    }
}
