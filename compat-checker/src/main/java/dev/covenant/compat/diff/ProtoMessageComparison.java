package dev.covenant.compat.diff;

import dev.covenant.model.Located;
import dev.covenant.model.Location;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.TypeRef;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares two messages of the same full name.
 */
final class ProtoMessageComparison {
    private final ObjectType before;
    private final ObjectType after;
    private final MessageFacts was;
    private final MessageFacts is;
    private final Consumer<Change> sink;

    ProtoMessageComparison(ObjectType before, ObjectType after, Consumer<Change> sink) {
        this.before = before;
        this.after = after;
        this.was = before.message().orElseThrow();
        this.is = after.message().orElseThrow();
        this.sink = sink;
    }

    /** Everything but the fields, for which there is {@link ProtoFieldsComparison}. */
    void compare() {
        for (MessageFacts.Oneof oneof : was.oneofs()) {
            Optional<MessageFacts.Oneof> now = is.oneofs().stream()
                    .filter(o -> o.name().equals(oneof.name()))
                    .findFirst();
            String element = before.name() + "." + oneof.name();
            if (now.isEmpty()) {
                sink.accept(new ProtoTypeChange.OneofRemoved(Site.of(element, oneof, after)));
            } else if (oneof.required() != now.get().required()) {
                Shift shift = oneof.required() ? Shift.WIDENED : Shift.NARROWED;
                sink.accept(new ProtoTypeChange.OneofPresence(Site.of(element, oneof, now.get()), shift));
            }
        }
        new ReservedComparison(before.name(), after.location(), sink).message(was, is);
        facts();
        new ProtoMessageRules(before, after, sink).compare();
        ProtoAnnouncements.of(Site.of(before.name(), before, after), before.docs(), after.docs(), sink);
    }

    private void facts() {
        if (was.jsonFormat() == MessageFacts.JsonFormat.ALLOW && is.jsonFormat() != MessageFacts.JsonFormat.ALLOW) {
            sink.accept(new ProtoTypeChange.JsonFormat(site("features.json_format"), ProtoChange.Kind.MESSAGE));
            entries();
        }
        if (was.messageSet() != is.messageSet()) {
            sink.accept(new ProtoTypeChange.MessageSet(Site.of(before.name(), before, after)));
        }
        if (!was.noStandardDescriptorAccessor() && is.noStandardDescriptorAccessor()) {
            String name = "no_standard_descriptor_accessor";
            sink.accept(new ProtoFileChange.SourceOption(site(name), name, Optional.of("false"), Optional.of("true")));
        }
    }

    private Site site(String option) {
        return new Site(before.name(), Optional.of(before.location()), Optional.of(at(is.options(), option, after)));
    }

    /** The messages of the entries of maps have the form of the message around them. */
    private void entries() {
        for (Property field : after.properties()) {
            boolean map = field.type() instanceof TypeRef.MapOf;
            if (map
                    && before.property(field.name())
                            .filter(then -> then.type() instanceof TypeRef.MapOf)
                            .isPresent()) {
                Site site = Site.of(before.name() + "." + field.name() + " entry", before, field);
                sink.accept(new ProtoTypeChange.JsonFormat(site, ProtoChange.Kind.MESSAGE));
            }
        }
    }

    /** Where an option is written, or else the element. */
    static Location at(ProtoOptions options, String name, Located element) {
        return options.option(name).map(ProtoOption::location).orElse(element.location());
    }
}
