package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.compat.diff.Position;
import dev.covenant.model.ContractKind;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What the rules say of themselves. */
class RuleCatalogueTest {
    private final RuleCatalogue catalogue = RuleCatalogue.load();

    @Test
    void everyRuleOfTheCheckerIsInIt() {
        assertThat(catalogue.ids())
                .contains("field.removed", "operation.removed", "version.bump.insufficient")
                .isSorted()
                .doesNotHaveDuplicates();
    }

    @Test
    void everyRuleSaysHowGraveItIsEachWay() {
        assertThat(catalogue.all().stream()
                        .filter(rule -> rule.levels().isEmpty() || rule.levels().containsValue(""))
                        .map(rule -> rule.id() + " " + rule.kinds()))
                .as("say what their level depends on (RuleBuilder.depends)")
                .isEmpty();
    }

    @Test
    void aPageSaysWhatItMeansWhatToDoAndShowsIt() {
        assertThat(catalogue.page("media-type.removed"))
                .startsWith("# `media-type.removed`\n")
                .contains("| OpenAPI | what is sent | in, out | error | all profiles |")
                .contains("```diff\n@@ paths > /orders")
                .contains("error media-type.removed@");
    }

    @Test
    void aPageTellsApartWhatKindsOfContractsMean() {
        assertThat(catalogue.page("field.removed"))
                .contains("**OpenAPI**: A property is gone.")
                .contains("**proto**: A field is gone.")
                .contains("| proto | the JSON form | every way | error | json, standard, source, additive |")
                .contains("\nUnder the other profiles it is information.\n");
    }

    @Test
    void anExplanationIsForTerminals() {
        assertThat(catalogue.explanation("operation.removed"))
                .startsWith("operation.removed\n\nAn operation is gone.")
                .doesNotContain("```", "|");
    }

    @Test
    void whatIsNoRuleIsToldWithTheNearestOne() {
        assertThat(catalogue.find("field.remove")).isEmpty();
        assertThat(catalogue.nearest("field.remove")).contains("field.removed");
        assertThat(catalogue.nearest("nothing-like-a-rule")).isEmpty();
        assertThatThrownBy(() -> catalogue.page("field.remove")).hasMessage("no rule field.remove");
    }

    @Test
    void othersCanBeAdded() {
        RuleDescription own =
                new RuleDescription("own.rule", Layer.POLICY, Map.of(Position.NONE, "warn"), "It means.", "Do it.");
        RuleCatalogue more = catalogue.with(RuleCatalogueTest.class, List.of(own));
        assertThat(own.kinds()).isEqualTo(Set.of(ContractKind.OPENAPI, ContractKind.PROTO));
        assertThat(more.find("own.rule")).containsExactly(own);
        assertThat(more.page("own.rule")).contains("It means. Do it.", "| OpenAPI, proto | promises | none | warn |");
    }
}
