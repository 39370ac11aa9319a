package dev.covenant.compat.diff;

import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Whether two types of different names have one form: compared as if they were the same type they show no change. Neither bytes nor JSON say
 * the name of a type, so that who has one reads the other.
 */
final class ProtoForms {
    private final ProtoTypes types;
    /** Pairs that are being compared; those that come back to themselves are alike unless something else shows. */
    private final Set<String> assumed = new HashSet<>();

    ProtoForms(ProtoTypes types) {
        this.types = types;
    }

    boolean same(String was, String is) {
        return was.equals(is)
                || !assumed.add(was + " " + is)
                || same(types.old().types().get(was), types.revised().types().get(is));
    }

    private boolean same(@Nullable TypeDef was, @Nullable TypeDef is) {
        List<Change> changes = new ArrayList<>();
        if (was instanceof ObjectType before && is instanceof ObjectType after) {
            messages(before, after, changes::add);
        } else if (was instanceof EnumType before && is instanceof EnumType after) {
            new ProtoEnumComparison(before, after, changes::add).compare(true, true);
        } else {
            return false;
        }
        return changes.stream().allMatch(ProtoForms::isNameOnly);
    }

    private void messages(ObjectType before, ObjectType after, Consumer<Change> sink) {
        new ProtoFieldsComparison(before, after, types.within(this), sink).compare();
        new ProtoMessageComparison(before, after, sink).compare();
    }

    private static boolean isNameOnly(Change change) {
        return change instanceof ProtoFieldChange.FieldType type && type.sameForm();
    }
}
