package dev.covenant.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Turns one Markdown text into the lines of a Javadoc comment. Only block structure and code spans are understood.
 */
final class JavadocMarkdown {
    private static final Pattern ITEM = Pattern.compile("\\s{0,8}(?:[-*+]|\\d{1,3}[.)])\\s+(\\S.*)");
    private static final Pattern SPAN = Pattern.compile("`([^`]+)`");
    private static final Pattern BREAK = Pattern.compile("(?i)<br\\s*/?>|</?p>");

    private final List<String> lines = new ArrayList<>();
    private final StringBuilder open = new StringBuilder();
    private Block block = Block.PARAGRAPH;
    private boolean inList;

    private enum Block {
        PARAGRAPH,
        ITEM,
        CODE,
        TABLE
    }

    String encode(String markdown) {
        String text =
                markdown.indexOf('<') < 0 ? markdown : BREAK.matcher(markdown).replaceAll("\n");
        text.lines().forEach(this::line);
        close();
        endList();
        return String.join("\n", lines);
    }

    private void line(String line) {
        String trimmed = line.strip();
        boolean fence = trimmed.startsWith("```") || trimmed.startsWith("~~~");
        if (block == Block.CODE) {
            code(line, fence);
        } else if (fence) {
            begin(Block.CODE);
            endList();
            lines.add("<pre>");
        } else if (trimmed.isEmpty()) {
            begin(Block.PARAGRAPH);
        } else if (trimmed.startsWith("|")) {
            table(trimmed);
        } else {
            prose(line, trimmed);
        }
    }

    private void code(String line, boolean fence) {
        if (fence) {
            close();
        } else {
            lines.add(JavadocText.escape(line));
        }
    }

    private void table(String trimmed) {
        if (block != Block.TABLE) {
            begin(Block.TABLE);
            endList();
            lines.add("<pre>");
        }
        lines.add(JavadocText.escape(trimmed));
    }

    private void prose(String line, String trimmed) {
        Matcher item = ITEM.matcher(line);
        if (item.matches()) {
            begin(Block.ITEM);
            open.append(item.group(1).strip());
        } else if (trimmed.startsWith("#")
                && trimmed.replaceFirst("^#{1,6}", "").startsWith(" ")) {
            begin(Block.PARAGRAPH);
            open.append(trimmed.replaceFirst("^#{1,6}\\s+", ""));
            begin(Block.PARAGRAPH);
        } else {
            if (block == Block.TABLE) {
                begin(Block.PARAGRAPH);
            }
            open.append(open.length() == 0 ? "" : " ").append(trimmed);
        }
    }

    private void begin(Block next) {
        close();
        block = next;
    }

    private void close() {
        switch (block) {
            case CODE, TABLE -> lines.add("</pre>");
            case ITEM -> item();
            case PARAGRAPH -> paragraph();
        }
        open.setLength(0);
        block = Block.PARAGRAPH;
    }

    private void paragraph() {
        if (open.length() == 0) {
            return;
        }
        endList();
        if (!lines.isEmpty()) {
            lines.add("");
        }
        wrap((lines.isEmpty() ? "" : "<p>") + spans());
    }

    private void item() {
        if (!inList) {
            lines.add("<ul>");
            inList = true;
        }
        wrap("<li>" + spans());
    }

    private void endList() {
        if (inList) {
            lines.add("</ul>");
            inList = false;
        }
    }

    /** The open text, escaped, with its code spans marked. Escaping makes no backticks, so the spans are the author's. */
    private String spans() {
        return SPAN.matcher(JavadocText.escape(open.toString())).replaceAll("<code>$1</code>");
    }

    private void wrap(String text) {
        StringJoiner line = new StringJoiner(" ");
        for (String word : text.split(" ", -1)) {
            if (line.length() > 0 && line.length() + 1 + word.length() > Javadocs.WIDTH) {
                lines.add(line.toString());
                line = new StringJoiner(" ");
            }
            line.add(word);
        }
        lines.add(line.toString());
    }
}
