package dev.covenant.javaapi;

import dev.covenant.model.Located;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * One thing that users of the old API cannot do with the new one.
 *
 * @param owner the type in the old API; for what implementers are newly asked for, in the new one
 * @param member the simple name of the member; empty when it is the type itself
 * @param key what tells it from others of that name: with erased parameters, for methods
 * @param element type and member as a reader writes them
 * @param before how it was declared
 * @param after how it is declared; absent when it is gone
 * @param named the full names of the classes that its old declaration names
 * @param base what of the old contract it was made of
 * @param revision what of the new contract it is made of
 */
record Break(
        SourceRule rule,
        Reach reach,
        String owner,
        String member,
        String key,
        String element,
        Optional<String> before,
        Optional<String> after,
        Set<String> named,
        Optional<Located> base,
        Optional<Located> revision) {
    Break {
        named = Set.copyOf(named);
    }

    static Break ofType(SourceRule rule, Reach reach, Two two, Optional<String> before, Optional<String> after) {
        String name = two.old().canonicalName();
        return new Break(
                rule,
                reach,
                name,
                "",
                "",
                two.shown(),
                before,
                after,
                Set.of(),
                two.old().origin(""),
                two.revision(""));
    }

    /** A name that means something else now; the type's own where the member is empty. */
    static Break ofName(Two two, String member, Optional<String> after) {
        return new Break(
                SourceRule.NAME_TAKEN,
                Reach.MEANING,
                two.old().canonicalName(),
                member,
                member,
                two.shown() + (member.isEmpty() ? "" : "." + member),
                two.old().identity(member),
                after,
                Set.of(),
                two.old().origin(member),
                two.revision(member));
    }

    static Break ofMethod(SourceRule rule, Reach reach, Two two, JavaMethod was, Optional<JavaMethod> is) {
        Set<String> named = new HashSet<>();
        was.types().forEach(type -> JavaTypes.classes(type, name -> named.add(name.canonicalName())));
        JavaTypes.classes(was.returns(), name -> named.add(name.canonicalName()));
        String dot = was.isConstructor() ? "" : ".";
        return new Break(
                rule,
                reach,
                two.old().canonicalName(),
                was.name(),
                was.key(),
                two.shown() + dot + was.call(),
                Optional.of(was.declaration()),
                is.map(JavaMethod::declaration),
                named,
                two.old().origin(was.name()),
                two.revision(was.name()));
    }

    /** A method that implementers did not have to have. */
    static Break ofNewMethod(JavaType owner, JavaMethod method) {
        return new Break(
                SourceRule.METHOD_ADDED_ABSTRACT,
                Reach.IMPLEMENTERS,
                owner.canonicalName(),
                method.name(),
                method.key(),
                owner.shown() + "." + method.call(),
                Optional.empty(),
                Optional.of(method.declaration()),
                Set.of(),
                Optional.empty(),
                owner.origin(method.name()));
    }

    static Break ofField(SourceRule rule, Reach reach, Two two, JavaField was, Optional<JavaField> is) {
        Set<String> named = new HashSet<>();
        JavaTypes.classes(was.type(), name -> named.add(name.canonicalName()));
        return new Break(
                rule,
                reach,
                two.old().canonicalName(),
                was.name(),
                was.name(),
                two.shown() + "." + was.name(),
                Optional.of(JavaTypes.shown(was.type()) + " " + was.name()),
                is.map(field -> JavaTypes.shown(field.type()) + " " + field.name()),
                named,
                two.old().origin(was.name()),
                two.revision(was.name()));
    }

    /** The same for others. */
    Break withReach(Reach other) {
        return new Break(rule, other, owner, member, key, element, before, after, named, base, revision);
    }

    /** The same with what has become of it, and what that is made of. */
    Break became(String other, Optional<Located> place) {
        return new Break(rule, reach, owner, member, key, element, before, Optional.of(other), named, base, place);
    }

    /** A type and what has become of it, if it is still there. */
    record Two(JavaType old, Optional<JavaType> revised) {
        String shown() {
            return old.shown();
        }

        Optional<Located> revision(String member) {
            return revised.flatMap(type -> type.origin(member));
        }
    }
}
