package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.AnnotationSpec;
import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.GenerateOptions;
import dev.covenant.codegen.GeneratedKind;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeRef;
import dev.covenant.model.TypeUsage;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything that is decided once for a whole contract, before any Java is spelt.
 */
public final class RestPlan {
    private static final AnnotationSpec USES_DEPRECATED = AnnotationSpec.builder(SuppressWarnings.class)
            .addMember("value", "$S", "deprecation")
            .build();

    private final GenerateOptions options;
    private final Ground ground;
    private final TypePlans plans;
    private final SchemaIndex schemas;
    private final List<Diagnostic> diagnostics;

    private RestPlan(GenerateOptions options, Ground ground, List<Diagnostic> diagnostics) {
        this.options = options;
        this.ground = ground;
        this.plans = TypePlans.of(ground);
        this.schemas = new SchemaIndex(ClassName.get(options.basePackage(), SchemaIndex.CLASS_NAME));
        this.diagnostics = diagnostics;
    }

    /** Plans the contract's types. */
    public static RestPlan of(Contract contract, GenerateOptions options) {
        List<Diagnostic> diagnostics = new ArrayList<>();
        Ground ground = Ground.of(contract, modelPackage(options), diagnostics::add);
        return new RestPlan(options, ground, diagnostics);
    }

    public Contract contract() {
        return ground.contract();
    }

    public GenerateOptions options() {
        return options;
    }

    public TypeUsage usage() {
        return ground.usage();
    }

    /** The package of services and operations. */
    public String servicePackage() {
        return options.basePackage();
    }

    /** The package of the contract's types. */
    public String modelPackage() {
        return modelPackage(options);
    }

    private static String modelPackage(GenerateOptions options) {
        return options.basePackage() + ".model";
    }

    /** Contract types as Java types; {@link JavaTypes#patch()} for the bodies of merge patches. */
    public JavaTypes types() {
        return ground.types();
    }

    /** The schemas that a server checks requests against. */
    public SchemaIndex schemas() {
        return schemas;
    }

    /** Whether server stubs are generated, and with them the schemas. */
    public boolean wantsServer() {
        return options.wants(GeneratedKind.SERVER);
    }

    /** The class that an object becomes; empty when the reference is to something else. */
    public Optional<ObjectPlan> object(TypeRef ref) {
        return types().object(ref).flatMap(object -> plans.object(object.name(), false));
    }

    /** The class that the object becomes in the body of a merge patch. */
    public Optional<ObjectPlan> patchObject(TypeRef ref) {
        return types().object(ref).flatMap(object -> plans.object(object.name(), true));
    }

    /** Classes of objects, merge patches included. */
    public List<ObjectPlan> objects() {
        return plans.objects();
    }

    public Collection<EnumPlan> enums() {
        return plans.enums();
    }

    public Collection<UnionPlan> unions() {
        return plans.unions();
    }

    /** Objects that stand for their heirs too. */
    public Collection<HierarchyPlan> bases() {
        return plans.bases();
    }

    /** The names of an object's heirs by tag; empty when the object stands for itself only. */
    public Map<String, String> heirsByTag(ObjectType object) {
        return ground.hierarchy().isBase(object.name()) ? ground.tags().ofBase(object) : Map.of();
    }

    /** Something that the author of the contract should know. */
    public void report(Diagnostic diagnostic) {
        diagnostics.add(diagnostic);
    }

    /** All that was reported, sorted, each once. */
    public List<Diagnostic> diagnostics() {
        return diagnostics.stream().sorted().distinct().toList();
    }

    /** What every generated type must be annotated with. */
    public List<AnnotationSpec> typeAnnotations() {
        return ground.hasDeprecatedClasses() ? List.of(USES_DEPRECATED) : List.of();
    }
}
