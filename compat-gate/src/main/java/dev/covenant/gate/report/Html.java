package dev.covenant.gate.report;

import dev.covenant.gate.Printable;

/**
 * A page that is being written. Text goes in by {@link #text(String)} and {@link #attribute(String, String)}, which take every character at
 * its face value; markup is only what is written here.
 */
final class Html {
    private final StringBuilder out = new StringBuilder();

    /** Markup that is ours. */
    Html raw(String markup) {
        out.append(markup);
        return this;
    }

    /** Text on one line, with odd characters shown by their numbers. */
    Html text(String text) {
        escape(Printable.visible(text), out);
        return this;
    }

    /** A line of a contract: tabs are spaces. */
    Html source(String line) {
        return text(line.replace("\t", "    "));
    }

    /** An element with nothing but text in it. */
    Html element(String name, String text) {
        return raw("<" + name + ">").text(text).raw("</" + name + ">");
    }

    /** The same with a class. */
    Html element(String name, String type, String text) {
        return raw("<" + name + " class=\"" + type + "\">").text(text).raw("</" + name + ">");
    }

    /** An attribute of the element that is open, with a space before it. */
    Html attribute(String name, String value) {
        out.append(' ').append(name).append("=\"");
        escape(Printable.visible(value), out);
        out.append('"');
        return this;
    }

    private static void escape(String text, StringBuilder out) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append("&quot;");
                case '\'' -> out.append("&#39;");
                default -> out.append(c);
            }
        }
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
