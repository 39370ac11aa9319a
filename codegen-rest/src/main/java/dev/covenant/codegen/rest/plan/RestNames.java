package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.NameScope;
import dev.covenant.codegen.NameStyle;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Operation;
import dev.covenant.model.Severity;
import dev.covenant.model.TypeDef;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * The class of every type of a contract that has one. Components come first and get the plain names; inline types are named after
 * their path and give way. Names depend on the set of types only, not on their order.
 */
public final class RestNames {
    /** Types that generated classes nest: a class cannot have the name of the one around it. */
    private static final List<String> NESTED = List.of("Builder", "Codec", "Known", "Unknown", "Other");

    private static final String REQUEST = ".request";

    private final String modelPackage;
    private final NameScope components;
    private final Map<String, String> wishes;
    private final NameScope inline;
    private final NameScope patches;

    private RestNames(
            String modelPackage,
            NameScope components,
            Map<String, String> wishes,
            NameScope inline,
            NameScope patches) {
        this.modelPackage = modelPackage;
        this.components = components;
        this.wishes = wishes;
        this.inline = inline;
        this.patches = patches;
    }

    /**
     * Assigns all names.
     *
     * @param types those that get a class
     * @param patched names of objects that get a second one
     */
    static RestNames of(Contract contract, Collection<TypeDef> types, Set<String> patched, String modelPackage) {
        Set<String> operations =
                contract.operations().stream().map(Operation::name).collect(Collectors.toSet());
        List<String> inlines =
                types.stream().filter(t -> !t.declared()).map(TypeDef::name).toList();
        Map<String, String> wishes = wishes(inlines, operations);
        NameScope components = scope(
                NESTED,
                types.stream().filter(TypeDef::declared).map(TypeDef::name).toList());
        NameScope inline = scope(components.taken(), wishes.values());
        NameScope patches =
                scope(inline.taken(), patched.stream().map(RestNames::patchOf).toList());
        return new RestNames(modelPackage, components, wishes, inline, patches);
    }

    private static Map<String, String> wishes(List<String> inlines, Set<String> operations) {
        Set<String> taken = new HashSet<>(inlines);
        Map<String, String> wishes = new LinkedHashMap<>();
        for (String name : inlines) {
            String wish = wish(name, operations);
            wishes.put(name, taken.add(wish) ? wish : name);
        }
        return wishes;
    }

    /** The request of an operation is everything that is sent, parameters too: what the contract has inline is its body. */
    private static String wish(String inline, Set<String> operations) {
        int end = inline.indexOf(REQUEST);
        while (end >= 0) {
            String after = inline.substring(end + REQUEST.length());
            if ((after.isEmpty() || after.startsWith(".")) && operations.contains(inline.substring(0, end))) {
                return inline.substring(0, end) + ".body" + after;
            }
            end = inline.indexOf(REQUEST, end + 1);
        }
        return inline;
    }

    private static NameScope scope(Collection<String> taken, Collection<String> names) {
        return NameScope.of(NameStyle.TYPE).reserve(taken).assign(names);
    }

    private static String patchOf(String type) {
        return type + ".patch";
    }

    /** Tells the author which types could not have the name they would have alone. */
    void report(Contract contract, Consumer<Diagnostic> report) {
        components.clashes().forEach((type, name) -> report.accept(renamed(contract.type(type), name)));
        Map<String, String> clashes = inline.clashes();
        wishes.forEach((type, wish) -> {
            if (clashes.containsKey(wish)) {
                report.accept(renamed(contract.type(type), clashes.get(wish)));
            }
        });
    }

    private static Diagnostic renamed(TypeDef type, String name) {
        String message = "type '" + type.name() + "' becomes the class " + name + ", because its plain name is taken";
        return new Diagnostic(Severity.INFO, "type-renamed", message, type.location(), "");
    }

    /** The class of a type that has one. */
    public ClassName of(TypeDef type) {
        String name =
                type.declared() ? components.name(type.name()) : inline.name(wishes.getOrDefault(type.name(), ""));
        return ClassName.get(modelPackage, name);
    }

    /** The class of an object as a merge patch. */
    ClassName patch(TypeDef type) {
        return ClassName.get(modelPackage, patches.name(patchOf(type.name())));
    }

    /** Simple names of everything in the package of types. */
    Set<String> taken() {
        return patches.taken();
    }
}
