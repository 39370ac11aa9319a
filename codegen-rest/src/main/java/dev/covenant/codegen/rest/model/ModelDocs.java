package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Javadocs;
import dev.covenant.codegen.rest.plan.Member;
import dev.covenant.codegen.rest.plan.Presence;
import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.Literal;
import dev.covenant.model.Property;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What generated classes and members say about themselves.
 */
final class ModelDocs {
    private ModelDocs() {}

    /** What the contract says; for inline types also where they are in the contract, since their names are ours. */
    static CodeBlock of(TypeDef type) {
        List<CodeBlock> parts = new ArrayList<>();
        add(parts, Javadocs.of(type.docs()));
        if (!type.declared()) {
            parts.add(CodeBlock.of("In the contract: $L.", Javadocs.inline(type.name())));
        }
        return join(parts, type.docs());
    }

    static CodeBlock of(Docs docs) {
        List<CodeBlock> parts = new ArrayList<>();
        add(parts, Javadocs.of(docs));
        return join(parts, docs);
    }

    /** For the accessor. */
    static CodeBlock of(Member member) {
        List<CodeBlock> parts = new ArrayList<>();
        add(parts, Javadocs.of(member.docs()));
        add(parts, access(member.property().access()));
        member.property()
                .defaultValue()
                .filter(value -> !(value instanceof Literal.Null))
                .ifPresent(value -> parts.add(fallback(member, value)));
        return join(parts, member.docs());
    }

    private static CodeBlock access(Property.Access access) {
        return switch (access) {
            case READ_WRITE -> CodeBlock.of("");
            case READ_ONLY -> CodeBlock.of("Read-only: it is not sent in requests.");
            case WRITE_ONLY -> CodeBlock.of("Write-only: it is not sent in responses.");
        };
    }

    private static CodeBlock fallback(Member member, Literal value) {
        CodeBlock text = Javadocs.inline(value.toString());
        return member.presence() == Presence.DEFAULTED
                ? CodeBlock.of("When absent: $L.", text)
                : CodeBlock.of("The contract's default: $L.", text);
    }

    private static CodeBlock tag(Deprecation deprecation) {
        String since = deprecation.since().map(text -> " since " + text).orElse("");
        String sunset =
                deprecation.sunset().map(text -> ", to be removed on " + text).orElse("");
        return CodeBlock.of(
                "@deprecated in the contract$L$L.",
                Javadocs.inline(since).isEmpty() ? "" : CodeBlock.of(" $L", Javadocs.inline(since)),
                Javadocs.inline(sunset));
    }

    private static void add(List<CodeBlock> parts, CodeBlock part) {
        if (!part.isEmpty()) {
            parts.add(part);
        }
    }

    /** Paragraphs, then the tag of what is deprecated. */
    private static CodeBlock join(List<CodeBlock> paragraphs, Docs docs) {
        CodeBlock.Builder all = CodeBlock.builder();
        for (CodeBlock paragraph : paragraphs) {
            all.add(all.isEmpty() ? "" : "\n\n<p>").add(paragraph);
        }
        docs.deprecation().ifPresent(d -> all.add(all.isEmpty() ? "" : "\n\n").add(tag(d)));
        return all.build();
    }

    /** Java's own mark for what is on its way out. */
    static Optional<AnnotationSpec> annotation(Docs docs) {
        return docs.deprecation()
                .map(d -> AnnotationSpec.builder(Deprecated.class).build());
    }
}
