package dev.covenant.codegen.rest.plan;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.codegen.GenerateOptions;
import dev.covenant.model.AliasType;
import dev.covenant.model.Constraints;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Docs;
import dev.covenant.model.Info;
import dev.covenant.model.Location;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.Scalar;
import dev.covenant.model.TypeDef;
import dev.covenant.model.TypeRef;
import dev.covenant.model.UnionType;
import dev.covenant.model.VersionStrategy;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class RestPlanTest {
    private static final Location PLACE = Location.of("contract.yaml");

    @Test
    void aliasInACircleOfListsIsAnyJsonAndTold() {
        RestPlan plan = plan(List.of(alias("A", list(named("B"))), alias("B", list(named("A")))));
        assertThat(plan.types().boxed(named("B"))).hasToString("java.util.List<dev.covenant.json.JsonValue>");
        assertThat(plan.diagnostics()).extracting(Diagnostic::code).containsExactly("recursive-alias");
    }

    @Test
    void unionsThatContainEachOtherHaveTheVariantsOfBoth() {
        RestPlan plan = plan(List.of(union("A", named("B"), text()), union("B", named("A"), number())));
        assertThat(plan.unions()).allSatisfy(union -> {
            assertThat(union.variants())
                    .extracting(VariantPlan::label)
                    .containsExactlyInAnyOrder("String", "BigDecimal");
            assertThat(union.interfaces()).isEmpty();
        });
    }

    @Test
    void nullableAliasMakesEveryUseNullable() {
        RestPlan plan = plan(List.of(alias("A", text().withNullable(true))));
        assertThat(plan.types().full(list(named("A"))))
                .hasToString("java.util.List<java.util.Optional<java.lang.String>>");
    }

    @Test
    void namesDoNotDependOnTheOrderOfTypes() {
        List<TypeDef> types =
                Arrays.asList(union("foo", text(), number()), union("Foo", text()), union("FOO", number()));
        List<String> forwards = names(types);
        Collections.reverse(types);
        assertThat(names(types)).containsExactlyInAnyOrderElementsOf(forwards);
        assertThat(forwards).contains("FOO=FOO", "Foo=Foo_2");
    }

    private static List<String> names(List<TypeDef> types) {
        return plan(types).unions().stream()
                .map(union -> union.type().name() + "=" + union.name().simpleName())
                .toList();
    }

    private static RestPlan plan(List<TypeDef> types) {
        Map<String, TypeDef> byName = new LinkedHashMap<>();
        types.forEach(type -> byName.put(type.name(), type));
        Contract contract = new Contract(
                ContractKind.OPENAPI,
                "3.1.0",
                new Info("Test", "1", Docs.none(), PLACE),
                List.of(),
                List.of(),
                byName,
                Map.of(),
                new VersionStrategy.InPath(),
                PolicyFacts.none(),
                Optional.empty(),
                List.of("contract.yaml"),
                PLACE);
        return RestPlan.of(contract, GenerateOptions.of("api"));
    }

    private static AliasType alias(String name, TypeRef target) {
        return new AliasType(name, true, target, Docs.none(), PLACE);
    }

    private static UnionType union(String name, TypeRef... variants) {
        return new UnionType(
                name,
                true,
                UnionType.Kind.ONE_OF,
                Arrays.stream(variants)
                        .map(v -> new UnionType.Variant(v, "", List.of(), PLACE))
                        .toList(),
                Optional.empty(),
                Constraints.none(),
                Docs.none(),
                PLACE);
    }

    private static TypeRef named(String name) {
        return new TypeRef.Named(name, false, Constraints.none(), PLACE);
    }

    private static TypeRef list(TypeRef element) {
        return new TypeRef.ListOf(element, false, Constraints.none(), PLACE);
    }

    private static TypeRef text() {
        return new TypeRef.Single(Scalar.STRING, "", false, Constraints.none(), PLACE);
    }

    private static TypeRef number() {
        return new TypeRef.Single(Scalar.NUMBER, "", false, Constraints.none(), PLACE);
    }
}
