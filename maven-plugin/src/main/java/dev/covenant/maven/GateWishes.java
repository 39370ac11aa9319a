package dev.covenant.maven;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Profile;
import dev.covenant.gate.AcceptanceFile;
import dev.covenant.gate.FailOn;
import dev.covenant.gate.GateFile;
import dev.covenant.gate.GateSettings;
import dev.covenant.gate.InvalidGateException;
import dev.covenant.gate.MissingBaseline;
import dev.covenant.gate.baseline.Baseline;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.project.MavenProject;
import org.jspecify.annotations.Nullable;

/** What a build's parameters say of comparing. */
record GateWishes(Compared compared, Judged judged) {
    /** With what. */
    record Compared(
            @Nullable String baseline,
            @Nullable String since,
            @Nullable String versionPattern,
            @Nullable String missing) {}

    /** How. */
    record Judged(
            @Nullable String profile,
            @Nullable String direction,
            @Nullable String failOn,
            @Nullable String today) {}

    /** A parameter that makes no sense. */
    private static final class Nonsense extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Nonsense(String message) {
            super(message);
        }
    }

    /** All settings: a parameter is right before the file, and the file before what is usual. */
    GateOrders over(Path settingsFile, MavenProject project) throws MojoFailureException {
        try {
            requireThere(settingsFile, project);
            GateFile file = GateFile.read(settingsFile).orThrow();
            AcceptanceFile acceptances = AcceptanceFile.read(file.acceptFile()).orThrow();
            return new GateOrders(
                    settings(file, project).withAcceptances(acceptances.acceptances()),
                    baseline(file, project),
                    Optional.ofNullable(compared.since()).or(file::since),
                    Optional.ofNullable(compared.versionPattern()),
                    choice("missingBaseline", compared.missing(), MissingBaseline.class)
                            .or(file::missingBaseline)
                            .orElse(MissingBaseline.PASS),
                    new GateOrders.Written(file, acceptances));
        } catch (InvalidGateException e) {
            throw new MojoFailureException("the settings of the gate are wrong:\n" + e.getMessage(), e);
        } catch (IllegalArgumentException | Nonsense e) {
            throw new MojoFailureException("the configuration of covenant is wrong: " + e.getMessage(), e);
        }
    }

    /** Only the file that nobody has named need not exist. */
    private static void requireThere(Path settingsFile, MavenProject project) {
        Path usual = project.getBasedir().toPath().resolve(GateFile.NAME);
        if (!settingsFile.equals(usual) && !Files.exists(settingsFile)) {
            throw new Nonsense("'settingsFile': there is no " + settingsFile);
        }
    }

    private GateSettings settings(GateFile file, MavenProject project) {
        GateSettings said = file.settings(today()).withProjectVersion(project.getVersion());
        return said.withProfile(
                        choice("profile", judged.profile(), Profile.class).orElse(said.profile()))
                .withDirection(
                        choice("direction", judged.direction(), Direction.class).orElse(said.direction()))
                .withFailOn(choice("failOn", judged.failOn(), FailOn.class).orElse(said.failOn()));
    }

    private Baseline baseline(GateFile file, MavenProject project) {
        Path folder = project.getBasedir().toPath();
        return Optional.ofNullable(compared.baseline())
                .or(file::baseline)
                .map(text -> Baseline.parse(text, folder))
                .orElseGet(() -> Baseline.Maven.last(project.getGroupId(), project.getArtifactId()));
    }

    private LocalDate today() {
        String day = judged.today();
        try {
            return day == null ? LocalDate.now(ZoneId.systemDefault()) : LocalDate.parse(day);
        } catch (DateTimeParseException e) {
            throw new Nonsense("'today' is a day such as 2026-01-15, not '" + day + "'");
        }
    }

    private static <E extends Enum<E>> Optional<E> choice(String parameter, @Nullable String word, Class<E> type) {
        if (word == null) {
            return Optional.empty();
        }
        for (E each : type.getEnumConstants()) {
            if (each.name().equalsIgnoreCase(word.strip())) {
                return Optional.of(each);
            }
        }
        throw new Nonsense("'" + parameter + "' is one of "
                + Arrays.toString(type.getEnumConstants()).toLowerCase(Locale.ROOT) + ", not '" + word + "'");
    }
}
