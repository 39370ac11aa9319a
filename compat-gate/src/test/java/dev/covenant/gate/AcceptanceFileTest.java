package dev.covenant.gate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.compat.Finding;
import dev.covenant.gate.AcceptanceFile.Entry;
import dev.covenant.model.Diagnostic;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How acceptances are written down. */
final class AcceptanceFileTest {
    @TempDir
    Path folder;

    private Path file() {
        return folder.resolve(AcceptanceFile.NAME);
    }

    private FileReading<AcceptanceFile> read(String text) throws IOException {
        return AcceptanceFile.read(Files.writeString(file(), text));
    }

    private List<String> faults(String text) throws IOException {
        return read(text).diagnostics().stream()
                .map(Diagnostic::toString)
                .map(line -> line.replace(file() + ":", "").replace("\n    ", " | "))
                .toList();
    }

    @Test
    void anEntryIsReadWithItsPlace() throws IOException {
        List<Acceptance> all = read("""
            # of the spring release
            - fingerprint: "a3f8c21b9d04"
              reason: nobody reads it
              by: jane
              until: 2026-06-30
              ticket: SHOP-12
            - rule: field.removed@out
              element: Order.discount
              contract: api/orders.yaml
              reason: the app shows it no more
              until: 2.0
              semver: waived
            """).orThrow().acceptances();

        assertThat(all).hasSize(2);
        assertThat(all.get(0).fingerprint()).contains("a3f8c21b9d04");
        assertThat(all.get(0).until()).isEqualTo(new Until.Date(LocalDate.of(2026, 6, 30)));
        assertThat(all.get(0).ticket()).contains("SHOP-12");
        assertThat(all.get(0).location().line()).isEqualTo(2);
        assertThat(all.get(1).subject()).isEqualTo("field.removed@out Order.discount");
        assertThat(all.get(1).until()).isEqualTo(new Until.Version("2.0"));
        assertThat(all.get(1).contract()).contains("api/orders.yaml");
        assertThat(all.get(1).semverWaived()).isTrue();
    }

    @Test
    void aFingerprintThatLooksLikeANumberIsOne() throws IOException {
        assertThat(read("- {fingerprint: 012345678901, reason: r, until: 2026-06-30}")
                        .orThrow()
                        .acceptances()
                        .get(0)
                        .fingerprint())
                .contains("012345678901");
        assertThat(read("- {fingerprint: 1234567890e1, reason: r, until: 2026-06-30}")
                        .orThrow()
                        .acceptances()
                        .get(0)
                        .fingerprint())
                .contains("1234567890e1");
    }

    @Test
    void whatIsNotThereAcceptsNothing() throws IOException {
        assertThat(AcceptanceFile.read(file()).orThrow().acceptances()).isEmpty();
        assertThat(read("# nothing any more\n").orThrow().acceptances()).isEmpty();
        assertThat(read("").orThrow().acceptances()).isEmpty();
    }

    @Test
    void allFaultsAreToldAtOnceEachAtItsPlace() throws IOException {
        assertThat(faults("""
            - fingerprint: "a3f8c21b9d04"
              by: jane
            - rule: field.remved
              element: Order.discount
              reason: r
              until: soon
            - reason: r
              until: 2026-06-30
              unti: 2026-06-30
            - fingerprint: xyz
              reason: " "
              until: 2026-06-30
              semver: yes
            - rule: field.removed@over
              reason: r
              until: 2026-06-30
            - nothing
            """))
                .containsExactly(
                        "1:3: error[missing-setting] an acceptance has no 'reason' |"
                                + " who accepts something says why, and until when",
                        "1:3: error[missing-setting] an acceptance has no 'until' |"
                                + " who accepts something says why, and until when",
                        "3:9: error[unknown-rule] there is no rule 'field.remved' | did you mean 'field.removed'?",
                        "6:10: error[bad-setting] 'until' should be a day such as 2026-06-30 or a version such as"
                                + " 2.0.0, not 'soon'",
                        "7:3: error[missing-setting] an acceptance has no 'fingerprint' |"
                                + " the report tells it; or say rule and element",
                        "9:9: error[unknown-setting] an acceptance has no key 'unti' | did you mean 'until'?",
                        "10:16: error[bad-setting] 'fingerprint' should be twelve hexadecimal digits, not 'xyz'",
                        "11:11: error[bad-setting] 'reason' should be a text that is not empty, not ' '",
                        "13:11: error[bad-setting] 'semver' should be 'waived' where it is said at all, not 'yes'",
                        "14:3: error[missing-setting] an acceptance has no 'element' | a rule that is to be less grave"
                                + " everywhere belongs into covenant.yaml, below rules",
                        "14:9: error[bad-setting] 'rule' should be a rule, or a rule and one of @in, @out, @both,"
                                + " @none, not 'field.removed@over'",
                        "17:3: error[bad-setting] 'an acceptance' should be an object, not 'nothing'");
    }

    @Test
    void aFileThatIsNoListIsTold() throws IOException {
        assertThat(faults("reason: r"))
                .containsExactly("1:1: error[bad-setting] 'the file' should be a list of acceptances, not an object");
        assertThat(faults("- {reason: ")).hasSize(1).first().asString().contains("malformed-yaml");
    }

    private GateReport report() {
        Shop shop = new Shop(folder);
        return Shop.run(shop.release("1.4.0", Shop.ORDERS), shop.side(Shop.WITHOUT_POST));
    }

    private static String fingerprint(GateReport report) {
        return Shop.only(report, "operation.removed").finding().fingerprint();
    }

    private static Entry entry(String fingerprint, String until) {
        return new Entry(fingerprint, "nobody \"calls\" it:\n# see\\logs", "jane", until, Optional.of("SHOP-1"), true);
    }

    @Test
    void anEntryIsAddedBelowWhatIsThere() throws IOException {
        GateReport report = report();
        String before = """
            # mine
              - fingerprint: "aaaaaaaaaaaa"   # keep
                reason: r
                until: 2026-06-30\
            """;

        AcceptanceFile now = read(before).orThrow().add(entry(fingerprint(report), "2026-06-30"), report);

        assertThat(Files.readString(file()))
                .startsWith(before + "\n  # operation.removed: POST /orders\n  - fingerprint: ");
        assertThat(now.acceptances()).hasSize(2);
        Acceptance added = now.acceptances().get(1);
        assertThat(added.fingerprint()).contains(fingerprint(report));
        assertThat(added.reason()).isEqualTo("nobody \"calls\" it:\n# see\\logs");
        assertThat(added.by()).isEqualTo("jane");
        assertThat(added.contract()).contains("orders.yaml");
        assertThat(added.ticket()).contains("SHOP-1");
        assertThat(added.semverWaived()).isTrue();
        GateReport again = GateJob.run(new GateRequest(
                report.request().old(),
                report.request().revised(),
                List.of(),
                report.request().settings().withAcceptances(now.acceptances())));
        assertThat(again.isRefused()).isFalse();
    }

    @Test
    void theFirstEntryMakesTheFile() throws IOException {
        GateReport report = report();

        AcceptanceFile.read(file()).orThrow().add(entry(fingerprint(report), "2.0.0"), report);

        assertThat(AcceptanceFile.read(file()).orThrow().acceptances()).hasSize(1);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file())))
                .as("readable for everyone whom the umask lets read")
                .isEqualTo(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(Files.createFile(folder.resolve("other")))));
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(path -> path.getFileName().toString())).noneMatch(name -> name.endsWith(".new"));
        }
    }

    @Test
    void theBeginningOfAFingerprintIsEnough() throws IOException {
        GateReport report = report();
        String whole = fingerprint(report);

        AcceptanceFile now =
                AcceptanceFile.read(file()).orThrow().add(entry(whole.substring(0, 4), "2026-06-30"), report);

        assertThat(now.acceptances().get(0).fingerprint()).contains(whole);
    }

    @Test
    void whatMakesNoSenseIsRefusedAndNothingIsWritten() throws IOException {
        GateReport report = report();
        String wrong = (fingerprint(report).startsWith("0") ? "1" : "0")
                + fingerprint(report).substring(1);
        AcceptanceFile file = AcceptanceFile.read(file()).orThrow();

        assertThatThrownBy(() -> file.add(entry(wrong, "2026-06-30"), report))
                .isInstanceOf(InvalidGateException.class)
                .hasMessageContaining("no finding has the fingerprint '" + wrong + "'")
                .hasMessageContaining("did you mean '" + fingerprint(report) + "'?");
        assertThatThrownBy(() -> file.add(entry(fingerprint(report), "2026-01-14"), report))
                .hasMessageContaining("'2026-01-14' is over already");
        assertThatThrownBy(() -> file.add(entry(fingerprint(report), "soon"), report))
                .hasMessageContaining("'soon' is neither a day");
        assertThatThrownBy(() -> file.add(
                        new Entry(fingerprint(report), " ", "", "2026-06-30", Optional.empty(), false), report))
                .hasMessageContaining("there is no reason");
        assertThat(file()).doesNotExist();
    }

    @Test
    void whatIsAcceptedAlreadyIsNotAcceptedAgain() throws IOException {
        GateReport report = report();
        AcceptanceFile once =
                AcceptanceFile.read(file()).orThrow().add(entry(fingerprint(report), "2026-06-30"), report);
        String before = Files.readString(file());

        assertThatThrownBy(() -> once.add(entry(fingerprint(report), "2026-07-30"), report))
                .hasMessageContaining(AcceptanceFile.NAME + ":3:3: error[accepted-already]")
                .hasMessageContaining("is accepted until 2026-06-30 already");
        assertThat(file()).hasContent(before);
    }

    @Test
    void whatAContractCallsThingsAndWhatPeopleSayCanBeReadAgain() throws IOException {
        String odd = "bell \u0007 \u0090 \uFFFE \uD800 \u2028 \u0085 end";
        GateReport report = report();
        GateFinding first = report.findings().get(0);
        Finding finding = first.finding();
        Finding renamed = new Finding(
                finding.rule(),
                finding.aspect(),
                finding.position(),
                finding.layer(),
                finding.victim(),
                finding.level(),
                odd,
                finding.before(),
                finding.after(),
                finding.base(),
                finding.revision(),
                finding.witness(),
                finding.usages(),
                finding.bufIds(),
                finding.meaning(),
                finding.advice());
        GateReport other = new GateReport(
                report.request(),
                List.of(GateFinding.open(first.contract(), renamed, first.base())),
                List.of(),
                report.advice());
        Entry entry = new Entry(
                renamed.fingerprint(), odd.replace("\uD800", ""), "ann \u0007", "2.0.0", Optional.empty(), false);

        AcceptanceFile file = AcceptanceFile.read(file()).orThrow().add(entry, other);

        assertThat(file.acceptances())
                .singleElement()
                .extracting(Acceptance::reason)
                .isEqualTo(entry.reason());
    }

    @Test
    void aFileThatCannotBeAddedToStaysAsItIs() throws IOException {
        GateReport report = report();
        String flow = "[{fingerprint: \"aaaaaaaaaaaa\", reason: r, until: 2026-06-30}]\n";
        AcceptanceFile file = read(flow).orThrow();

        assertThatThrownBy(() -> file.add(entry(fingerprint(report), "2026-06-30"), report))
                .isInstanceOf(InvalidGateException.class)
                .hasMessageContaining("write it yourself:\n# operation.removed: POST /orders\n- fingerprint: ");
        assertThat(file()).hasContent(flow);
    }
}
