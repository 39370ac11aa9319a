package dev.covenant.gate;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Profile;
import dev.covenant.model.Location;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What {@code covenant.yaml} says below {@code compatibility}: the settings that a team shares.
 *
 * <pre>{@code
 * compatibility:
 *   baseline: maven:com.acme:orders
 *   profile: additive
 *   rules:
 *     server.removed: error
 * }</pre>
 *
 * @param file the file; it need not exist
 * @param baseline where the old side comes from, as it is written
 * @param since the earliest release whose clients must not break either; absent: only those of the latest
 * @param profile how strict
 * @param direction between whom
 * @param failOn how grave a finding must be
 * @param graceDays how long something must live on after its end was announced
 * @param missingBaseline what it means that nothing was released yet
 * @param contracts files and folders that are the revised side, as they are written, relative to the file's folder; empty: nothing is said
 * @param overrides rules that are as grave as the team says
 * @param acceptFile where acceptances are
 * @param places where each key is written that is there
 */
public record GateFile(
        Path file,
        Optional<String> baseline,
        Optional<String> since,
        Optional<Profile> profile,
        Optional<Direction> direction,
        Optional<FailOn> failOn,
        OptionalInt graceDays,
        Optional<MissingBaseline> missingBaseline,
        List<String> contracts,
        List<SeverityOverride> overrides,
        Path acceptFile,
        Map<String, Location> places) {
    /** What it is called, in the project's folder. */
    public static final String NAME = "covenant.yaml";

    public GateFile {
        contracts = List.copyOf(contracts);
        overrides = List.copyOf(overrides);
        places = Map.copyOf(places);
    }

    /** Reads a file. One that is not there, or has no such section, says nothing. */
    public static FileReading<GateFile> read(Path file) {
        return new GateFileReader(file).read();
    }

    /** How contracts are judged by it: what it does not say is the usual. Acceptances and the project's version are still to be added. */
    public GateSettings settings(LocalDate today) {
        GateSettings usual = GateSettings.on(today);
        return usual.withProfile(profile.orElse(usual.profile()))
                .withDirection(direction.orElse(usual.direction()))
                .withFailOn(failOn.orElse(usual.failOn()))
                .withGraceDays(graceDays.orElse(usual.graceDays()))
                .withOverrides(overrides);
    }

    /** Where a key of the section is written, such as {@code baseline}; absent: nothing is said of it. */
    public Optional<Location> place(String key) {
        return Optional.ofNullable(places.get(key));
    }
}
