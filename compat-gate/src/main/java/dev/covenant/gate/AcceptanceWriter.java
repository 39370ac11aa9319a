package dev.covenant.gate;

import dev.covenant.compat.Level;
import dev.covenant.gate.AcceptanceFile.Entry;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.Spelling;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Adds an acceptance to a file. */
final class AcceptanceWriter {
    private static final int SHORTEST = 4;
    private static final String HEADER =
            "# What breaks clients, and who answers for it until when. Read by the gate.\n";

    private final AcceptanceFile file;
    private final List<Diagnostic> faults = new ArrayList<>();

    AcceptanceWriter(AcceptanceFile file) {
        this.file = file;
    }

    AcceptanceFile add(Entry entry, GateReport report) throws IOException {
        Optional<GateFinding> finding = finding(entry.fingerprint(), report);
        finding.ifPresent(this::needsOne);
        if (entry.reason().isBlank()) {
            fault("missing-setting", "there is no reason", "say why it is all right");
        }
        until(entry.until(), report);
        if (!faults.isEmpty() || finding.isEmpty()) {
            throw new InvalidGateException(faults);
        }
        return write(AcceptanceText.of(entry, finding.get()));
    }

    /** The finding with that fingerprint, or with one that begins so. */
    private Optional<GateFinding> finding(String wanted, GateReport report) {
        List<GateFinding> acceptable = report.findings().stream()
                .filter(AcceptanceWriter::isAcceptable)
                .toList();
        List<GateFinding> found = acceptable.stream()
                .filter(finding -> print(finding).startsWith(wanted))
                .toList();
        List<String> prints = prints(found);
        if (wanted.length() < SHORTEST || prints.isEmpty()) {
            unknown(wanted, prints(acceptable));
            return Optional.empty();
        }
        if (prints.size() > 1) {
            String message = "'" + wanted + "' may be " + String.join(" or ", prints);
            fault("ambiguous-fingerprint", message, "write more digits");
            return Optional.empty();
        }
        return Optional.of(found.get(0));
    }

    private static boolean isAcceptable(GateFinding finding) {
        return finding.finding().level() != Level.INFO
                && GateRule.OWN_OF_ACCEPTANCES.stream()
                        .noneMatch(rule -> rule.id().equals(finding.finding().rule()));
    }

    private void unknown(String wanted, List<String> all) {
        String hint = Spelling.hint(wanted, all);
        String list =
                all.isEmpty() ? "nothing is found that needs to be accepted" : "there are " + String.join(", ", all);
        fault("unknown-fingerprint", "no finding has the fingerprint '" + wanted + "'", hint.isEmpty() ? list : hint);
    }

    private static List<String> prints(List<GateFinding> findings) {
        return findings.stream().map(AcceptanceWriter::print).distinct().toList();
    }

    private static String print(GateFinding finding) {
        return finding.finding().fingerprint();
    }

    private void needsOne(GateFinding finding) {
        String fingerprint = print(finding);
        finding.carried()
                .ifPresent(version -> fault(
                        "needless-acceptance",
                        fingerprint + " needs none: version " + version + " says that it breaks",
                        ""));
        for (Acceptance known : file.acceptances()) {
            boolean sameContract = known.contract()
                    .filter(key -> !key.equals(finding.contract()))
                    .isEmpty();
            if (sameContract && known.fingerprint().equals(Optional.of(fingerprint))) {
                faults.add(Diagnostic.error(
                                "accepted-already",
                                fingerprint + " is accepted until "
                                        + known.until().text() + " already",
                                known.location())
                        .withHint("change that entry"));
            }
        }
    }

    private void until(String text, GateReport report) {
        Optional<Until> until = Until.parse(text);
        if (until.isEmpty()) {
            fault("bad-setting", "'" + text + "' is neither a day such as 2026-06-30 nor a version such as 2.0.0", "");
            return;
        }
        ReleaseVersions versions = ReleaseVersions.of(report.request());
        if (new Acceptor(report.request().settings(), versions).isOver(until.get())) {
            fault("bad-setting", "'" + text + "' is over already", "say a later day or version");
        }
    }

    private void fault(String code, String message, String hint) {
        faults.add(Diagnostic.error(code, message, Location.of(file.file().toString()))
                .withHint(hint));
    }

    /** The file with the entry, in one step, so that nobody ever reads half of it. */
    private AcceptanceFile write(AcceptanceText entry) throws IOException {
        Path target = file.file();
        String before = Files.exists(target) ? Files.readString(target, StandardCharsets.UTF_8) : HEADER;
        // No temporary file: those are for nobody else to read.
        Path fresh = target.resolveSibling(
                "." + target.getFileName() + "." + ProcessHandle.current().pid() + ".new");
        try {
            Files.writeString(fresh, entry.appendedTo(before), StandardCharsets.UTF_8);
            AcceptanceFile now = AcceptanceFile.read(fresh).content().orElse(file);
            if (now.acceptances().size() != file.acceptances().size() + 1) {
                String hint = "write it yourself:\n" + entry.text("");
                fault(
                        "unwritable-acceptance",
                        "an entry cannot be added to a file that is written like this one",
                        hint);
                throw new InvalidGateException(faults);
            }
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(fresh);
        }
        return AcceptanceFile.read(target).orThrow();
    }
}
