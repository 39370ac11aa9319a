package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.Literals;
import dev.covenant.codegen.rest.plan.JavaTypes;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Constraints;
import dev.covenant.model.MediaType;
import dev.covenant.model.TypeRef;
import java.util.Optional;

/**
 * Gives each media type of a body its Java type and the expression that describes it to the runtime.
 */
final class Candidates {
    private final RestPlan plan;

    Candidates(RestPlan plan) {
        this.plan = plan;
    }

    /** A media type of a request or of a success. Multipart bodies are bytes here; see {@link #multipart}. */
    Candidate of(MediaType media) {
        Root root = Root.of(plan.types(), media.type());
        return switch (MediaRules.kind(media.name(), root)) {
            case JSON -> json(media, root);
            case FORM -> root == Root.STRUCTURE ? form(media) : text(media, root);
            case TEXT -> text(media, root);
            case EVENTS -> sequence(media, MediaKind.EVENTS, "events");
            case LINES -> sequence(media, MediaKind.LINES, "lines");
            case MULTIPART, BINARY -> binary(media, root);
        };
    }

    /** A media type of an error: JSON, or else text, since an error must not hold on to a stream. */
    Candidate ofError(MediaType media) {
        Root root = Root.of(plan.types(), media.type());
        return MediaRules.kind(media.name(), root) == MediaKind.JSON ? json(media, root) : text(media, Root.TEXT);
    }

    /** A multipart request whose parts have a class of their own. */
    Candidate multipart(MediaType media, ClassName parts) {
        CodeBlock content =
                CodeBlock.of("$T.multipart($L, $T.CODEC)", RuntimeNames.CONTENT, Literals.text(media.name()), parts);
        return new Candidate(media.name(), MediaKind.MULTIPART, parts, content, Optional.empty(), media.type());
    }

    private Candidate json(MediaType media, Root root) {
        TypeRef ref = media.type().orElseGet(() -> anything(media));
        JavaTypes types = MediaRules.isMergePatch(media.name()) ? plan.types().patch() : plan.types();
        TypeName type = types.nullable(ref) ? types.full(ref) : types.of(ref);
        CodeBlock content = CodeBlock.of(
                "$T.json($L, $L)", RuntimeNames.CONTENT, Literals.text(media.name()), types.fullCodec(ref));
        return new Candidate(media.name(), MediaKind.JSON, type, content, described(root, media), Optional.of(ref));
    }

    private Candidate form(MediaType media) {
        TypeRef ref = media.type().orElseThrow().withNullable(false);
        CodeBlock content = CodeBlock.of(
                "$T.form($L, $L, $L$L)",
                RuntimeNames.CONTENT,
                Literals.text(media.name()),
                plan.types().codec(ref),
                plan.types().shape(ref),
                FormFields.of(media));
        TypeName type = plan.types().of(ref);
        return new Candidate(media.name(), MediaKind.FORM, type, content, Optional.of(type), Optional.of(ref));
    }

    private Candidate text(MediaType media, Root root) {
        boolean typed = root == Root.SCALAR && !MediaRules.isMarkup(media.name());
        TypeRef ref = media.type().map(type -> type.withNullable(false)).orElseGet(() -> anything(media));
        CodeBlock content = CodeBlock.of(
                "$T.text($L, $L, $L)",
                RuntimeNames.CONTENT,
                Literals.text(media.name()),
                typed ? plan.types().codec(ref) : RuntimeNames.STRING_CODEC,
                typed ? plan.types().shape(ref) : RuntimeNames.TEXT_SHAPE);
        return new Candidate(
                media.name(),
                MediaKind.TEXT,
                typed ? plan.types().of(ref) : RuntimeNames.STRING,
                content,
                described(root, media),
                typed || root == Root.TEXT ? Optional.of(ref) : Optional.empty());
    }

    /**
     * A list is a sequence of its elements: nobody sends a list of lists as events. Lines said to be one text are any JSON: the
     * text is how somebody else's generator says "lines".
     */
    private Candidate sequence(MediaType media, MediaKind kind, String factory) {
        TypeRef item = media.itemType()
                .or(() -> media.type().map(plan.types()::resolve).map(Candidates::element))
                .filter(type -> kind == MediaKind.EVENTS || Root.of(plan.types(), Optional.of(type)) != Root.TEXT)
                .orElseGet(() -> anything(media));
        TypeName type = ParameterizedTypeName.get(
                RuntimeNames.EVENT_STREAM, plan.types().full(item));
        CodeBlock content = CodeBlock.of(
                "$T.$L($L, $L)",
                RuntimeNames.CONTENT,
                factory,
                Literals.text(media.name()),
                plan.types().fullCodec(item));
        return new Candidate(media.name(), kind, type, content, Optional.empty(), Optional.of(item));
    }

    private static TypeRef element(TypeRef type) {
        return type instanceof TypeRef.ListOf list ? list.element() : type;
    }

    private Candidate binary(MediaType media, Root root) {
        CodeBlock content = CodeBlock.of("$T.binary($L)", RuntimeNames.CONTENT, Literals.text(media.name()));
        return new Candidate(
                media.name(), MediaKind.BINARY, RuntimeNames.BODY, content, described(root, media), Optional.empty());
    }

    private Optional<TypeName> described(Root root, MediaType media) {
        return root == Root.STRUCTURE ? media.type().map(plan.types()::of) : Optional.empty();
    }

    private static TypeRef anything(MediaType media) {
        return new TypeRef.Anything(false, Constraints.none(), media.location());
    }
}
