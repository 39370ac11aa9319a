package dev.covenant.compat.diff;

import dev.covenant.model.Deprecation;
import dev.covenant.model.ParameterIn;
import java.util.Optional;

/**
 * A difference in what a call carries around its values: parameters, bodies, media types, responses, headers.
 */
public sealed interface PayloadChange extends Change {
    /**
     * A new parameter.
     *
     * @param vague whether nobody knows what holds when it is not sent: it has no default
     */
    record ParameterAdded(Site site, ParameterIn in, boolean required, boolean vague) implements PayloadChange {
        @Override
        public String aspect() {
            return required && !vague ? "default" : "";
        }
    }

    /**
     * A parameter that is gone.
     *
     * @param lookalike a new parameter like it
     */
    record ParameterRemoved(
            Site site, ParameterIn in, boolean required, Optional<Deprecation> announced, Optional<String> lookalike)
            implements PayloadChange {}

    /** A parameter that has become required (narrowed) or optional (widened). */
    record ParameterPresence(Site site, Shift shift) implements PayloadChange {}

    /** A parameter that is written another way; {@code aspect} says in what: style, explode, content. */
    record ParameterEncoding(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements PayloadChange {}

    /** A request has a body now. */
    record BodyAdded(Site site, boolean required) implements PayloadChange {}

    /** A request has no body any more. */
    record BodyRemoved(Site site) implements PayloadChange {}

    /** A body that has become required (narrowed) or optional (widened). */
    record BodyPresence(Site site, Shift shift) implements PayloadChange {}

    /** A new way to write a body. */
    record MediaTypeAdded(Site site, Optional<String> after) implements PayloadChange {}

    /** A way to write a body that is gone. */
    record MediaTypeRemoved(Site site, Optional<String> before) implements PayloadChange {}

    /** A media type that has become a more general or more special one of the same family. */
    record MediaTypeName(Site site, Shift shift, Optional<String> before, Optional<String> after)
            implements PayloadChange {}

    /** A media type whose schema was not said. */
    record SchemaSaid(Site site) implements PayloadChange {}

    /** A media type whose schema is not said any more. */
    record SchemaUnsaid(Site site) implements PayloadChange {}

    /** A property of a form or multipart body that is written another way. */
    record PartEncoding(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements PayloadChange {}

    /** A new answer. */
    record ResponseAdded(Site site, boolean success) implements PayloadChange {}

    /** An answer that is not given any more. */
    record ResponseRemoved(Site site, boolean success) implements PayloadChange {}

    /** A new response header. */
    record HeaderAdded(Site site, boolean required) implements PayloadChange {}

    /** A response header that is gone. */
    record HeaderRemoved(Site site, boolean required) implements PayloadChange {}

    /** A new link to what may be called next. */
    record LinkAdded(Site site, Optional<String> after) implements PayloadChange {}

    /** A link that is gone. */
    record LinkRemoved(Site site, Optional<String> before) implements PayloadChange {}

    /** A link that leads somewhere else, or gives something else to it; {@code aspect}: target, parameters, body. */
    record LinkChanged(Site site, String aspect, Optional<String> before, Optional<String> after)
            implements PayloadChange {}

    /** A response header that is always there now (narrowed) or not always any more (widened). */
    record HeaderPresence(Site site, Shift shift) implements PayloadChange {}
}
