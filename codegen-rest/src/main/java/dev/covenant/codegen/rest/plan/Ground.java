package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeUsage;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;

/**
 * What is known before any class is planned: which types have one, what it is called, who inherits from whom.
 */
record Ground(
        Contract contract,
        TypeUsage usage,
        TypeIndex index,
        Hierarchy hierarchy,
        Tags tags,
        Map<String, ClassName> classes,
        Map<String, ClassName> patchClasses,
        Set<String> takenNames,
        JavaTypes types,
        Consumer<Diagnostic> report) {

    static Ground of(Contract contract, String modelPackage, Consumer<Diagnostic> report) {
        TypeIndex index = TypeIndex.of(contract, report);
        Hierarchy hierarchy = Hierarchy.of(contract, index);
        Set<String> patched = PatchTypes.of(contract, index, hierarchy);
        List<TypeDef> types =
                contract.types().values().stream().filter(index::hasClass).toList();
        RestNames names = RestNames.of(contract, types, patched, modelPackage);
        names.report(contract, report);
        Map<String, ClassName> classes = new LinkedHashMap<>();
        types.forEach(type -> classes.put(type.name(), names.of(type)));
        Map<String, ClassName> patches = new LinkedHashMap<>();
        patched.forEach(name -> patches.put(name, names.patch(contract.type(name))));
        return new Ground(
                contract,
                TypeUsage.of(contract),
                index,
                hierarchy,
                Tags.of(contract, index, hierarchy),
                classes,
                patches,
                names.taken(),
                JavaTypes.of(index, classes, patches),
                report);
    }

    /** Whether any class is marked as deprecated, so that others must not complain about using it. */
    boolean hasDeprecatedClasses() {
        return classes.keySet().stream().map(contract::type).map(TypeDef::docs).anyMatch(docs -> docs.isDeprecated());
    }
}
