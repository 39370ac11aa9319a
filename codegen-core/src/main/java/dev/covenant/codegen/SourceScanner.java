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

    private final char[] source;
    private int start;
    private int end;
    private Kind kind = Kind.END;

    SourceScanner(String source) {
        this.source = (source.contains("\\u") ? UnicodeEscapes.translate(source) : source).toCharArray();
    }

    /**
     * Goes to the next token.
     *
     * @throws IllegalStateException when a comment or literal does not end
     */
    Kind next() {
        start = blanks(end);
        if (start == source.length) {
            end = start;
            kind = Kind.END;
            return kind;
        }
        char c = source[start];
        if (c == '"') {
            literal(startsWith("\"\"\"", start) ? textBlock(start + 3) : quoted(start + 1, '"'));
        } else if (c == '\'') {
            literal(quoted(start + 1, '\''));
        } else if (Character.isDigit(c)) {
            literal(word(start));
        } else if (isPart(codePoint(start))) {
            kind = Kind.WORD;
            end = word(start);
        } else {
            kind = Kind.SYMBOL;
            end = start + 1;
        }
        return kind;
    }

    boolean is(char symbol) {
        return kind == Kind.SYMBOL && source[start] == symbol;
    }

    boolean is(String word) {
        return kind == Kind.WORD && end - start == word.length() && startsWith(word, start);
    }

    boolean isWord() {
        return kind == Kind.WORD;
    }

    boolean atEnd() {
        return kind == Kind.END;
    }

    String text() {
        return new String(source, start, end - start);
    }

    private void literal(int to) {
        kind = Kind.LITERAL;
        end = to;
    }

    private int blanks(int from) {
        int i = from;
        while (i < source.length) {
            char c = source[i];
            if (c == '/' && startsWith("//", i)) {
                i = lineEnd(i);
            } else if (c == '/' && startsWith("/*", i)) {
                i = commentEnd(i + 2);
            } else if (c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f') {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private int commentEnd(int from) {
        for (int i = from; i + 1 < source.length; i++) {
            if (source[i] == '*' && source[i + 1] == '/') {
                return i + 2;
            }
        }
        return found(-1, "comment");
    }

    private int lineEnd(int from) {
        int i = from;
        while (i < source.length && source[i] != '\n' && source[i] != '\r') {
            i++;
        }
        return i;
    }

    private int quoted(int from, char quote) {
        for (int i = from; i < source.length; i++) {
            char c = source[i];
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
        for (int i = from; i < source.length; i++) {
            if (startsWith("\"\"\"", i)) {
                return i + 3;
            }
            i += source[i] == '\\' ? 1 : 0;
        }
        return found(-1, "text block");
    }

    private int word(int from) {
        int i = from;
        while (i < source.length && isPart(codePoint(i))) {
            i += Character.charCount(codePoint(i));
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
            String text = new String(source);
            long line = text.substring(0, start).chars().filter(c -> c == '\n').count();
            throw new IllegalStateException(
                    "a " + what + " does not end: " + text.lines().skip(line).findFirst());
        }
        return index;
    }

    private boolean startsWith(String text, int at) {
        if (at + text.length() > source.length) {
            return false;
        }
        for (int i = 0; i < text.length(); i++) {
            if (source[at + i] != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    private int codePoint(int at) {
        char c = source[at];
        return c < 0x80 ? c : Character.codePointAt(source, at);
    }
}
