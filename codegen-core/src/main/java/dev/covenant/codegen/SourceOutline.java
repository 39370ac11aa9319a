package dev.covenant.codegen;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Which types and members a source file declares: {@code class Order}, {@code Order.total} for a field,
 * {@code Order.total()} for a method or constructor, {@code Order{}} for an initializer. What is inside of methods is not
 * looked at.
 */
final class SourceOutline {
    private static final Set<String> MODIFIERS = Set.of(
            "public",
            "protected",
            "private",
            "static",
            "final",
            "abstract",
            "native",
            "synchronized",
            "transient",
            "volatile",
            "strictfp",
            "default",
            "sealed",
            "non");

    private static final Set<String> TYPES = Set.of("class", "interface", "enum", "record");

    private final SourceScanner in;
    private final List<String> entries = new ArrayList<>();

    private SourceOutline(String source) {
        in = new SourceScanner(source);
    }

    /**
     * The declarations, sorted.
     *
     * @throws IllegalStateException when brackets do not match or a literal or comment does not end
     */
    static List<String> of(String source) {
        SourceOutline outline = new SourceOutline(source);
        outline.in.next();
        outline.file();
        outline.entries.sort(null);
        return outline.entries;
    }

    private void file() {
        while (!in.atEnd()) {
            modifiers();
            if (in.is("package") || in.is("import")) {
                through(';');
            } else if (in.is(';')) {
                in.next();
            } else if (!in.atEnd()) {
                type("");
            }
        }
    }

    /** Annotations and modifiers, up to the word that says what is declared. */
    private void modifiers() {
        while (true) {
            if (in.is('@')) {
                in.next();
                if (in.is("interface")) {
                    return;
                }
                annotation();
            } else if (in.is("non")) {
                in.next();
                if (in.is('-')) {
                    in.next();
                    in.next();
                }
            } else if (in.isWord() && MODIFIERS.contains(in.text())) {
                in.next();
            } else {
                return;
            }
        }
    }

    private void annotation() {
        in.next();
        while (in.is('.')) {
            in.next();
            in.next();
        }
        if (in.is('(')) {
            brackets();
        }
    }

    /** A type declaration, with the reader on its keyword. */
    private void type(String path) {
        String kind = expectWord();
        String name = path + expectWord();
        entries.add(kind + " " + name);
        while (!in.is('{')) {
            if (in.is('(')) {
                brackets();
            } else {
                step();
            }
        }
        in.next();
        if (kind.equals("enum")) {
            constants(name);
        }
        while (!in.is('}')) {
            member(name);
        }
        in.next();
    }

    private void constants(String path) {
        while (!in.is(';') && !in.is('}')) {
            if (in.is('@')) {
                in.next();
                annotation();
            } else if (in.is(',')) {
                in.next();
            } else {
                entries.add(path + "." + expectWord());
                skipIf('(');
                skipIf('{');
            }
        }
    }

    private void skipIf(char open) {
        if (in.is(open)) {
            brackets();
        }
    }

    private void member(String path) {
        modifiers();
        if (in.is(';')) {
            in.next();
        } else if (in.is('{')) {
            entries.add(path + "{}");
            brackets();
        } else if (in.isWord() && TYPES.contains(in.text())) {
            type(path + ".");
        } else {
            declaration(path);
        }
    }

    /** A field, method or constructor: what follows the name tells. */
    private void declaration(String path) {
        String name = "";
        int angles = 0;
        while (angles > 0 || !(in.is('(') || in.is('=') || in.is(';') || in.is('{'))) {
            if (in.is('@')) {
                in.next();
                annotation();
                continue;
            }
            angles += in.is('<') ? 1 : in.is('>') ? -1 : 0;
            if (in.isWord() && angles == 0) {
                name = in.text();
            }
            step();
        }
        end(path, name);
    }

    private void end(String path, String name) {
        boolean method = in.is('(') || in.is('{');
        entries.add(path + "." + name + (method ? "()" : ""));
        while (!in.is(';')) {
            if (in.is('{')) {
                brackets();
                if (method) {
                    return;
                }
            } else if (in.is('(') || in.is('[')) {
                brackets();
            } else {
                step();
            }
        }
        in.next();
    }

    /** From an opening bracket to behind the one that closes it. */
    private void brackets() {
        StringBuilder open = new StringBuilder();
        do {
            if (in.is('(')) {
                open.append(')');
            } else if (in.is('[')) {
                open.append(']');
            } else if (in.is('{')) {
                open.append('}');
            } else if (in.is(')') || in.is(']') || in.is('}')) {
                close(open);
            }
            step();
        } while (!open.isEmpty());
    }

    private void close(StringBuilder open) {
        int last = open.length() - 1;
        if (!in.is(open.charAt(last))) {
            throw new IllegalStateException("expected " + open.charAt(last) + " but found " + in.text());
        }
        open.setLength(last);
    }

    private void through(char symbol) {
        while (!in.is(symbol)) {
            step();
        }
        in.next();
    }

    private String expectWord() {
        if (!in.isWord()) {
            throw new IllegalStateException("expected a name but found " + in.text());
        }
        String word = in.text();
        in.next();
        return word;
    }

    private void step() {
        if (in.atEnd()) {
            throw new IllegalStateException("the file ends inside a declaration");
        }
        in.next();
    }
}
