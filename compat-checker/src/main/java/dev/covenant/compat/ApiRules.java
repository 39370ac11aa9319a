package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.ApiChange;
import dev.covenant.compat.diff.Shift;
import java.util.List;

/**
 * Rules on what can be called, and where.
 */
final class ApiRules {
    private static final Rule SERVER_ADDED = RuleBuilder.on(
                    ApiChange.ServerAdded.class, "server.added", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .says("The service has one more address.", "Nothing is to be done.");
    private static final Rule SERVER_REMOVED = RuleBuilder.on(
                    ApiChange.ServerRemoved.class, "server.removed", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .anywhere((change, setting) -> setting.unlessAdditive(WARN))
            .depends("warn, error where nothing may be removed")
            .says("An address of the service is not listed any more.", "Old clients may call it: keep it reachable.");
    private static final Rule SERVER_PATH = RuleBuilder.on(
                    ApiChange.ServerPath.class, "server.path.changed", Facet.IDENTITY)
            .layer(Layer.ROUTE)
            .anywhere(ERROR)
            .says("All paths are below another one.", "Old clients call the old paths: keep them reachable.");
    private static final Rule OPERATION_ADDED = RuleBuilder.on(
                    ApiChange.OperationAdded.class, "operation.added", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .says("There is a new operation.", "Nothing is to be done.");
    private static final Rule OPERATION_REMOVED = RuleBuilder.on(
                    ApiChange.OperationRemoved.class, "operation.removed", Facet.EXISTENCE)
            .layer(Layer.ROUTE)
            .when(change -> !Sunsets.isInvalid(change.announced()))
            .anywhere((change, setting) -> LifecycleRules.isEarly(change.stability())
                    ? INFO
                    : LifecycleRules.removed(change.announced(), setting))
            .depends("error, warn when deprecated without a day, info after its sunset and for drafts and alphas")
            .says("An operation is gone.", "Old clients call it: keep it, or deprecate it with a sunset date first.");
    private static final Rule OPERATION_MOVED = RuleBuilder.on(
                    ApiChange.OperationMoved.class, "operation.path.changed", Facet.IDENTITY)
            .layer(Layer.ROUTE)
            .anywhere(ERROR)
            .says("An operation is at another path.", "Old clients call the old one: keep it beside the new one.");
    private static final Rule NAME_ADDED = RuleBuilder.on(
                    ApiChange.OperationName.class, "operation.name.added", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .when(change -> change.before().isEmpty())
            .anywhere(ERROR)
            .says("An operation has a name now.", "The generated method is called otherwise: callers must be changed.");
    private static final Rule NAME_REMOVED = RuleBuilder.on(
                    ApiChange.OperationName.class, "operation.name.removed", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .when(change -> change.after().isEmpty())
            .anywhere(ERROR)
            .says(
                    "An operation has no name any more.",
                    "The generated method is called otherwise: keep the operationId.");
    private static final Rule NAME_CHANGED = RuleBuilder.on(
                    ApiChange.OperationName.class, "operation.name.changed", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .when(change -> change.before().isPresent() && change.after().isPresent())
            .anywhere(ERROR)
            .says("An operation has another name.", "The generated method is called otherwise: keep the operationId.");
    private static final Rule GROUP_ADDED = RuleBuilder.on(
                    ApiChange.OperationGroup.class, "operation.group.added", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .when(change -> change.after().isPresent())
            .anywhere(WARN)
            .says("An operation has one more tag.", "The first tag names the generated interface: keep it first.");
    private static final Rule GROUP_REMOVED = RuleBuilder.on(
                    ApiChange.OperationGroup.class, "operation.group.removed", Facet.SOURCE_NAME)
            .layer(Layer.SOURCE)
            .when(change -> change.after().isEmpty())
            .anywhere(WARN)
            .says("An operation has lost a tag.", "The first tag names the generated interface: keep it.");
    private static final Rule IDEMPOTENCY = RuleBuilder.on(
                    ApiChange.Idempotency.class, "operation.idempotency.changed", Facet.BEHAVIOUR)
            .layer(Layer.BEHAVIOUR)
            .anywhere((change, setting) -> change.shift() == Shift.WIDENED ? INFO : ERROR)
            .depends("error, info where it may be repeated now")
            .says(
                    "Whether a call may be repeated is said otherwise.",
                    "Old clients repeat it as before when an answer is lost: keep that harmless.");
    private static final Rule PROMISE = RuleBuilder.on(
                    ApiChange.Promise.class, "resilience.promise.changed", Facet.BEHAVIOUR)
            .layer(Layer.BEHAVIOUR)
            .anywhere((change, setting) -> change.shift() == Shift.WIDENED ? INFO : WARN)
            .depends("warn, info where more is promised")
            .says("What the contract says about time or keys is something else.", "Old clients go by what it said.");
    private static final Rule PAGINATION = RuleBuilder.on(
                    ApiChange.Pagination.class, "operation.pagination.changed", Facet.BEHAVIOUR)
            .layer(Layer.BEHAVIOUR)
            .anywhere((change, setting) ->
                    Sunsets.state(change.announced(), setting) == Sunsets.State.PASSED ? INFO : ERROR)
            .depends("error, info after its sunset")
            .says(
                    "A long list is given in pieces in another way, or whole.",
                    "Old clients ask for the next piece as before, and get the first one again: accept the old way"
                            + " too.");
    private static final Rule VERSION = RuleBuilder.on(ApiChange.Version.class, "version.changed", Facet.IDENTITY)
            .layer(Layer.POLICY)
            .says("The contract has another version.", "Nothing is to be done.");

    private ApiRules() {}

    static List<Rule> all() {
        return List.of(
                SERVER_ADDED,
                SERVER_REMOVED,
                SERVER_PATH,
                OPERATION_ADDED,
                OPERATION_REMOVED,
                OPERATION_MOVED,
                NAME_ADDED,
                NAME_REMOVED,
                NAME_CHANGED,
                GROUP_ADDED,
                GROUP_REMOVED,
                IDEMPOTENCY,
                PROMISE,
                PAGINATION,
                VERSION);
    }
}
