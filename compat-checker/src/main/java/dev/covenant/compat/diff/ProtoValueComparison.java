package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.Literal;
import dev.covenant.model.Property.Access;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares what two fields say of their values: the default, whether one must be sent, and what it must be like.
 */
final class ProtoValueComparison {
    private static final Literal YES = new Literal.Bool(true);

    private final ProtoFieldPair pair;
    private final FieldFacts was;
    private final FieldFacts is;
    private final Consumer<Change> sink;

    ProtoValueComparison(ProtoFieldPair pair, Consumer<Change> sink) {
        this.pair = pair;
        this.was = pair.was();
        this.is = pair.is();
        this.sink = sink;
    }

    void compare() {
        defaults();
        boolean required = isRequired(was);
        if (required != isRequired(is)) {
            Shift shift = required ? Shift.WIDENED : Shift.NARROWED;
            sink.accept(
                    new ProtoFieldChange.FieldBehavior(pair.site(pair.after().location()), shift));
        }
        Access then = pair.before().access();
        Access now = pair.after().access();
        if (then != now) {
            sink.accept(new ProtoFieldChange.FieldAccess(pair.option("(google.api.field_behavior)"), then, now));
        }
        new ProtoConstraintComparison(pair, sink).compare();
    }

    private void defaults() {
        Optional<ProtoDefault> then = pair.types().defaultBefore(pair.before());
        Optional<ProtoDefault> now = pair.types().defaultAfter(pair.after());
        if (then.isPresent() && now.isPresent() && !then.get().isSame(now.get())) {
            sink.accept(new ProtoFieldChange.FieldDefault(
                    pair.option("default"),
                    Optional.of(then.get().value()),
                    Optional.of(now.get().value())));
        }
    }

    /** By {@code google.api.field_behavior} or by protovalidate, which say the same. */
    static boolean isRequired(FieldFacts facts) {
        return facts.behaviors().contains("REQUIRED")
                || facts.otherRules().stream()
                        .anyMatch(rule -> ProtoConstraintComparison.isPresence(rule.name())
                                && rule.value().equals(YES));
    }
}
