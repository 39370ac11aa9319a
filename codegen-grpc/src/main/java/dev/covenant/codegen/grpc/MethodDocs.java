package dev.covenant.codegen.grpc;

import com.palantir.javapoet.CodeBlock;
import dev.covenant.codegen.Javadocs;
import dev.covenant.model.Docs;
import dev.covenant.model.RpcOperation.CallType;
import java.util.ArrayList;
import java.util.List;

/**
 * What the Javadoc of a method says: the contract's words, its name on the wire, what is repeated, and how long it may take.
 */
final class MethodDocs {
    private static final String UNKNOWN = "(time-out or reset after sending)";

    private MethodDocs() {}

    /** For the method that all other forms lead to. */
    static CodeBlock full(MethodPlan plan) {
        List<CodeBlock> paragraphs = new ArrayList<>();
        CodeBlock said = Javadocs.of(plan.operation().docs());
        if (!said.isEmpty()) {
            paragraphs.add(said);
        }
        paragraphs.add(CodeBlock.of("$L, $L.", Javadocs.inline(plan.operation().name()), traffic(plan.callType())));
        paragraphs.add(repetition(plan));
        limits(plan.facts(), paragraphs);
        CodeBlock.Builder docs = CodeBlock.builder()
                .add(CodeBlock.join(paragraphs, "\n\n<p>"))
                .add("\n\n@param $L $L\n", plan.argumentName(), asked(plan.callType()))
                .add("@param options time, keys and metadata of this one call; on a server what the caller sent\n")
                .add("@throws $T when the service answers with a status other than OK\n", RuntimeNames.RPC_STATUS)
                .add("@throws $T when there is no answer\n", RuntimeNames.CALL_EXCEPTION);
        deprecated(plan.operation().docs(), docs);
        return docs.build();
    }

    /** For a short form: what it stands for. */
    static CodeBlock shortForm(MethodPlan plan) {
        CodeBlock.Builder docs = CodeBlock.builder().add("The same with everything at its default.\n");
        deprecated(plan.operation().docs(), docs);
        return docs.build();
    }

    /** The block tag for what is on its way out; nothing for the rest. */
    static void deprecated(Docs docs, CodeBlock.Builder to) {
        if (docs.isDeprecated()) {
            to.add("\n@deprecated by the contract\n");
        }
    }

    private static String traffic(CallType type) {
        return switch (type) {
            case UNARY -> "one message each way";
            case SERVER_STREAMING -> "one message there, a stream of messages back";
            case CLIENT_STREAMING -> "a stream of messages there, one message back";
            case BIDIRECTIONAL -> "a stream of messages each way";
        };
    }

    private static String asked(CallType type) {
        return type.clientStreams()
                ? "what is asked: taken as fast as it can be sent, and closed in the end"
                : "what is asked";
    }

    private static CodeBlock repetition(MethodPlan plan) {
        String text = switch (plan.facts().kind()) {
            case SAFE -> "Safe. Repeated when not sent, refused (UNAVAILABLE), or outcome unknown " + UNKNOWN + ".";
            case IDEMPOTENT ->
                "Idempotent. Repeated when not sent, refused (UNAVAILABLE), or outcome unknown " + UNKNOWN + ".";
            case KEYED ->
                "Keyed. Repeated, with the same key, when not sent, refused (UNAVAILABLE), or outcome unknown "
                        + UNKNOWN + ".";
            case UNSAFE ->
                "Unsafe. Repeated when not sent, or refused (UNAVAILABLE) by a server that says when to come back;"
                        + " never when the outcome is unknown " + UNKNOWN + ".";
        };
        String streams = plan.callType() == CallType.UNARY
                ? ""
                : " A stream that breaks is an error that says what was received; it is never repeated silently.";
        CodeBlock key = plan.facts()
                .idempotencyKey()
                .map(name -> CodeBlock.of(" The key travels in the metadata as $L.", Javadocs.inline(name)))
                .orElse(CodeBlock.of(""));
        return CodeBlock.of("$L$L$L", text, key, streams);
    }

    private static void limits(MethodFacts facts, List<CodeBlock> paragraphs) {
        facts.timeout().ifPresent(t -> paragraphs.add(CodeBlock.of("An attempt may take $L.", t.toString())));
        facts.deadline().ifPresent(d -> paragraphs.add(CodeBlock.of("The whole call may take $L.", d.toString())));
        facts.hashKey()
                .ifPresent(
                        k -> paragraphs.add(CodeBlock.of("The key of consistent hashing is $L.", Javadocs.inline(k))));
    }
}
