package dev.covenant.compat.diff;

import dev.covenant.model.Additional;
import dev.covenant.model.Constraints;
import dev.covenant.model.Docs;
import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.MessageFacts;
import dev.covenant.model.ObjectType;
import dev.covenant.model.Property;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ProtoOptions;
import dev.covenant.model.Reserved;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * The messages that protoc makes for the entries of maps: a field is the same on the wire whether its entries are made so or written out.
 */
final class ProtoEntries {
    private final ProtoIndex index;

    ProtoEntries(ProtoIndex index) {
        this.index = index;
    }

    /** The message of this full name, if it is one of a map. */
    Optional<ObjectType> of(String name) {
        int dot = name.lastIndexOf('.');
        TypeDef around = dot < 0 ? null : index.contract().types().get(name.substring(0, dot));
        if (!(around instanceof ObjectType message) || message.message().isEmpty()) {
            return Optional.empty();
        }
        return message.properties().stream()
                .filter(field -> field.type() instanceof TypeRef.MapOf)
                .filter(field -> ProtoIndex.entryOf(message.name(), field).equals(name))
                .findFirst()
                .map(field -> entry(name, message, field));
    }

    private ObjectType entry(String name, ObjectType around, Property map) {
        FieldFacts facts = map.field().orElseThrow();
        TypeRef text = new TypeRef.Single(Scalar.STRING, "", false, Constraints.none(), map.location());
        boolean implicit = isImplicit(around.message().orElseThrow());
        Property key = part("key", 1, text, facts.mapKey().orElseThrow(), map, implicit);
        Property value = part("value", 2, ((TypeRef.MapOf) map.type()).value(), facts.kind(), map, implicit);
        return new ObjectType(
                name,
                true,
                List.of(key, value),
                new Additional.Unsaid(),
                List.of(),
                Optional.empty(),
                Constraints.none(),
                Docs.none(),
                Optional.of(facts(around, map)),
                map.location());
    }

    private static MessageFacts facts(ObjectType around, Property map) {
        MessageFacts facts = around.message().orElseThrow();
        return new MessageFacts(
                facts.file(),
                Optional.of(around.name()),
                List.of(),
                new Reserved(List.of(), List.of()),
                List.of(),
                false,
                false,
                facts.jsonFormat(),
                MessageFacts.Visibility.UNSAID,
                true,
                ProtoOptions.none(),
                map.location());
    }

    private static Property part(
            String name, int number, TypeRef type, FieldKind kind, Property map, boolean implicit) {
        FieldFacts around = map.field().orElseThrow();
        boolean message = kind == FieldKind.MESSAGE || kind == FieldKind.GROUP;
        FieldFacts facts = new FieldFacts(
                number,
                kind,
                Optional.empty(),
                implicit && !message ? Cardinality.IMPLICIT : Cardinality.EXPLICIT,
                false,
                name,
                false,
                Optional.empty(),
                around.utf8Validated(),
                new FieldFacts.Languages("", "JS_NORMAL", around.languages().javaUtf8()),
                List.of(),
                List.of(),
                ProtoOptions.none(),
                places(map));
        return new Property(
                name,
                type,
                false,
                Property.Access.READ_WRITE,
                Optional.empty(),
                Optional.empty(),
                Docs.none(),
                Optional.of(facts),
                map.location());
    }

    private static FieldFacts.Places places(Property map) {
        return new FieldFacts.Places(map.location(), map.location(), map.location(), map.location(), map.location());
    }

    /** Whether nobody can tell that a number or text was left out in a message. */
    private boolean isImplicit(MessageFacts message) {
        Optional<ProtoFile> file = index.file(message.file());
        if (file.filter(known -> known.syntax().startsWith("proto")).isPresent()) {
            return file.get().syntax().equals("proto3");
        }
        return file.flatMap(known -> known.options().text("features.field_presence"))
                .filter("IMPLICIT"::equals)
                .isPresent();
    }
}
