package dev.covenant.codegen;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.model.Docs;

/**
 * The only way a contract's text becomes a comment. What comes out cannot end the comment, start a tag or be read as markup.
 *
 * <p>Not for use inside an inline tag: texts stand on their own.
 */
public final class Javadocs {
    /** Longer texts are cut: a comment is no manual. */
    static final int MAX_LENGTH = 2_000;

    /** Columns of text, so that with indentation and the comment's asterisk a line stays within 100. */
    static final int WIDTH = 90;

    private Javadocs() {}

    /** Summary and description as paragraphs; empty when the contract says nothing. */
    public static CodeBlock of(Docs docs) {
        String summary = docs.summary().strip();
        String description = docs.description().strip();
        if (summary.isEmpty() || description.startsWith(summary)) {
            return of(description);
        }
        return of(description.isEmpty() ? summary : summary + "\n\n" + description);
    }

    /** A text in Markdown: paragraphs, lists, code blocks and code spans keep their shape, everything else is plain text. Empty for blank text. */
    public static CodeBlock of(String markdown) {
        String encoded = encode(markdown);
        return encoded.isEmpty() ? CodeBlock.builder().build() : CodeBlock.of("$L", encoded);
    }

    /** A short text inside a sentence of ours: one line, at most 200 characters. */
    public static CodeBlock inline(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return CodeBlock.of("$L", JavadocText.escape(JavadocText.cut(line, 200)));
    }

    static String encode(String markdown) {
        return new JavadocMarkdown().encode(JavadocText.cut(markdown.strip(), MAX_LENGTH));
    }
}
