package dev.covenant.codegen.rest.model;

import com.palantir.javapoet.TypeName;
import dev.covenant.codegen.rest.plan.Member;
import dev.covenant.codegen.rest.plan.Presence;
import java.util.ArrayList;
import java.util.List;

/**
 * A member as a field of the builder.
 *
 * @param index its place among the names
 * @param bit which bit tells that a primitive is set; {@link #NO_BIT} for all others, which are null when not set
 */
record Slot(Member member, int index, int bit) {
    static final int NO_BIT = -1;

    private static final int MAX_BITS = Long.SIZE;

    static List<Slot> of(List<Member> members) {
        List<Slot> slots = new ArrayList<>();
        int bits = 0;
        for (Member member : members) {
            boolean unboxed = member.isPrimitive() && bits < MAX_BITS;
            slots.add(new Slot(member, slots.size(), unboxed ? bits++ : NO_BIT));
        }
        return slots;
    }

    boolean hasBit() {
        return bit != NO_BIT;
    }

    boolean isRequired() {
        return member.presence() == Presence.REQUIRED;
    }

    String name() {
        return member.javaName();
    }

    TypeName fieldType() {
        if (member.presence() == Presence.FIELD) {
            return member.accessorType();
        }
        return hasBit() ? member.valueType() : Names.nullable(member.boxedType());
    }
}
