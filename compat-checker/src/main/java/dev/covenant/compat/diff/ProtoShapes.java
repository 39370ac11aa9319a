package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * New messages by what they look like without their names, for messages that look renamed.
 */
final class ProtoShapes {
    private final ProtoIndex old;
    private final Map<String, String> fresh = new HashMap<>();

    ProtoShapes(ProtoIndex old, ProtoIndex revised) {
        this.old = old;
        revised.types().forEach((name, type) -> {
            if (!old.types().containsKey(name)) {
                of(type).ifPresent(shape -> fresh.putIfAbsent(shape, name));
            }
        });
    }

    /** Nothing for a message without fields, which looks like any other. */
    private static Optional<String> of(@Nullable TypeDef type) {
        if (!(type instanceof ObjectType message) || message.properties().isEmpty()) {
            return Optional.empty();
        }
        StringBuilder shape = new StringBuilder();
        ProtoFieldsComparison.byNumber(message.properties())
                .forEach((number, field) -> shape.append(number)
                        .append(field.name())
                        .append(field.field().map(FieldFacts::kind))
                        .append(field.field().map(FieldFacts::cardinality)));
        return Optional.of(shape.toString());
    }

    /** The new message with the fields of one that is gone. */
    Optional<String> twin(String gone) {
        return of(old.contract().types().get(gone)).map(fresh::get);
    }
}
