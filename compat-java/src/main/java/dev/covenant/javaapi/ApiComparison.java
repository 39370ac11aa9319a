package dev.covenant.javaapi;

import dev.covenant.javaapi.Break.Two;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Holds a new API against the old one: everything that callers and implementers cannot do any more, echoes included.
 */
final class ApiComparison {
    private final JavaApi old;
    private final JavaApi revised;
    private final Conversions conversions;
    private final Meanings meanings;
    private final List<Break> breaks = new ArrayList<>();

    private ApiComparison(JavaApi old, JavaApi revised) {
        this.old = old;
        this.revised = revised;
        this.conversions = new Conversions(revised);
        this.meanings = new Meanings(revised);
    }

    static List<Break> of(JavaApi old, JavaApi revised) {
        ApiComparison comparison = new ApiComparison(old, revised);
        old.types().forEach(comparison::compare);
        return comparison.breaks;
    }

    private void compare(JavaType type) {
        Optional<JavaType> now = revised.type(type.canonicalName());
        Two two = new Two(type, now);
        if (now.isEmpty()) {
            breaks.add(Break.ofType(
                    SourceRule.TYPE_REMOVED,
                    Reach.BOTH,
                    two,
                    Optional.of(type.word() + " " + type.shown()),
                    Optional.empty()));
            return;
        }
        meanings.compare(two, breaks);
        if (!now.get().looksLike(type)) {
            compare(two, type, now.get());
        }
    }

    private void compare(Two two, JavaType was, JavaType is) {
        if (was.kind() != is.kind()) {
            breaks.add(Break.ofType(
                    SourceRule.TYPE_KIND_CHANGED, Reach.BINARY, two, Optional.of(was.word()), Optional.of(is.word())));
        }
        was.supertypes().stream()
                .filter(parent -> !conversions.isSubtype(is.name(), parent))
                .map(JavaTypes::shown)
                .forEach(parent -> breaks.add(Break.ofType(
                        SourceRule.SUPERTYPE_REMOVED, Reach.BOTH, two, Optional.of(parent), Optional.empty())));
        MethodComparison methods =
                new MethodComparison(two, was, revised.methods(is).toList(), conversions);
        methods.compare(breaks);
        was.fields().forEach(field -> compare(two, field, is));
        implementers(was, is, methods);
    }

    private void compare(Two two, JavaField was, JavaType is) {
        Optional<JavaField> now = is.fields().stream()
                .filter(field -> field.name().equals(was.name()) && field.isStatic() == was.isStatic())
                .findFirst();
        if (now.isEmpty()) {
            breaks.add(Break.ofField(SourceRule.CONSTANT_REMOVED, Reach.BOTH, two, was, now));
        } else if (!now.get().type().equals(was.type())) {
            boolean compiles = conversions.fits(now.get().type(), was.type());
            boolean links = JavaTypes.erased(now.get().type()).equals(JavaTypes.erased(was.type()));
            if (!compiles || !links) {
                breaks.add(Break.ofField(SourceRule.CONSTANT_CHANGED, Reach.of(compiles, links), two, was, now));
            }
        }
    }

    /** What those must do now who have a subtype of their own. */
    private void implementers(JavaType was, JavaType is, MethodComparison methods) {
        if (was.isFinal() || is.isFinal()) {
            return;
        }
        List<String> asked = old.methods(was)
                .filter(JavaMethod::isAbstract)
                .map(JavaMethod::key)
                .toList();
        is.methods().stream()
                .filter(method -> method.isAbstract() && !asked.contains(method.key()))
                .filter(method -> !methods.replaces(method))
                .forEach(method -> breaks.add(Break.ofNewMethod(is, method)));
    }
}
