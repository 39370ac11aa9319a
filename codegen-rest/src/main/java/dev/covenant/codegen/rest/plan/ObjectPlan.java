package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.TypeName;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeRef;
import java.util.List;
import java.util.Optional;

/**
 * An object as it becomes a class.
 *
 * @param members in the order of the model, so that two spellings of a contract lead to the same class
 * @param additional the type of the other members, when they are kept
 * @param interfaces unions and bases that it is a variant of
 * @param types the types of members: those of merge patches for a merge patch
 */
public record ObjectPlan(
        ClassName name,
        ObjectType type,
        List<Member> members,
        Optional<TypeRef> additional,
        List<? extends TypeName> interfaces,
        JavaTypes types) {
    public ObjectPlan {
        members = List.copyOf(members);
        interfaces = List.copyOf(interfaces);
    }

    /** The member of this name in JSON. */
    public Optional<Member> member(String wireName) {
        return members.stream().filter(m -> m.wireName().equals(wireName)).findFirst();
    }
}
