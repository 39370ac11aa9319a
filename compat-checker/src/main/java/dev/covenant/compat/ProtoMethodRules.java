package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;

import dev.covenant.compat.diff.ProtoMethodChange;
import dev.covenant.compat.diff.Shift;
import java.util.List;

/**
 * Rules on methods of gRPC services.
 */
final class ProtoMethodRules {
    private static final Rule REMOVED = RuleBuilder.on(
                    ProtoMethodChange.RpcRemoved.class, "operation.removed", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .anywhere((change, setting) -> ProtoEndings.of(change.ending(), setting))
            .depends(ProtoEndings.words())
            .says("A method is gone.", "Old clients get UNIMPLEMENTED: keep it, and deprecate it with a sunset first.");
    private static final Rule RENAMED = RuleBuilder.on(
                    ProtoMethodChange.RpcRemoved.class, "operation.removed", Facet.EXISTENCE)
            .when(change -> change.after().isPresent())
            .layer(Layer.ROUTE)
            .anywhere((change, setting) -> ProtoEndings.of(change.ending(), setting))
            .depends(ProtoEndings.words())
            .says(
                    "A method is gone, and a new one looks like it.",
                    "Old clients call it by its old name and get UNIMPLEMENTED: keep the name, or both.");
    private static final Rule ADDED = RuleBuilder.on(
                    ProtoMethodChange.RpcAdded.class, "operation.added", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .says("There is a new method.", "Nothing is to be done.");
    private static final Rule PAYLOAD_NAME = RuleBuilder.on(
                    ProtoMethodChange.RpcPayload.class, "operation.payload-type.changed", Facet.TYPE)
            .when(ProtoMethodChange.RpcPayload::sameForm)
            .layer(Layer.SOURCE)
            .anywhere(ERROR)
            .says(
                    "A method takes or gives a message of another name that is read and written alike.",
                    "Code that was generated from it does not compile any more: keep the name.");
    private static final Rule PAYLOAD = RuleBuilder.on(
                    ProtoMethodChange.RpcPayload.class, "operation.payload-type.changed", Facet.TYPE)
            .anywhere(ERROR)
            .says("A method takes or gives another message.", "Add a method for it, and keep this one.");
    private static final Rule OUTCOME = RuleBuilder.on(
                    ProtoMethodChange.RpcOutcome.class, "operation.payload-type.changed", Facet.TYPE)
            .anywhere(ERROR)
            .says(
                    "What a method starts ends with another message.",
                    "Old clients unpack the one they know: add a method for the new one, and keep this one.");
    private static final Rule STREAMING = RuleBuilder.on(
                    ProtoMethodChange.RpcStreaming.class, "operation.streaming.changed", Facet.BEHAVIOUR)
            .anywhere(ERROR)
            .says("A method streams otherwise.", "Calls are framed in another way: add a method for it.");
    private static final Rule IDEMPOTENCY = RuleBuilder.on(
                    ProtoMethodChange.RpcIdempotency.class, "operation.idempotency.changed", Facet.BEHAVIOUR)
            .layer(Layer.BEHAVIOUR)
            .anywhere((change, setting) -> change.shift() == Shift.NARROWED ? ERROR : INFO)
            .depends("error where less is promised, info where more is")
            .says(
                    "Whether a call may be repeated is said otherwise.",
                    "Old clients repeat it as before when an answer is lost: keep that harmless.");
    private static final Rule BINDING = RuleBuilder.on(
                    ProtoMethodChange.HttpBinding.class, "operation.http-binding.changed", Facet.IDENTITY)
            .layer(Layer.JSON)
            .anywhere(ERROR)
            .says("A method is called otherwise over plain HTTP.", "Keep the old binding among additional_bindings.");

    private ProtoMethodRules() {}

    static List<Rule> all() {
        return List.of(RENAMED, REMOVED, ADDED, PAYLOAD_NAME, PAYLOAD, OUTCOME, STREAMING, IDEMPOTENCY, BINDING);
    }
}
