package dev.covenant.gate;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * A file of acceptances, {@code covenant-accept.yaml}, which lies beside {@code covenant.yaml} and is reviewed like code.
 *
 * <pre>{@code
 * - fingerprint: "a3f8c21b9d04"
 *   reason: "nobody reads it: checked the logs of May"
 *   by: "jane"
 *   until: 2026-06-30
 * }</pre>
 *
 * @param file the file; it need not exist
 * @param acceptances in the order of the file
 */
public record AcceptanceFile(Path file, List<Acceptance> acceptances) {
    /** What it is called unless {@code accept-file} says otherwise. */
    public static final String NAME = "covenant-accept.yaml";

    public AcceptanceFile {
        acceptances = List.copyOf(acceptances);
    }

    /** Reads a file, all its faults at once. One that is not there has no acceptances. */
    public static FileReading<AcceptanceFile> read(Path file) {
        return new AcceptanceReader(file).read();
    }

    /**
     * What is to be accepted.
     *
     * @param fingerprint of the finding; its first digits are enough where no other finding has them, four at least
     * @param reason why it is all right; not empty
     * @param by who says so; may be empty
     * @param until a day such as {@code 2026-06-30}, the last one, or a version such as {@code 2.0.0}
     * @param ticket where it is being dealt with
     * @param semverWaived whether the version need not say that somebody breaks
     */
    public record Entry(
            String fingerprint,
            String reason,
            String by,
            String until,
            Optional<String> ticket,
            boolean semverWaived) {}

    /**
     * Adds an acceptance at the end of the file, which keeps everything that is there as it is, and is replaced in one step.
     *
     * @param report a check in which the finding occurs
     * @return the file as it is now
     * @throws InvalidGateException when the entry makes no sense: no finding has such a fingerprint, it is accepted already, there is no
     *     reason, the day is no day or over; nothing is written
     * @throws IOException when the file cannot be written
     */
    public AcceptanceFile add(Entry entry, GateReport report) throws IOException {
        return new AcceptanceWriter(this).add(entry, report);
    }
}
