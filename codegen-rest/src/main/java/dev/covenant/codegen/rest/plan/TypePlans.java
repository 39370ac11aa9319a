package dev.covenant.codegen.rest.plan;

import com.palantir.javapoet.ClassName;
import dev.covenant.codegen.Literals;
import dev.covenant.model.Additional;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.EnumType;
import dev.covenant.model.ObjectType;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.TypeUsage;
import dev.covenant.model.UnionType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The plan of every class that a contract's types lead to.
 */
final class TypePlans {
    private final Contract contract;
    private final TypeUsage usage;
    private final Hierarchy hierarchy;
    private final Tags tags;
    private final JavaTypes types;
    private final Map<String, ClassName> classes;
    private final MemberPlans members;
    private final Set<String> inUnions;
    private final Map<String, Set<ClassName>> interfaces = new HashMap<>();
    private final Map<String, ObjectPlan> objects = new LinkedHashMap<>();
    private final Map<String, ObjectPlan> patches = new LinkedHashMap<>();
    private final List<EnumPlan> enums = new ArrayList<>();
    private final List<UnionPlan> unions = new ArrayList<>();
    private final List<HierarchyPlan> bases = new ArrayList<>();
    private final Consumer<Diagnostic> report;

    private TypePlans(Ground ground) {
        this.contract = ground.contract();
        this.usage = ground.usage();
        this.hierarchy = ground.hierarchy();
        this.tags = ground.tags();
        this.types = ground.types();
        this.classes = ground.classes();
        this.report = ground.report();
        this.members = new MemberPlans(tags, report);
        this.inUnions = UnionContents.of(contract);
    }

    static TypePlans of(Ground ground) {
        TypePlans plans = new TypePlans(ground);
        plans.planUnions(ground);
        plans.planBases();
        plans.planOthers();
        plans.planPatches(ground);
        return plans;
    }

    private void planUnions(Ground ground) {
        UnionGraph graph = UnionGraph.of(contract, ground.index());
        UnionPlans variants = new UnionPlans(types, graph, ground.takenNames());
        Map<UnionType, List<VariantPlan>> found = new LinkedHashMap<>();
        each(UnionType.class, union -> found.put(union, variants.variants(union)));
        found.forEach((union, cases) -> {
            if (UnionGraph.isSealed(union, ground.index())) {
                cases.forEach(v -> v.definition().ifPresent(d -> addInterface(d.name(), union.name())));
            }
        });
        ReadingPlans readings = new ReadingPlans(new Constants(ground.index(), tags), report);
        found.forEach((union, cases) -> unions.add(new UnionPlan(
                classOf(union.name()),
                union,
                UnionGraph.isSealed(union, ground.index()),
                cases,
                interfaces(union),
                readings.of(union, cases))));
    }

    private void addInterface(String type, String of) {
        interfaces.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(classOf(of));
    }

    private List<ClassName> interfaces(TypeDef type) {
        return List.copyOf(interfaces.getOrDefault(type.name(), Set.of()));
    }

    private void planBases() {
        each(
                ObjectType.class,
                object -> hierarchy.bases(object.name()).forEach(base -> addInterface(object.name(), base)));
        each(EnumType.class, type -> enums.add(EnumPlan.of(classOf(type.name()), type, interfaces(type))));
        each(ObjectType.class, object -> objects.put(object.name(), plan(object)));
    }

    private ObjectPlan plan(ObjectType object) {
        ClassName name = classOf(object.name());
        boolean base = hierarchy.isBase(object.name());
        return new ObjectPlan(
                base ? name.nestedClass(HierarchyPlan.OTHER) : name,
                object,
                members.of(object, types),
                additional(object),
                base ? List.of(name) : interfaces(object),
                types);
    }

    /** What is undeclared is kept where it may have to be given back, and where a wrong guess at a variant would lose it. */
    private Optional<TypeRef> additional(ObjectType object) {
        if (object.additional() instanceof Additional.Typed typed) {
            return Optional.of(typed.type());
        }
        String name = object.name();
        boolean onlySent = usage.inRequest(name) && !usage.inResponse(name) && !usage.inReplacingRequest(name);
        boolean variant = inUnions.contains(name) || interfaces.containsKey(name) || hierarchy.isBase(name);
        return onlySent && !variant ? Optional.empty() : Optional.of(anything(object));
    }

    private static TypeRef anything(ObjectType object) {
        return new TypeRef.Anything(true, Constraints.none(), object.location());
    }

    private void planOthers() {
        each(ObjectType.class, object -> {
            if (hierarchy.isBase(object.name())) {
                bases.add(base(object));
            }
        });
    }

    private HierarchyPlan base(ObjectType object) {
        Map<String, ClassName> byTag = new LinkedHashMap<>();
        tags.ofBase(object).forEach((tag, heir) -> {
            if (Literals.isConstant(tag)) {
                byTag.put(tag, classOf(heir));
            }
        });
        List<String> heirs = hierarchy.heirs(object.name());
        ObjectPlan other = planned(object.name());
        List<Member> shared = other.members().stream()
                .filter(member -> heirs.stream().allMatch(heir -> sharedBy(heir, member, object)))
                .toList();
        return new HierarchyPlan(
                classOf(object.name()),
                object,
                shared,
                other,
                heirs.stream().map(this::classOf).toList(),
                byTag,
                interfaces(object));
    }

    private boolean sharedBy(String heir, Member member, ObjectType base) {
        Optional<Member> own = planned(heir).member(member.wireName());
        boolean same = own.filter(m -> m.javaName().equals(member.javaName())
                        && m.accessorType().equals(member.accessorType()))
                .isPresent();
        if (!same) {
            String message = "'" + heir + "' has '" + member.wireName() + "' with another type than its base '"
                    + base.name() + "'; the interface " + classOf(base.name()).simpleName() + " has no accessor for it";
            report.accept(Diagnostic.warning(
                    "base-property-differs", message, contract.type(heir).location()));
        }
        return same;
    }

    private void planPatches(Ground ground) {
        JavaTypes patchTypes = types.patch();
        ground.patchClasses().forEach((type, name) -> {
            ObjectType object = (ObjectType) contract.type(type);
            Optional<TypeRef> rest = Optional.of(
                    object.additional() instanceof Additional.Typed typed
                            ? typed.type().withNullable(true)
                            : anything(object));
            patches.put(
                    type,
                    new ObjectPlan(name, object, members.ofPatch(object, patchTypes), rest, List.of(), patchTypes));
        });
    }

    private ClassName classOf(String type) {
        return Objects.requireNonNull(classes.get(type), type);
    }

    private ObjectPlan planned(String type) {
        return Objects.requireNonNull(objects.get(type), type);
    }

    private <T extends TypeDef> void each(Class<T> kind, Consumer<T> action) {
        contract.types().values().stream()
                .filter(type -> kind.isInstance(type) && classes.containsKey(type.name()))
                .map(kind::cast)
                .forEach(action);
    }

    /** Classes of objects that are no base, then those of merge patches. */
    List<ObjectPlan> objects() {
        List<ObjectPlan> all = new ArrayList<>();
        objects.forEach((type, plan) -> {
            if (!hierarchy.isBase(type)) {
                all.add(plan);
            }
        });
        all.addAll(patches.values());
        return all;
    }

    Optional<ObjectPlan> object(String type, boolean patch) {
        ObjectPlan plan = objects.get(type);
        return Optional.ofNullable(patch ? patches.getOrDefault(type, plan) : plan);
    }

    Collection<EnumPlan> enums() {
        return enums;
    }

    Collection<UnionPlan> unions() {
        return unions;
    }

    Collection<HierarchyPlan> bases() {
        return bases;
    }
}
