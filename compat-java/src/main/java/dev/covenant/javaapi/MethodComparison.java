package dev.covenant.javaapi;

import com.palantir.javapoet.TypeName;
import dev.covenant.javaapi.Break.Two;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Compares the methods of a type: whether a call that was written for the old ones compiles, links, and means the same.
 */
final class MethodComparison {
    /** What every value has, whether or not its type says so. */
    private static final Set<String> OF_EVERY_OBJECT = Set.of("equals(java.lang.Object)", "hashCode()", "toString()");

    private final Two two;
    private final JavaType was;
    private final List<JavaMethod> now;
    private final Conversions conversions;
    private final Set<String> oldKeys;
    private final Set<String> replacing = new HashSet<>();

    /** @param now the methods that can be called on the new type */
    MethodComparison(Two two, JavaType was, List<JavaMethod> now, Conversions conversions) {
        this.two = two;
        this.was = was;
        this.now = now;
        this.conversions = conversions;
        this.oldKeys = was.methods().stream().map(JavaMethod::key).collect(Collectors.toSet());
    }

    void compare(List<Break> breaks) {
        was.methods().stream()
                .filter(method -> !OF_EVERY_OBJECT.contains(method.key()))
                .forEach(method -> compare(method).ifPresent(breaks::add));
    }

    /** Whether a new method stands where an old one was, which has been told of. */
    boolean replaces(JavaMethod method) {
        return replacing.contains(method.key());
    }

    private Optional<Break> compare(JavaMethod old) {
        List<JavaMethod> alike = now.stream()
                .filter(method -> method.name().equals(old.name()) && method.isStatic() == old.isStatic())
                .toList();
        Optional<JavaMethod> same =
                alike.stream().filter(method -> method.key().equals(old.key())).findFirst();
        boolean links = alike.stream().anyMatch(method -> method.descriptor().equals(old.descriptor()));
        boolean compiles = same.map(method -> takes(method, old))
                .orElseGet(() -> alike.stream().anyMatch(method -> takes(method, old)));
        if (compiles && links) {
            return same.filter(method -> isShuffled(old, method)).map(method -> shuffled(old, method));
        }
        Optional<JavaMethod> instead = same.or(() -> closest(old, alike));
        instead.ifPresent(method -> replacing.add(method.key()));
        return Optional.of(Break.ofMethod(rule(old, instead), Reach.of(compiles, links), two, old, instead));
    }

    /** Whether what was written for the old method compiles with a new one. */
    private boolean takes(JavaMethod method, JavaMethod old) {
        if (method.arguments().size() != old.arguments().size()) {
            return false;
        }
        for (int i = 0; i < method.arguments().size(); i++) {
            if (!conversions.fits(old.types().get(i), method.types().get(i))) {
                return false;
            }
        }
        boolean returned = old.returns().equals(TypeName.VOID) || conversions.fits(method.returns(), old.returns());
        return returned && addsNoException(method, old);
    }

    private boolean addsNoException(JavaMethod method, JavaMethod old) {
        return method.exceptions().stream()
                .allMatch(
                        thrown -> old.exceptions().stream().anyMatch(caught -> conversions.isSubtype(thrown, caught)));
    }

    /** Arguments of the same types that have changed places: a compiler does not see it. */
    private static boolean isShuffled(JavaMethod old, JavaMethod method) {
        return !old.argumentNames().equals(method.argumentNames())
                && sorted(old.argumentNames()).equals(sorted(method.argumentNames()));
    }

    private static List<String> sorted(List<?> texts) {
        return texts.stream().map(Object::toString).sorted().toList();
    }

    private Break shuffled(JavaMethod old, JavaMethod method) {
        return Break.ofMethod(SourceRule.PARAMETER_ORDER_CHANGED, Reach.MEANING, two, old, Optional.of(method));
    }

    /** The new overload that most likely is what the old one has become. */
    private Optional<JavaMethod> closest(JavaMethod old, List<JavaMethod> alike) {
        List<JavaMethod> fresh = new ArrayList<>(alike);
        fresh.removeIf(method -> oldKeys.contains(method.key()));
        return fresh.stream().min(Comparator.comparingInt(method -> distance(old, method)));
    }

    private static int distance(JavaMethod old, JavaMethod method) {
        List<TypeName> left = new ArrayList<>(old.types());
        int found = 0;
        for (TypeName type : method.types()) {
            found += left.remove(type) ? 1 : 0;
        }
        return left.size() + method.arguments().size() - found;
    }

    private SourceRule rule(JavaMethod old, Optional<JavaMethod> instead) {
        if (instead.isEmpty()) {
            return SourceRule.METHOD_REMOVED;
        }
        JavaMethod method = instead.get();
        if (!method.types().equals(old.types()) && sorted(method.types()).equals(sorted(old.types()))) {
            return SourceRule.PARAMETER_ORDER_CHANGED;
        }
        return SourceRule.METHOD_SIGNATURE_CHANGED;
    }
}
