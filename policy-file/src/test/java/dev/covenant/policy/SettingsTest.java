package dev.covenant.policy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.ReadLimits;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.TreeReader;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.Profile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every line of the table does what it says, and takes only what it says. */
final class SettingsTest {
    /** A value of each setting that no profile has; together they contradict nothing. */
    private static final Map<String, String> UNUSUAL = unusual();

    @TempDir
    Path folder;

    private static Map<String, String> unusual() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("timeout", "7s");
        values.put("deadline", "70s");
        values.put("connect-timeout", "3s");
        values.put("close-grace", "0s");
        values.put("rate", "500/s");
        values.put("retry.attempts", "3");
        values.put("retry.first-pause", "70ms");
        values.put("retry.longest-pause", "7s");
        values.put("retry.budget-share", "0.3");
        values.put("retry.budget-per-second", "7.5");
        values.put("limits.response", "7MiB");
        values.put("limits.headers", "7KiB");
        values.put("limits.connections", "7");
        values.put("limits.in-flight", "77");
        values.put("balancing.strategy", "consistent-hash");
        values.put("balancing.warm-up", "7s");
        values.put("balancing.warm-up-from", "0.7");
        values.put("balancing.memory", "7s");
        values.put("breaker.failure-share", "0.7");
        values.put("breaker.slow-call", "2s");
        values.put("breaker.slow-share", "0.7");
        values.put("breaker.window", "7s");
        values.put("breaker.buckets", "7");
        values.put("breaker.minimum-calls", "7");
        values.put("breaker.open-time", "7s");
        values.put("breaker.jitter", "0.7");
        values.put("breaker.trials", "7");
        values.put("breaker.trial-time", "7s");
        values.put("ejection.failures-in-a-row", "7");
        values.put("ejection.success-share", "0.7");
        values.put("ejection.minimum-calls", "7");
        values.put("ejection.window", "7s");
        values.put("ejection.time", "7s");
        values.put("ejection.longest", "77s");
        values.put("ejection.most", "0.3");
        values.put("health-check.path", "/well");
        values.put("health-check.interval", "7s");
        values.put("health-check.jitter", "0.7");
        values.put("health-check.timeout", "700ms");
        values.put("health-check.failures-out", "7");
        values.put("hedging.after", "700ms");
        values.put("hedging.share", "0.7");
        return values;
    }

    static List<Setting<?>> settings() {
        return Settings.ALL;
    }

    @ParameterizedTest
    @MethodSource("settings")
    <T> void settingReachesThePolicy(Setting<T> setting) throws IOException {
        Policy policy = read(UNUSUAL);

        Optional<T> said = setting.kind().parse().apply(scalar(UNUSUAL.getOrDefault(setting.name(), "")));
        assertThat(said).as("an unusual value of %s", setting.name()).isPresent();
        assertThat(setting.usual().apply(policy)).isEqualTo(said);
        for (Profile profile : Profile.values()) {
            assertThat(setting.usual().apply(Policy.of(profile))).isNotEqualTo(said);
        }
    }

    @Test
    void namesAreUniqueAndOfOneShape() {
        assertThat(Settings.ALL)
                .extracting(Setting::name)
                .doesNotHaveDuplicates()
                .allMatch(name -> name.matches("[a-z]+(-[a-z]+)*(\\.[a-z]+(-[a-z]+)*)?"));
        assertThat(UNUSUAL)
                .containsOnlyKeys(Settings.ALL.stream().map(Setting::name).toList());
    }

    /** What the page shows of a profile can be written, and is the profile. */
    @ParameterizedTest
    @EnumSource
    void valuesOfAProfileWrittenOutAreTheProfile(Profile profile) throws IOException {
        Map<String, String> values = new LinkedHashMap<>();
        for (Setting<?> setting : Settings.ALL) {
            String text = setting.usualText(Policy.of(profile));
            if (!text.isEmpty()) {
                values.put(setting.name(), text);
            }
        }

        assertThat(read(values)).isEqualTo(Policy.of(profile));
    }

    @ParameterizedTest
    @CsvSource({
        "timeout, 500ms 2s 1m PT2S 24h, 0s 5 -1s 2d soon '' 25h",
        "close-grace, 0s 0 1s, 5 -1s",
        "rate, 100/s 6000/m 1/h 5/200ms 1000000/s, 0/s 100 100/ /s 1.5/s 1000001/s 10/2d -1/s 99999999999999999999/s",
        "retry.attempts, 0 10 2.0, 11 -1 two 1.5",
        "retry.budget-share, 0 1 0.25, 1.1 -0.1 20%",
        "retry.budget-per-second, 0 0.5 100, -1",
        "limits.response, 16MiB 64KiB 4096 1GiB, 0 2GiB 16MB -1 MiB 99999999999999999999",
        "limits.in-flight, 1 2147483647, 0 2147483648",
        "balancing.strategy, round-robin adaptive weighted least-connections, ROUND_ROBIN random",
        "balancing.warm-up, 0s 24h, 25h",
        "balancing.warm-up-from, 0.1 1, 0 1.1",
        "balancing.memory, 1h 1ms, 0s 61m",
        "breaker.failure-share, 0 0.99, 1",
        "breaker.buckets, 1 100, 0 101",
        "breaker.trials, 1 1000, 0 1001",
        "health-check.path, / /health, health"
    })
    void kindTakesWhatItSaysAndNothingElse(String name, String right, String wrong) {
        Setting<?> setting = Settings.ALL.stream()
                .filter(each -> each.name().equals(name))
                .findFirst()
                .orElseThrow();

        for (String text : right.split(" ", -1)) {
            assertThat(setting.kind().parse().apply(scalar(text))).as(text).isPresent();
        }
        for (String text : wrong.split(" ", -1)) {
            assertThat(setting.kind().parse().apply(scalar(text))).as(text).isEmpty();
        }
    }

    private static ScalarNode scalar(String text) {
        return (ScalarNode) new TreeReader(ReadLimits.defaults(), new Findings(true))
                .read("value", (text.isEmpty() ? "''" : text).getBytes(StandardCharsets.UTF_8))
                .orElseThrow();
    }

    private Policy read(Map<String, String> values) throws IOException {
        Map<String, List<String>> groups = new LinkedHashMap<>();
        values.forEach((name, value) -> {
            int dot = name.indexOf('.');
            String group = dot < 0 ? "" : name.substring(0, dot);
            groups.computeIfAbsent(group, key -> new ArrayList<>()).add(name.substring(dot + 1) + ": " + value);
        });
        StringBuilder yaml = new StringBuilder("targets:\n  orders:\n");
        groups.forEach((group, lines) -> {
            String indent = group.isEmpty() ? "    " : "      ";
            if (!group.isEmpty()) {
                yaml.append("    ").append(group).append(":\n");
            }
            lines.forEach(line -> yaml.append(indent).append(line).append('\n'));
        });
        Path file = Files.writeString(folder.resolve("covenant.yaml"), yaml);
        return CovenantFile.read(file).policy("orders");
    }
}
