package dev.covenant.compat.witness;

import dev.covenant.model.Literal;
import java.util.Iterator;
import java.util.Locale;
import java.util.Map;

/**
 * Writes values as JSON on one line, without spaces.
 */
final class CompactJson {
    private final StringBuilder text = new StringBuilder();

    private CompactJson() {}

    static String of(Literal value) {
        CompactJson json = new CompactJson();
        json.write(value);
        return json.text.toString();
    }

    private void write(Literal value) {
        if (value instanceof Literal.Text string) {
            string(string.value());
        } else if (value instanceof Literal.Items items) {
            items(items);
        } else if (value instanceof Literal.Members members) {
            members(members);
        } else {
            text.append(value);
        }
    }

    private void items(Literal.Items items) {
        text.append('[');
        for (Iterator<Literal> all = items.values().iterator(); all.hasNext(); ) {
            write(all.next());
            text.append(all.hasNext() ? "," : "");
        }
        text.append(']');
    }

    private void members(Literal.Members members) {
        text.append('{');
        for (Iterator<Map.Entry<String, Literal>> all =
                        members.values().entrySet().iterator();
                all.hasNext(); ) {
            Map.Entry<String, Literal> member = all.next();
            string(member.getKey());
            text.append(':');
            write(member.getValue());
            text.append(all.hasNext() ? "," : "");
        }
        text.append('}');
    }

    private void string(String value) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '"' || c == '\\') {
                text.append('\\').append(c);
            } else if (c < ' ' || Character.isSurrogate(c)) {
                text.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                text.append(c);
            }
        }
        text.append('"');
    }
}
