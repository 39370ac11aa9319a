package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.ParameterizedTypeName;
import com.palantir.javapoet.TypeName;
import dev.covenant.json.JsonKind;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Finds the variants of a union: one for each Java type.
 */
final class UnionPlans {
    private final JavaTypes types;
    private final UnionGraph graph;
    private final Set<String> takenNames;

    /** @param takenNames simple names of all classes of the package: a nested type of such a name would hide them */
    UnionPlans(JavaTypes types, UnionGraph graph, Set<String> takenNames) {
        this.types = types;
        this.graph = graph;
        this.takenNames = takenNames;
    }

    List<VariantPlan> variants(UnionType union) {
        Map<TypeName, List<UnionType.Variant>> byType = new LinkedHashMap<>();
        graph.variants(union)
                .forEach(variant -> byType.computeIfAbsent(types.boxed(variant.type()), t -> new ArrayList<>())
                        .add(variant));
        Map<TypeName, String> labels = labels(byType.keySet());
        List<VariantPlan> plans = new ArrayList<>();
        byType.forEach((type, same) -> {
            TypeRef ref = types.resolve(same.get(0).type());
            Optional<TypeDef> definition = types.definition(ref);
            String label = labels.getOrDefault(type, "");
            Optional<String> wrapper = definition.isPresent() ? Optional.empty() : Optional.of(free(label + "Value"));
            plans.add(new VariantPlan(label, ref, type, definition, wrapper, kinds(ref, new HashSet<>()), tags(same)));
        });
        return plans;
    }

    private String free(String wrapper) {
        String name = wrapper;
        while (takenNames.contains(name)) {
            name += "_";
        }
        return name;
    }

    private static List<String> tags(List<UnionType.Variant> same) {
        Set<String> tags = new LinkedHashSet<>();
        same.forEach(variant -> tags.addAll(variant.tags()));
        return List.copyOf(tags);
    }

    private static Map<TypeName, String> labels(Set<TypeName> javaTypes) {
        Map<TypeName, String> labels = new LinkedHashMap<>();
        Set<String> used = new HashSet<>();
        for (TypeName type : javaTypes) {
            String label = label(type);
            String free = label;
            for (int i = 2; !used.add(free); i++) {
                free = label + i;
            }
            labels.put(type, free);
        }
        return labels;
    }

    private static String label(TypeName type) {
        if (type instanceof ParameterizedTypeName generic) {
            List<TypeName> arguments = generic.typeArguments();
            String last = label(arguments.get(arguments.size() - 1));
            String outer = generic.rawType().simpleName();
            return outer.equals("Optional") ? outer + last : last + outer;
        }
        if (type.equals(JavaTypes.VALUE)) {
            return "Any";
        }
        String name = ((ClassName) type).simpleName();
        return name.equals("UUID") || name.equals("URI")
                ? name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT)
                : name;
    }

    private Set<JsonKind> kinds(TypeRef ref, Set<String> passed) {
        TypeRef resolved = types.resolve(ref);
        if (resolved instanceof TypeRef.Single single) {
            return Set.of(ScalarType.of(single).kind());
        }
        if (resolved instanceof TypeRef.ListOf) {
            return Set.of(JsonKind.ARRAY);
        }
        if (resolved instanceof TypeRef.MapOf) {
            return Set.of(JsonKind.OBJECT);
        }
        return types.definition(resolved)
                .map(type -> kinds(type, passed))
                .orElseGet(() -> EnumSet.allOf(JsonKind.class));
    }

    private Set<JsonKind> kinds(TypeDef type, Set<String> passed) {
        if (type instanceof EnumType values) {
            return Set.of(EnumPlan.scalar(values).kind());
        }
        if (type instanceof ObjectType) {
            return Set.of(JsonKind.OBJECT);
        }
        Set<JsonKind> kinds = EnumSet.noneOf(JsonKind.class);
        if (type instanceof UnionType union && passed.add(union.name())) {
            union.variants().forEach(variant -> kinds.addAll(kinds(variant.type(), passed)));
        }
        return kinds;
    }
}
