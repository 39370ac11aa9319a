package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.rest.plan.RestPlan;
import dev.covenant.model.Constraints;
import dev.covenant.model.HttpOperation;
import dev.covenant.model.MediaType;
import dev.covenant.model.RequestBody;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Plans the bodies of requests.
 */
final class BodyPlans {
    private final RestPlan plan;
    private final LeftOut leftOut;
    private final Candidates candidates;

    BodyPlans(RestPlan plan, LeftOut leftOut) {
        this.plan = plan;
        this.leftOut = leftOut;
        this.candidates = new Candidates(plan);
    }

    Optional<BodyPlan> of(HttpOperation operation, OperationNames names) {
        if (operation.body().filter(body -> !body.content().isEmpty()).isEmpty()) {
            return Optional.empty();
        }
        RequestBody body = operation.body().orElseThrow();
        Optional<MediaType> multipart =
                body.content().stream().filter(this::isMultipart).findFirst();
        Optional<PartsPlan> parts =
                multipart.flatMap(media -> new PartsPlans(plan.types()).of(media, names.parts(), operation.name()));
        List<Candidate> all = new ArrayList<>();
        for (MediaType media : body.content()) {
            boolean inParts = parts.isPresent() && isMultipart(media) && sameType(media, multipart.orElseThrow());
            all.add(inParts ? candidates.multipart(media, names.parts()) : candidates.of(media));
        }
        List<BodyPlan.Option> options = ContentPlans.of("body", all, leftOut::add).stream()
                .map(content -> option(content, operation))
                .toList();
        return Optional.of(new BodyPlan(body.required(), options, parts, body.docs()));
    }

    private boolean isMultipart(MediaType media) {
        return MediaRules.kind(media.name(), Root.of(plan.types(), media.type())) == MediaKind.MULTIPART;
    }

    /** A second multipart body of another type has no class: its parts are up to the sender. */
    private boolean sameType(MediaType one, MediaType other) {
        return one.type().map(plan.types()::of).equals(other.type().map(plan.types()::of));
    }

    private BodyPlan.Option option(ContentPlan content, HttpOperation operation) {
        List<CodeBlock> schemas = plan.wantsServer()
                ? content.media().stream().map(m -> schema(m, operation)).toList()
                : List.of();
        return new BodyPlan.Option("body" + content.suffix(), content, schemas);
    }

    private CodeBlock schema(ContentPlan.Medium medium, HttpOperation operation) {
        String id = operation.name() + ".body." + medium.name();
        TypeRef ref =
                medium.schema().orElseGet(() -> new TypeRef.Anything(false, Constraints.none(), operation.location()));
        return MediaRules.isMergePatch(medium.name())
                ? plan.schemas().ofPatch(ref, id)
                : plan.schemas().of(ref, id);
    }
}
