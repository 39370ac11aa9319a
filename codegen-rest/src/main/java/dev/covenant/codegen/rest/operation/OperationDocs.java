package dev.covenant.codegen.rest.operation;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.OperationRole;
import dev.covenant.model.SecurityRequirement;
import java.util.ArrayList;
import java.util.List;

/**
 * What the Javadoc of an operation says: the contract's words, the wire, what is repeated, how long it may take, who may
 * call, and what is thrown.
 */
final class OperationDocs {
    private OperationDocs() {}

    /** For the method that all other forms lead to. */
    static CodeBlock method(OperationPlan plan, View view) {
        List<CodeBlock> paragraphs = new ArrayList<>();
        add(paragraphs, Javadocs.of(plan.operation().docs()));
        paragraphs.add(wire(plan));
        paragraphs.add(repetition(plan.facts()));
        limits(plan.facts(), paragraphs);
        security(plan, paragraphs);
        ways(plan, view, paragraphs);
        CodeBlock.Builder docs = CodeBlock.builder().add(joined(paragraphs)).add("\n");
        docs.add("\n@param request what is asked\n");
        docs.add("@param options time, keys and headers of this one call; on a server what the caller sent\n");
        if (!view.isVoid()) {
            docs.add("@return $L\n", returned(view));
        }
        errors(plan, docs);
        deprecated(plan.operation().docs(), docs);
        return docs.build();
    }

    /** For a short form: what it stands for. */
    static CodeBlock shortForm(OperationPlan plan, String method) {
        CodeBlock.Builder docs = CodeBlock.builder()
                .add("Short for {@link #$L($T, $T)}.\n", method, plan.request(), RuntimeNames.CALL_OPTIONS);
        deprecated(plan.operation().docs(), docs);
        return docs.build();
    }

    /** The block tag for what is on its way out; nothing for the rest. */
    static void deprecated(Docs docs, CodeBlock.Builder to) {
        if (docs.deprecation().isEmpty()) {
            return;
        }
        Deprecation deprecation = docs.deprecation().get();
        to.add("\n@deprecated by the contract");
        deprecation.since().ifPresent(since -> to.add(", since $L", Javadocs.inline(since)));
        deprecation.sunset().ifPresent(sunset -> to.add(", to be removed on $L", Javadocs.inline(sunset)));
        to.add("\n");
    }

    private static void add(List<CodeBlock> paragraphs, CodeBlock text) {
        if (!text.isEmpty()) {
            paragraphs.add(text);
        }
    }

    private static CodeBlock joined(List<CodeBlock> paragraphs) {
        return CodeBlock.join(paragraphs, "\n\n<p>");
    }

    private static CodeBlock wire(OperationPlan plan) {
        CodeBlock route = CodeBlock.of(
                "$L $L",
                Javadocs.inline(plan.operation().method()),
                Javadocs.inline(plan.operation().path().text()));
        if (plan.operation().role() == OperationRole.CALL) {
            return route;
        }
        return CodeBlock.of(
                "$L: the target of a client is the whole address; servers answer it at $L.",
                route,
                Javadocs.inline(plan.facts().serverPath()));
    }

    private static CodeBlock repetition(OperationFacts facts) {
        String unknown = "(time-out or reset after sending, 500, 502, 504)";
        String text = switch (facts.kind()) {
            case SAFE -> "Safe. Repeated when not sent, refused (429, 503), or outcome unknown " + unknown + ".";
            case IDEMPOTENT ->
                "Idempotent. Repeated when not sent, refused (429, 503), or outcome unknown " + unknown + ".";
            case KEYED ->
                "Keyed. Repeated, with the same key, when not sent, refused (429, 503), or outcome unknown "
                        + unknown
                        + ". The key travels in the header";
            case UNSAFE ->
                "Unsafe. Repeated when not sent, or refused (429, 503) by a server that says when to "
                        + "come back; never when the outcome is unknown "
                        + unknown
                        + ".";
        };
        return facts.idempotencyKey().isEmpty()
                ? CodeBlock.of("$L", text)
                : CodeBlock.of(
                        "$L $L.", text, Javadocs.inline(facts.idempotencyKey().get()));
    }

    private static void limits(OperationFacts facts, List<CodeBlock> paragraphs) {
        facts.timeout().ifPresent(t -> paragraphs.add(CodeBlock.of("An attempt may take $L.", t.toString())));
        facts.deadline().ifPresent(d -> paragraphs.add(CodeBlock.of("The whole call may take $L.", d.toString())));
        facts.hashKey()
                .ifPresent(
                        k -> paragraphs.add(CodeBlock.of("The key of consistent hashing is $L.", Javadocs.inline(k))));
    }

    private static void security(OperationPlan plan, List<CodeBlock> paragraphs) {
        List<String> alternatives = plan.operation().security().stream()
                .map(OperationDocs::together)
                .toList();
        if (!alternatives.isEmpty()) {
            paragraphs.add(CodeBlock.of("Credentials: $L.", Javadocs.inline(String.join(", or ", alternatives))));
        }
    }

    private static String together(SecurityRequirement requirement) {
        List<String> uses = requirement.all().stream()
                .map(use -> use.scopes().isEmpty() ? use.scheme() : use.scheme() + " " + use.scopes())
                .toList();
        return uses.isEmpty() ? "none" : String.join(" and ", uses);
    }

    private static void ways(OperationPlan plan, View view, List<CodeBlock> paragraphs) {
        for (View other : plan.views()) {
            if (!other.equals(view) && other.kind() == View.Kind.RESULT) {
                paragraphs.add(CodeBlock.of("All successes that the contract declares: {@link #$L}.", other.method()));
            } else if (!other.equals(view) && other.kind() == View.Kind.REPRESENTATION) {
                paragraphs.add(CodeBlock.of("The same in another form: {@link #$L}.", other.method()));
            }
        }
    }

    private static CodeBlock returned(View view) {
        List<CodeBlock> answers = view.readings().stream()
                .filter(reading -> reading.outcome() != Reading.Outcome.ALTERNATIVE)
                .map(reading ->
                        described(reading.success().status(), reading.success().docs()))
                .toList();
        return CodeBlock.join(answers, "; ");
    }

    private static void errors(OperationPlan plan, CodeBlock.Builder docs) {
        for (Failure failure : plan.answers().failures()) {
            docs.add(
                    "@throws $T $L\n",
                    plan.name().nestedClass(failure.javaName()),
                    described(failure.status(), failure.docs()));
        }
        docs.add(
                "@throws $T when there is no answer, or none that the contract declares\n",
                RuntimeNames.CALL_EXCEPTION);
    }

    private static CodeBlock described(Status status, Docs docs) {
        String said = docs.summary().isBlank() ? docs.description() : docs.summary();
        return said.isBlank()
                ? CodeBlock.of("$L", status.text())
                : CodeBlock.of("$L: $L", status.text(), Javadocs.inline(said));
    }
}
