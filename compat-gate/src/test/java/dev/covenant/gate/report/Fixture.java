package dev.covenant.gate.report;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Profile;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.FailOn;
import dev.covenant.gate.GateJob;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.GateRequest;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import dev.covenant.gate.Until;
import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.openapi.OpenApiReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Reports on real contracts. */
final class Fixture {
    static final LocalDate TODAY = LocalDate.of(2026, 6, 18);
    private static final Path FOLDER = Path.of("src/test/resources/report");

    private Fixture() {}

    /** Two versions of a shop: breaks, a warning, additions, one break accepted, one acceptance that nothing needs. */
    static GateReport shop() {
        return report(FOLDER.resolve("old.yaml"), FOLDER.resolve("new.yaml"), settings());
    }

    static GateReport shop(Direction direction) {
        return report(FOLDER.resolve("old.yaml"), FOLDER.resolve("new.yaml"), settings(direction));
    }

    static GateReport unchanged() {
        return report(FOLDER.resolve("old.yaml"), FOLDER.resolve("old.yaml"), GateSettings.on(TODAY));
    }

    /** The same with a version that says that clients break: its breaks are carried. */
    static GateReport nextMajor() {
        GateSettings next = new GateSettings(
                Profile.STANDARD,
                Direction.BACKWARD,
                FailOn.ERROR,
                TODAY,
                0,
                List.of(),
                List.of(),
                Optional.of("2.0.0"));
        return report(FOLDER.resolve("old.yaml"), FOLDER.resolve("new.yaml"), next);
    }

    /** A property that looks renamed, one that is simply gone, and a new value. */
    static GateReport renamed() {
        return report(FOLDER.resolve("renamed-old.yaml"), FOLDER.resolve("renamed-new.yaml"), GateSettings.on(TODAY));
    }

    /** A property that had to be there is gone, and one that had not to. */
    static GateReport gone() {
        return report(FOLDER.resolve("gone-old.yaml"), FOLDER.resolve("gone-new.yaml"), GateSettings.on(TODAY));
    }

    static GateReport report(Path old, Path revised, GateSettings settings) {
        Side before = side("maven:com.acme:shop:1.4.0", Optional.of("1.4.0"), old);
        Side after = side(revised.toString().replace('\\', '/'), Optional.empty(), revised);
        return GateJob.run(new GateRequest(before, after, List.of(), settings));
    }

    private static GateSettings settings() {
        return settings(Direction.BACKWARD);
    }

    private static GateSettings settings(Direction direction) {
        return new GateSettings(
                Profile.STANDARD,
                direction,
                FailOn.ERROR,
                TODAY,
                0,
                List.of(),
                List.of(
                        acceptance("field.removed", "Order.discount", "nobody reads it"),
                        acceptance("operation.removed", "GET /never", "was never called")),
                Optional.of("1.5.0"));
    }

    static Acceptance acceptance(String rule, String element, String reason) {
        return new Acceptance(
                Optional.empty(),
                Optional.of(rule),
                Optional.of(element),
                Optional.empty(),
                reason,
                "ann",
                new Until.Date(LocalDate.of(2026, 6, 30)),
                Optional.of("SHOP-12"),
                false,
                new Location("covenant-accept.yaml", 14, 3, ""),
                List.of());
    }

    private static Side side(String label, Optional<String> version, Path file) {
        return new Side(label, version, Path.of(""), "", List.of(new NamedContract("shop.yaml", read(file))));
    }

    static Contract read(Path file) {
        var result = new OpenApiReader().read(file, ReadOptions.defaults());
        return result.contract()
                .orElseThrow(
                        () -> new IllegalArgumentException(result.diagnostics().toString()));
    }

    static String write(ReportForm form, GateReport report) {
        return write(form, report, Look.PLAIN);
    }

    static String write(ReportForm form, GateReport report, Look look) {
        StringBuilder out = new StringBuilder();
        try {
            form.write(report, look, out);
        } catch (IOException e) {
            throw new UncheckedIOException("a StringBuilder does not fail", e);
        }
        return out.toString();
    }
}
