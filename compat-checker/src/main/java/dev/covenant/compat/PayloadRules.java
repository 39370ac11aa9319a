package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.PayloadChange;
import java.util.ArrayList;
import java.util.List;

/**
 * Rules on bodies, media types, responses and headers.
 */
final class PayloadRules {
    private static final Rule BODY_REQUIRED = RuleBuilder.on(
                    PayloadChange.BodyAdded.class, "body.added-required", Facet.EXISTENCE)
            .when(PayloadChange.BodyAdded::required)
            .in(ERROR)
            .says("A request must have a body now.", "Old clients send none: make it optional.");
    private static final Rule BODY_OPTIONAL = RuleBuilder.on(
                    PayloadChange.BodyAdded.class, "body.added-optional", Facet.EXISTENCE)
            .when(change -> !change.required())
            .says("A request may have a body now.", "Nothing is to be done.");
    private static final Rule BODY_REMOVED = RuleBuilder.on(
                    PayloadChange.BodyRemoved.class, "body.removed", Facet.EXISTENCE)
            .in(ERROR)
            .out(ERROR)
            .says("A request has no body any more.", "What old clients send is lost: keep it, and deprecate it.");
    private static final Rule MEDIA_ADDED = RuleBuilder.on(
                    PayloadChange.MediaTypeAdded.class, "media-type.added", Facet.EXISTENCE)
            .says("A body has one more media type.", "Nothing is to be done.");
    private static final Rule MEDIA_REMOVED = RuleBuilder.on(
                    PayloadChange.MediaTypeRemoved.class, "media-type.removed", Facet.EXISTENCE)
            .in(ERROR)
            .out(ERROR)
            .says("A media type of a body is gone.", "Old clients send and ask for it: keep it.");
    private static final Rule SCHEMA_SAID = RuleBuilder.on(
                    PayloadChange.SchemaSaid.class, "media-type.schema.added", Facet.TYPE)
            .in(ERROR)
            .says("A body that could be anything has a schema now.", "Old clients may send what does not fit it.");
    private static final Rule SCHEMA_UNSAID = RuleBuilder.on(
                    PayloadChange.SchemaUnsaid.class, "media-type.schema.removed", Facet.TYPE)
            .out(WARN)
            .says("A body can be anything now.", "Old clients rely on its schema: keep it.");
    private static final Rule PART = RuleBuilder.on(
                    PayloadChange.PartEncoding.class, "body.encoding.changed", Facet.ENCODING)
            .in(ERROR)
            .out(ERROR)
            .says("A part of a form is written in another way.", "Old clients write it as before: accept that too.");
    private static final Rule SUCCESS_ADDED = RuleBuilder.on(
                    PayloadChange.ResponseAdded.class, "response.success.added", Facet.EXISTENCE)
            .when(PayloadChange.ResponseAdded::success)
            .says("There is one more successful answer.", "Make sure that old clients understand it as success.");
    private static final Rule ERROR_ADDED = RuleBuilder.on(
                    PayloadChange.ResponseAdded.class, "response.error.added", Facet.EXISTENCE)
            .when(change -> !change.success())
            .says("There is one more answer.", "Old clients handle it as an error they do not know.");
    private static final Rule SUCCESS_REMOVED = RuleBuilder.on(
                    PayloadChange.ResponseRemoved.class, "response.success.removed", Facet.EXISTENCE)
            .when(PayloadChange.ResponseRemoved::success)
            .in(ERROR)
            .out(ERROR)
            .says("A successful answer is gone.", "Old clients wait for it: keep answering so.");
    private static final Rule ERROR_REMOVED = RuleBuilder.on(
                    PayloadChange.ResponseRemoved.class, "response.error.removed", Facet.EXISTENCE)
            .when(change -> !change.success())
            .anywhere((change, setting) -> setting.unlessAdditive(INFO))
            .depends("info, error where nothing may be removed")
            .says("An answer is not given any more.", "Nothing is to be done.");
    private static final Rule HEADER_ADDED = RuleBuilder.on(
                    PayloadChange.HeaderAdded.class, "header.added", Facet.EXISTENCE)
            .says("A response has one more header.", "Nothing is to be done.");
    private static final Rule HEADER_REMOVED = RuleBuilder.on(
                    PayloadChange.HeaderRemoved.class, "header.removed", Facet.EXISTENCE)
            .in(ERROR)
            .out(ERROR)
            .says("A response header is gone.", "Old clients that read it get nothing: keep it.");

    private static final Rule LINK_ADDED = RuleBuilder.on(PayloadChange.LinkAdded.class, "link.added", Facet.EXISTENCE)
            .layer(Layer.BEHAVIOUR)
            .says("A response has one more link.", "Nothing is to be done.");
    private static final Rule LINK_REMOVED = RuleBuilder.on(
                    PayloadChange.LinkRemoved.class, "link.removed", Facet.EXISTENCE)
            .layer(Layer.BEHAVIOUR)
            .anywhere((change, setting) -> setting.unlessAdditive(WARN))
            .depends("warn, error where nothing may be removed")
            .says("A link of a response is gone.", "Old clients may follow it: keep it.");
    private static final Rule LINK_CHANGED = RuleBuilder.on(
                    PayloadChange.LinkChanged.class, "link.changed", Facet.BEHAVIOUR)
            .layer(Layer.BEHAVIOUR)
            .in(WARN)
            .out(WARN)
            .says("A link of a response leads somewhere else.", "Old clients may follow it: add another one instead.");

    private PayloadRules() {}

    static List<Rule> all() {
        List<Rule> all = new ArrayList<>(List.of(
                BODY_REQUIRED,
                BODY_OPTIONAL,
                BODY_REMOVED,
                MEDIA_ADDED,
                MEDIA_REMOVED,
                SCHEMA_SAID,
                SCHEMA_UNSAID,
                PART,
                SUCCESS_ADDED,
                ERROR_ADDED,
                SUCCESS_REMOVED,
                ERROR_REMOVED,
                HEADER_ADDED,
                HEADER_REMOVED,
                LINK_ADDED,
                LINK_REMOVED,
                LINK_CHANGED));
        all.addAll(Variance.between(
                PayloadChange.BodyPresence.class, "body.presence", Facet.PRESENCE, PayloadChange.BodyPresence::shift));
        all.addAll(Variance.between(
                PayloadChange.HeaderPresence.class,
                "header.presence",
                Facet.PRESENCE,
                PayloadChange.HeaderPresence::shift));
        all.addAll(Variance.of(
                PayloadChange.MediaTypeName.class, "media-type", Facet.IDENTITY, PayloadChange.MediaTypeName::shift));
        return all;
    }
}
