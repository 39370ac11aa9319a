package dev.covenant.compat.diff;

import dev.covenant.model.FieldFacts;
import dev.covenant.model.FieldFacts.Cardinality;
import dev.covenant.model.FieldKind;
import dev.covenant.model.Property;
import dev.covenant.model.TypeRef;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * Compares two fields of the same number.
 */
final class ProtoFieldComparison {
    private final ProtoFieldPair pair;
    private final Property before;
    private final Property after;
    private final FieldFacts was;
    private final FieldFacts is;
    private final Consumer<Change> sink;

    ProtoFieldComparison(ProtoFieldPair pair, Consumer<Change> sink) {
        this.pair = pair;
        this.before = pair.before();
        this.after = pair.after();
        this.was = pair.was();
        this.is = pair.is();
        this.sink = sink;
    }

    void compare() {
        names();
        if (was.cardinality() != is.cardinality()) {
            sink.accept(new ProtoFieldChange.FieldCardinality(
                    pair.site(after.location()), was.cardinality(), is.cardinality()));
        }
        types();
        new ProtoValueComparison(pair, sink).compare();
        new ProtoLanguageComparison(pair, sink).compare();
        ProtoAnnouncements.of(pair.site(after.location()), before.docs(), after.docs(), sink);
    }

    private void names() {
        boolean renamed = !before.name().equals(after.name());
        boolean inJson = !was.jsonName().equals(is.jsonName()) && !isExtension();
        boolean echo = renamed && inJson && !is.jsonNameWritten();
        if (renamed) {
            sink.accept(new ProtoFieldChange.FieldName(
                    pair.site(is.places().name()),
                    echo,
                    isOtherEntry(),
                    Optional.of(before.name()),
                    Optional.of(after.name())));
        }
        if (inJson && !echo) {
            sink.accept(new ProtoFieldChange.FieldJsonName(
                    pair.site(is.places().jsonName()), Optional.of(was.jsonName()), Optional.of(is.jsonName())));
        }
    }

    /** The message that protoc makes for the entries of a map is called after the field. */
    private boolean isOtherEntry() {
        return pair.areMaps() && !ProtoIndex.entryOf("", before).equals(ProtoIndex.entryOf("", after));
    }

    /** An extension is called by its full name in JSON. */
    private boolean isExtension() {
        return was.jsonName().startsWith("[");
    }

    private void types() {
        if (pair.areMaps() && !was.mapKey().equals(is.mapKey())) {
            type(was.mapKey().orElseThrow(), is.mapKey().orElseThrow(), Optional.empty(), Optional.empty());
        }
        if (pair.areMaps() || !pair.isAMap()) {
            type(was.kind(), is.kind(), ProtoUsages.named(before), ProtoUsages.named(after));
        } else {
            type(whole(was), whole(is), wholeName(before), wholeName(after));
        }
    }

    /** A map is a message to who does not know that it is a map. */
    private static FieldKind whole(FieldFacts facts) {
        return facts.cardinality() == Cardinality.MAP ? FieldKind.MESSAGE : facts.kind();
    }

    private Optional<String> wholeName(Property field) {
        String element = pair.element();
        return field.type() instanceof TypeRef.MapOf
                ? Optional.of(ProtoIndex.entryOf(element.substring(0, element.lastIndexOf('.')), field))
                : ProtoUsages.named(field);
    }

    private void type(FieldKind then, FieldKind now, Optional<String> name, Optional<String> newName) {
        boolean named = name.isPresent() && newName.isPresent();
        if (then == now && (!named || name.equals(newName))) {
            return;
        }
        boolean values =
                then == FieldKind.ENUM && now == FieldKind.ENUM && pair.types().keepsValues(before, after);
        // A message that is a group now has the same name.
        boolean telling = !named || !name.equals(newName);
        sink.accept(new ProtoFieldChange.FieldType(
                pair.site(is.places().type()),
                then,
                now,
                values,
                named && then == now && pair.types().haveOneForm(name.get(), newName.get()),
                Optional.of(name.filter(it -> telling).orElse(then.text())),
                Optional.of(newName.filter(it -> telling).orElse(now.text()))));
    }
}
