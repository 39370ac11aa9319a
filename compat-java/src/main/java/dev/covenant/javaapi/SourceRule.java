package dev.covenant.javaapi;

import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.RuleDescription;
import dev.covenant.compat.diff.Position;
import java.util.Map;

/**
 * What can happen to callers of generated Java, gravest first.
 */
enum SourceRule {
    TYPE_REMOVED(
            "source.type.removed",
            "A generated class is gone, or is called otherwise.",
            "Keep the name that it comes from in the contract."),
    TYPE_KIND_CHANGED(
            "source.type.kind.changed",
            "A generated class has become an interface, or the other way round.",
            "Add a new type to the contract beside the old one."),
    SUPERTYPE_REMOVED(
            "source.supertype.removed",
            "A generated class is no longer what it was one of.",
            "Keep it among the alternatives or heirs that the contract lists."),
    NAME_TAKEN(
            "source.name.taken",
            "A generated name means another element of the contract than it did.",
            "Give the new element a name that is another one in Java too."),
    METHOD_REMOVED(
            "source.method.removed",
            "A generated method is gone, or is called otherwise.",
            "Keep the name that it comes from in the contract."),
    PARAMETER_ORDER_CHANGED(
            "source.parameter.order.changed",
            "The arguments of a generated method stand in another order.",
            "Keep the order of the path's variables and the names of required parameters."),
    METHOD_SIGNATURE_CHANGED(
            "source.method.signature.changed",
            "A generated method takes or returns something else.",
            "Add a new element to the contract beside the old one."),
    CONSTANT_REMOVED(
            "source.constant.removed",
            "A generated constant is gone, or is called otherwise.",
            "Keep the value in the contract, or announce its end first."),
    CONSTANT_CHANGED(
            "source.constant.changed",
            "A generated constant has another type.",
            "Add a new element to the contract beside the old one."),
    METHOD_ADDED_ABSTRACT(
            "source.method.added-abstract",
            "A generated interface asks its implementers for one more method.",
            "Callers are not concerned; servers and test doubles must implement it.");

    private final String id;
    private final String meaning;
    private final String advice;

    SourceRule(String id, String meaning, String advice) {
        this.id = id;
        this.meaning = meaning;
        this.advice = advice;
    }

    String id() {
        return id;
    }

    String meaning() {
        return meaning;
    }

    String advice() {
        return advice;
    }

    /** Callers that break are errors; who implements an interface learns of it from the compiler, in time. */
    Level level() {
        return this == METHOD_ADDED_ABSTRACT ? Level.WARN : Level.ERROR;
    }

    RuleDescription description() {
        return new RuleDescription(id, Layer.SOURCE, Map.of(Position.NONE, level().word()), meaning, advice);
    }
}
