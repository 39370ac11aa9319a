package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Diagnostic;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Acceptances that stand in the contract. */
final class AcceptanceCommentsTest {
    private static final String COMMENT =
            "# covenant:accept schema.type.changed until=2026-06-30 reason=nobody reads it";
    private static final String DISCOUNT = "        discount: {type: number}\n";

    @TempDir
    Path folder;

    private Shop shop;

    @BeforeEach
    void shop() {
        shop = new Shop(folder);
    }

    /** @param property how the property is written now */
    private GateReport run(String property) {
        Side revised = shop.side(Shop.ORDERS.replace(DISCOUNT, property));
        List<Acceptance> comments = AcceptanceComments.read(revised).orThrow();
        return Shop.run(
                shop.side(Shop.ORDERS), revised, GateSettings.on(Shop.TODAY).withAcceptances(comments));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        discount: {type: string} " + COMMENT + "\n",
                "        " + COMMENT + "\n        # more\n\n        discount: {type: string}\n",
                "        " + COMMENT + "\n        discount:\n          type: string\n",
                "        discount: " + COMMENT + "\n          type: string\n",
            })
    void aCommentIsAboutItsLineOrTheOneBelow(String property) {
        GateReport report = run(property);

        assertThat(report.accepted()).isNotEmpty();
        assertThat(report.isRefused()).isFalse();
        assertThat(report.unused()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "        discount: {type: string}\n        " + COMMENT + "\n",
                "        discount: {type: string} # schema.type.changed until=2026-06-30 reason=nobody reads it\n",
            })
    void aCommentThatIsAboutSomethingElseAcceptsNothing(String property) {
        assertThat(run(property).isRefused()).isTrue();
    }

    @Test
    void whatItSaysIsRead() {
        Side side = shop.side(Shop.ORDERS.replace(
                DISCOUNT,
                "        discount: {type: number} # covenant:accept field.removed@out until=2.0.0 by=jane ticket=S-1"
                        + " semver=waived reason=a b = c\n"));

        Acceptance acceptance = AcceptanceComments.read(side).orThrow().get(0);

        assertThat(acceptance.rule()).contains("field.removed@out");
        assertThat(acceptance.until()).isEqualTo(new Until.Version("2.0.0"));
        assertThat(acceptance.by()).isEqualTo("jane");
        assertThat(acceptance.ticket()).contains("S-1");
        assertThat(acceptance.semverWaived()).isTrue();
        assertThat(acceptance.reason()).isEqualTo("a b = c");
        assertThat(acceptance.location().line()).isEqualTo(acceptance.lines().get(0));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "# covenant:accept",
                "# covenant:accept field.removed",
                "# covenant:accept field.removed until=2026-06-30",
                "# covenant:accept field.removed until=soon reason=r",
                "# covenant:accept field.removed@over until=2026-06-30 reason=r",
                "# covenant:accept field.removed until=2026-06-30 semver=yes reason=r",
                "# covenant:accept field.remved until=2026-06-30 reason=r",
            })
    void whatCannotBeReadIsToldAtItsPlace(String comment) {
        Side side = shop.side("\n" + comment + "\n" + Shop.ORDERS);

        assertThat(AcceptanceComments.read(side).diagnostics())
                .singleElement()
                .matches(Diagnostic::isError)
                .satisfies(fault -> assertThat(fault.location().line()).isEqualTo(2));
    }

    @Test
    void itEndsLikeAnyOther() {
        GateReport report = run("        discount: {type: string} " + COMMENT + "\n");
        GateSettings later = new GateSettings(
                report.request().settings().profile(),
                report.request().settings().direction(),
                FailOn.ERROR,
                LocalDate.of(2026, 7, 1),
                0,
                List.of(),
                report.request().settings().acceptances(),
                report.request().settings().projectVersion());

        GateReport after = Shop.run(report.request().old(), report.request().revised(), later);

        assertThat(after.isRefused()).isTrue();
        assertThat(Shop.only(after, "policy.acceptance.expired").finding().element())
                .isEqualTo("acceptance of schema.type.changed until 2026-06-30");
    }

    @Test
    void jsonHasNoComments() {
        String told = "{'openapi': '3.1.0', 'info': {'title': 'Write # covenant:accept', 'version': '1'}, 'paths': {}}";
        Side side = shop.side("\n " + told.replace('\'', '"'));

        assertThat(AcceptanceComments.read(side).diagnostics()).isEmpty();
    }

    @Test
    void aFileOfTwoContractsIsReadOnce() {
        Side side = shop.side(Shop.ORDERS.replace(DISCOUNT, "        discount: {type: string} " + COMMENT + "\n"));
        NamedContract named = side.contracts().get(0);
        Side twice = new Side(
                "api", Optional.empty(), side.root(), "", List.of(named, new NamedContract("copy", named.contract())));

        assertThat(AcceptanceComments.read(twice).orThrow()).hasSize(1);
    }

    @Test
    void commentsOfProtoAreRead() {
        assertThat(AcceptanceComment.in("  int32 a = 1; // covenant:accept field.renamed until=2026-06-30 reason=r"))
                .get()
                .satisfies(comment -> assertThat(comment.said()).containsEntry("reason", "r"));
        assertThat(AcceptanceComment.in("  /* covenant:accept field.renamed until=2026-06-30 reason=r */"))
                .get()
                .satisfies(comment -> assertThat(comment.said()).containsEntry("reason", "r"));
        assertThat(AcceptanceComment.in("  string a = 1 [default = \"covenant:accept x\"];"))
                .isEmpty();
    }
}
