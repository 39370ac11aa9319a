package dev.covenant.codegen.emit;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import com.palantir.javapoet.TypeSpec;
import java.util.List;
import java.util.Set;

/**
 * Writes blocks of code: their indentation, statements over several lines, and comments.
 */
final class CodeEmitter {
    private static final int NO_STATEMENT = -1;
    private static final String DOCUMENTATION = " * ";

    private final WrappedText out;
    private final TypeScope scope;
    private final TypeNameEmitter types;
    private int indent;
    private int statementLine = NO_STATEMENT;
    private boolean atLineStart;
    private boolean documentation;

    CodeEmitter(WrappedText out, TypeScope scope) {
        this.out = out;
        this.scope = scope;
        this.types = new TypeNameEmitter(this, scope);
    }

    /** Moves the lines that follow to the right, or to the left. */
    CodeEmitter indent(int steps) {
        indent += steps;
        return this;
    }

    /** A space at which a long line may be broken. */
    void space() {
        out.space(indent + 2);
    }

    /** A place at which a long line may be broken. */
    void joint() {
        out.joint(indent + 2);
    }

    CodeEmitter type(TypeName type) {
        types.emit(type);
        return this;
    }

    TypeNameEmitter types() {
        return types;
    }

    /** Forgets the statement around a type, which indents its lines; {@link #resume} returns to it. */
    int suspend() {
        int line = statementLine;
        statementLine = NO_STATEMENT;
        return line;
    }

    void resume(int line) {
        statementLine = line;
    }

    void documentation(CodeBlock text) {
        if (!text.isEmpty()) {
            text("/**\n");
            documentation = true;
            lines(text);
            documentation = false;
            text(" */\n");
        }
    }

    /** Code that ends with its line. */
    void lines(CodeBlock code) {
        code(code);
        if (!out.endsLine()) {
            text("\n");
        }
    }

    void code(CodeBlock code) {
        List<Object> arguments = CodeParts.arguments(code);
        int next = 0;
        for (String part : CodeParts.formats(code)) {
            if (part.length() != 2 || part.charAt(0) != '$') {
                text(part);
            } else if ("LNST".indexOf(part.charAt(1)) >= 0) {
                argument(part.charAt(1), arguments.get(next++));
            } else {
                control(part.charAt(1));
            }
        }
    }

    private void argument(char placeholder, Object value) {
        switch (placeholder) {
            case 'T' -> types.emit((TypeName) value);
            case 'S' -> text(value == null ? "null" : StringLiteral.of((String) value));
            case 'N' -> text((String) value);
            default -> literal(value);
        }
    }

    private void literal(Object value) {
        if (value instanceof CodeBlock code) {
            code(code);
        } else if (value instanceof TypeSpec type) {
            new TypeEmitter(this, scope).emit(type, Set.of());
        } else if (value instanceof AnnotationSpec annotation) {
            types.annotation(annotation, true);
        } else {
            text(String.valueOf(value));
        }
    }

    private void control(char placeholder) {
        switch (placeholder) {
            case '>' -> indent++;
            case '<' -> indent--;
            case '[' -> beginStatement();
            case ']' -> endStatement();
            case 'W' -> space();
            case 'Z' -> joint();
            case '$' -> text("$");
            default -> throw new IllegalStateException("no placeholder: $" + placeholder);
        }
    }

    private void beginStatement() {
        if (statementLine != NO_STATEMENT) {
            throw new IllegalStateException("a statement begins inside a statement");
        }
        statementLine = 0;
    }

    private void endStatement() {
        if (statementLine == NO_STATEMENT) {
            throw new IllegalStateException("a statement ends that did not begin");
        }
        if (statementLine > 0) {
            indent -= 2;
        }
        statementLine = NO_STATEMENT;
    }

    /** Text as it is, but for what begins a line. */
    CodeEmitter text(String text) {
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if ((c < ' ' || c > '~') && isLineBreak(c)) {
                line(text.substring(start, i));
                lineBreak();
                i += c == '\r' && text.startsWith("\n", i + 1) ? 1 : 0;
                start = i + 1;
            }
        }
        line(start == 0 ? text : text.substring(start));
        return this;
    }

    private static boolean isLineBreak(char c) {
        return (c >= '\n' && c <= '\r') || c == '\u0085' || c == '\u2028' || c == '\u2029';
    }

    private void line(String text) {
        if (!text.isEmpty()) {
            if (atLineStart) {
                indentation(documentation ? DOCUMENTATION : "");
            }
            out.append(text);
            atLineStart = false;
        }
    }

    private void lineBreak() {
        if (documentation && atLineStart) {
            indentation(" *");
        }
        out.newline();
        atLineStart = true;
        if (statementLine != NO_STATEMENT) {
            indent += statementLine == 0 ? 2 : 0;
            statementLine++;
        }
    }

    private void indentation(String prefix) {
        for (int i = 0; i < indent; i++) {
            out.append(WrappedText.INDENT);
        }
        out.append(prefix);
    }
}
