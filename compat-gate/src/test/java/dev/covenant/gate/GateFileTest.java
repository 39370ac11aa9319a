package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Level;
import dev.covenant.compat.Profile;
import dev.covenant.compat.diff.Position;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a team says of the gate in covenant.yaml. */
final class GateFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(GateFile.NAME);
    }

    private FileReading<GateFile> read(String text) throws IOException {
        return GateFile.read(Files.writeString(file(), text));
    }

    private List<String> faults(String text) throws IOException {
        return read(text).diagnostics().stream()
                .map(Diagnostic::toString)
                .map(line -> line.replace(file() + ":", "").replace("\n    ", " | "))
                .toList();
    }

    @Test
    void everythingThatCanBeSaidIsRead() throws IOException {
        GateFile file = read("""
            targets: {orders: {instances: [http://a:8080]}}
            compatibility:
              baseline: maven:com.acme:orders
              since: 1.0
              contracts: [api/orders.yaml, proto]
              profile: additive
              direction: full
              fail-on: warn
              grace-days: 180
              missing-baseline: fail
              rules:
                server.removed: error
                field.removed@in: off
              accept-file: gate/accept.yaml
            """).orThrow();

        assertThat(file.baseline()).contains("maven:com.acme:orders");
        assertThat(file.since()).contains("1.0");
        assertThat(file.contracts()).containsExactly("api/orders.yaml", "proto");
        assertThat(file.graceDays()).isEqualTo(OptionalInt.of(180));
        assertThat(file.missingBaseline()).contains(MissingBaseline.FAIL);
        assertThat(file.acceptFile()).isEqualTo(folder.resolve("gate/accept.yaml"));
        assertThat(file.place("baseline").map(Location::line)).contains(3);
        GateSettings settings = file.settings(Shop.TODAY);
        assertThat(settings.profile()).isEqualTo(Profile.ADDITIVE);
        assertThat(settings.direction()).isEqualTo(Direction.FULL);
        assertThat(settings.failOn()).isEqualTo(FailOn.WARN);
        assertThat(settings.graceDays()).isEqualTo(180);
        assertThat(settings.overrides())
                .containsExactly(
                        new SeverityOverride("server.removed", Optional.empty(), Level.ERROR),
                        new SeverityOverride("field.removed", Optional.of(Position.IN), Level.OFF));
    }

    @Test
    void whatIsNotSaidIsTheUsual() throws IOException {
        for (GateFile file : List.of(
                GateFile.read(file()).orThrow(),
                read("").orThrow(),
                read("targets: {orders: }").orThrow(),
                read("compatibility:").orThrow())) {
            assertThat(file.settings(Shop.TODAY)).isEqualTo(GateSettings.on(Shop.TODAY));
            assertThat(file.acceptFile()).isEqualTo(folder.resolve(AcceptanceFile.NAME));
            assertThat(file.baseline()).isEmpty();
        }
    }

    @Test
    void aLongCommentSaysNothing() throws IOException {
        String comment = "# one line of many, and nothing else\n \n".repeat(50_000);

        assertThat(read("---\n" + comment).orThrow().profile()).isEmpty();
        assertThat(read(comment + "compatibility: {profile: json}\n").orThrow().profile())
                .contains(Profile.JSON);
    }

    @Test
    void onePathNeedsNoList() throws IOException {
        assertThat(read("compatibility: {contracts: api}").orThrow().contracts())
                .containsExactly("api");
    }

    @Test
    void allFaultsAreToldAtOnceEachAtItsPlace() throws IOException {
        assertThat(faults("""
            compatibility:
              base-line: x
              since: soon
              profile: additve
              fail-on: [error]
              grace-days: -1
              contracts: [a, {}]
              rules:
                field.remved: warn
                field.removed@over: warn
                field.removed: of
            """))
                .containsExactly(
                        "2:14: error[unknown-setting] 'compatibility' has no key 'base-line' | did you mean"
                                + " 'baseline'?",
                        "3:10: error[bad-setting] 'since' should be a version, such as 1.0, not 'soon'",
                        "4:12: error[bad-setting] 'profile' should be one of wire, json, standard, source, additive,"
                                + " not 'additve' | did you mean 'additive'?",
                        "5:12: error[bad-setting] 'fail-on' should be one of error, warn, never, not an array",
                        "6:15: error[bad-setting] 'grace-days' should be a whole number from 0 to 3650, not '-1'",
                        "7:14: error[bad-setting] 'contracts' should be a path or a list of paths, not an array",
                        "9:19: error[unknown-rule] there is no rule 'field.remved' | did you mean 'field.removed'?",
                        "10:25: error[bad-setting] there is no position 'over' | it is one of in, out, both, none",
                        "11:20: error[bad-setting] 'field.removed' should be one of error, warn, info, off, not 'of' |"
                                + " did you mean 'off'?");
    }

    @Test
    void aSectionThatNobodyWouldReadIsTold() throws IOException {
        assertThat(faults("compatability: {profile: wire}"))
                .containsExactly("1:16: error[unknown-setting] the gate does not read 'compatability' |"
                        + " did you mean 'compatibility'?");
        assertThat(faults("compatibility: 7"))
                .containsExactly("1:16: error[bad-setting] 'compatibility' should be an object, not '7'");
    }
}
