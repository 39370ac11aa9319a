package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.compat.Level;
import dev.covenant.compat.Profile;
import dev.covenant.compat.diff.Position;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compared with what, and how grave it is. */
final class GateJobTest {
    private static final String USERS = Shop.ORDERS.replace("Orders", "Users").replace("/orders", "/users");

    @TempDir
    Path folder;

    private Shop shop() {
        return new Shop(folder);
    }

    @Test
    void aBreakIsRefusedAndAnAdditionIsNot() {
        Side released = shop().side(Shop.ORDERS);

        assertThat(Shop.run(released, shop().side(Shop.WITHOUT_POST)).isRefused())
                .isTrue();
        assertThat(Shop.run(released, shop().side(Shop.WITH_LIST)).isRefused()).isFalse();
        assertThat(Shop.run(released, shop().side(Shop.ORDERS)).findings()).isEmpty();
    }

    @Test
    void contractsAreComparedWithTheirNamesakes() {
        Side old = shop().side(Optional.empty(), "a.yaml", Shop.ORDERS, "b.yaml", USERS);
        Side revised = shop().side(Optional.empty(), "a.yaml", Shop.WITHOUT_POST, "b.yaml", USERS);

        GateReport report = Shop.run(old, revised);

        assertThat(Shop.only(report, "operation.removed").contract()).isEqualTo("a.yaml");
        assertThat(report.findings()).allMatch(finding -> finding.contract().equals("a.yaml"));
    }

    @Test
    void theOnlyContractOfItsKindMayBeCalledOtherwise() {
        Side old = shop().side(Optional.empty(), "old.yaml", Shop.ORDERS);
        Side revised = shop().side(Optional.empty(), "new.yaml", Shop.WITHOUT_POST);

        assertThat(Shop.only(Shop.run(old, revised), "operation.removed").contract())
                .isEqualTo("new.yaml");
    }

    @Test
    void ofSeveralContractsOneThatIsRenamedIsGone() {
        Side old = shop().side(Optional.empty(), "a.yaml", Shop.ORDERS, "b.yaml", USERS);
        Side revised = shop().side(Optional.empty(), "a.yaml", Shop.ORDERS, "c.yaml", USERS);

        assertThat(Shop.told(Shop.run(old, revised)))
                .containsExactly("error contract.removed contract b.yaml", "info contract.added contract c.yaml");
    }

    @Test
    void aContractMayGoWhenTheEndOfAllOfItHasCome() {
        Side revised = shop().side(Optional.empty(), "b.yaml", USERS, "c.yaml", USERS);
        Side over = shop().side(Optional.empty(), "a.yaml", Shop.LEAVING, "b.yaml", USERS);
        Side notYet = shop().side(
                        Optional.empty(),
                        "a.yaml",
                        Shop.LEAVING.replaceFirst("2026-01-01", "2026-01-16"),
                        "b.yaml",
                        USERS);

        assertThat(Shop.told(Shop.run(over, revised))).contains("info contract.removed contract a.yaml");
        assertThat(Shop.told(Shop.run(notYet, revised))).contains("error contract.removed contract a.yaml");
    }

    @Test
    void contractsOfTwoKindsAreNotCompared() {
        Side old = shop().side(Shop.ORDERS);
        Contract openApi = old.contracts().get(0).contract();
        Contract proto = new Contract(
                ContractKind.PROTO,
                "",
                openApi.info(),
                List.of(),
                List.of(),
                openApi.types(),
                openApi.securitySchemes(),
                openApi.version(),
                openApi.policy(),
                Optional.empty(),
                openApi.files(),
                openApi.location());
        Side revised =
                new Side("b", Optional.empty(), Path.of(""), "", List.of(new NamedContract("orders.yaml", proto)));

        assertThatThrownBy(() -> Shop.run(old, revised))
                .isInstanceOf(InvalidGateException.class)
                .hasMessageContaining(
                        "error[different-kinds] a proto contract cannot be compared with an OpenAPI contract");
    }

    @Test
    void aTeamSaysHowGraveARuleIs() {
        Side old = shop().side(Shop.ORDERS);
        Side revised = shop().side(Shop.WITHOUT_POST);
        GateSettings usual = GateSettings.on(Shop.TODAY);

        GateReport warned =
                Shop.run(old, revised, usual.withOverrides(List.of(SeverityOverride.parse("operation.removed=warn"))));
        GateReport off =
                Shop.run(old, revised, usual.withOverrides(List.of(SeverityOverride.parse("operation.removed=off"))));

        assertThat(Shop.only(warned, "operation.removed").finding().level()).isEqualTo(Level.WARN);
        assertThat(warned.isRefused()).isFalse();
        assertThat(Shop.run(old, revised, warned.request().settings().withFailOn(FailOn.WARN))
                        .isRefused())
                .isTrue();
        assertThat(Shop.told(off)).noneMatch(line -> line.contains("operation.removed"));
    }

    @Test
    void aTeamMaySpeakOfOnePositionOnly() {
        Side old = shop().side(Shop.ORDERS);
        Side revised = shop().side(Shop.ORDERS.replace("        discount: {type: number}\n", ""));
        GateSettings settings =
                GateSettings.on(Shop.TODAY).withOverrides(List.of(SeverityOverride.parse("field.removed@out=error")));

        List<GateFinding> removed = Shop.run(old, revised, settings).findings().stream()
                .filter(finding -> finding.finding().rule().equals("field.removed"))
                .toList();

        assertThat(removed)
                .extracting(
                        finding -> finding.finding().position(),
                        finding -> finding.finding().level())
                .containsExactly(
                        org.assertj.core.groups.Tuple.tuple(Position.OUT, Level.ERROR),
                        org.assertj.core.groups.Tuple.tuple(Position.IN, Level.WARN));
    }

    @Test
    void aRuleThatThereIsNotIsToldWithTheOneThatWasMeant() {
        assertThatThrownBy(() -> SeverityOverride.parse("operation.remved=warn"))
                .isInstanceOf(InvalidGateException.class)
                .hasMessageContaining("there is no rule 'operation.remved'")
                .hasMessageContaining("did you mean 'operation.removed'?");
        assertThatThrownBy(() -> SeverityOverride.parse("operation.removed@inn=warn"))
                .hasMessageContaining("there is no position 'inn'");
        assertThatThrownBy(() -> SeverityOverride.parse("operation.removed=warning"))
                .hasMessageContaining("should be one of error, warn, info, off, not 'warning'");
        GateSettings settings = GateSettings.on(Shop.TODAY)
                .withOverrides(List.of(new SeverityOverride("nothing", Optional.empty(), Level.OFF)));
        assertThatThrownBy(() -> Shop.run(shop().side(Shop.ORDERS), shop().side(Shop.ORDERS), settings))
                .isInstanceOf(InvalidGateException.class);
    }

    @Test
    void whatTheLatestReleaseFindsIsNotFoundAgainInEarlierOnes() {
        Side latest = shop().release("1.4.0", Shop.ORDERS);
        Side earlier = shop().release("1.3.0", Shop.ORDERS);
        Side revised = shop().side(Shop.WITHOUT_POST);

        GateReport report =
                GateJob.run(new GateRequest(latest, revised, List.of(earlier), GateSettings.on(Shop.TODAY)));

        assertThat(Shop.only(report, "operation.removed").base()).isEqualTo(latest);
    }

    @Test
    void whatOnlyClientsOfAnEarlierReleaseUseIsFoundThere() {
        Side latest = shop().release("1.4.0", Shop.WITHOUT_POST);
        Side earlier = shop().release("1.3.0", Shop.ORDERS);
        Side revised = shop().side(Shop.WITHOUT_POST);
        GateSettings settings = GateSettings.on(Shop.TODAY);

        GateReport report = GateJob.run(new GateRequest(latest, revised, List.of(earlier), settings));

        assertThat(Shop.told(report)).containsExactly("error operation.removed POST /orders");
        assertThat(report.findings().get(0).base()).isEqualTo(earlier);
        assertThat(report.advice().required())
                .as("the latest release has broken them already")
                .isEqualTo(Bump.NONE);
        assertThat(Shop.run(latest, revised, settings).findings()).isEmpty();
    }

    @Test
    void aProfileIsObeyed() {
        String leaving = Shop.ORDERS.replace("operationId: createOrder", "deprecated: true");
        Side old = shop().side(leaving);
        Side revised = shop().side(Shop.WITHOUT_POST);

        assertThat(Shop.run(old, revised).isRefused()).isFalse();
        assertThat(Shop.run(old, revised, GateSettings.on(Shop.TODAY).withProfile(Profile.ADDITIVE))
                        .isRefused())
                .as("only what was announced with a day may go")
                .isTrue();
    }
}
