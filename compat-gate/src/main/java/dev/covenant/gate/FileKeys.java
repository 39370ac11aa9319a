package dev.covenant.gate;

import dev.covenant.compat.Direction;
import dev.covenant.compat.Profile;
import dev.covenant.compat.SemanticVersion;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.SequenceNode;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** Everything that can be said of the gate: what {@code covenant.yaml} is read with and {@code docs/compatibility.md} is made from. */
final class FileKeys {
    private static final int MOST_DAYS = 3650;

    static final FileKey<String> BASELINE = text(
            "baseline",
            "a place, such as maven:com.acme:orders, main:api, snapshot or a path",
            "the last release",
            "what clients know");
    static final FileKey<String> SINCE = new FileKey<>(
            "since",
            String.class,
            "a version, such as 1.0",
            node -> scalar(node).filter(text -> SemanticVersion.parse(text).isPresent()),
            "the baseline alone",
            "clients of all releases from this one on must not break either, and no number is used again");
    static final FileKey<Profile> PROFILE =
            choice("profile", Profile.values(), Profile.class, "standard", "how strict");
    static final FileKey<Direction> DIRECTION =
            choice("direction", Direction.values(), Direction.class, "backward", "old clients, new ones, or both");
    static final FileKey<FailOn> FAIL_ON = choice(
            "fail-on", FailOn.values(), FailOn.class, "error", "how grave a finding must be to stop the release");
    static final FileKey<Integer> GRACE_DAYS = new FileKey<>(
            "grace-days",
            Integer.class,
            "a whole number from 0 to " + MOST_DAYS,
            node -> scalar(node).flatMap(FileKeys::days),
            "0: no day is asked for",
            "days that something must live on after its end was announced");
    static final FileKey<MissingBaseline> MISSING = choice(
            "missing-baseline",
            MissingBaseline.values(),
            MissingBaseline.class,
            "pass",
            "what it means that nothing was released yet");
    static final FileKey<Paths> CONTRACTS = new FileKey<>(
            "contracts",
            Paths.class,
            "a path or a list of paths",
            FileKeys::paths,
            "what the command or the build names",
            "the contracts that are to be released, files or folders");
    static final FileKey<MappingNode> RULES = new FileKey<>(
            "rules",
            MappingNode.class,
            "an object of rules and their levels",
            node -> node instanceof MappingNode mapping ? Optional.of(mapping) : Optional.empty(),
            "each as grave as its page says",
            "rules, or a rule at a position (`field.removed@out`), and `error`, `warn`, `info` or `off`");
    static final FileKey<String> ACCEPT_FILE =
            text("accept-file", "a path", AcceptanceFile.NAME, "what is accepted for the time being");

    /** In the order in which the page has them. */
    static final List<FileKey<?>> ALL =
            List.of(BASELINE, SINCE, CONTRACTS, PROFILE, DIRECTION, FAIL_ON, GRACE_DAYS, MISSING, RULES, ACCEPT_FILE);

    private FileKeys() {}

    /** Some files and folders. */
    record Paths(List<String> all) {}

    private static FileKey<String> text(String name, String wanted, String usual, String meaning) {
        return new FileKey<>(
                name, String.class, wanted, node -> scalar(node).filter(text -> !text.isBlank()), usual, meaning);
    }

    private static <E extends Enum<E>> FileKey<E> choice(
            String name, E[] values, Class<E> type, String usual, String meaning) {
        List<String> words = Arrays.stream(values).map(FileKeys::word).toList();
        String wanted = "one of " + String.join(", ", words);
        return new FileKey<>(name, type, wanted, words, node -> constant(node, values), usual, meaning);
    }

    private static <E extends Enum<E>> Optional<E> constant(Node node, E[] values) {
        return Arrays.stream(values)
                .filter(each -> scalar(node).filter(word(each)::equals).isPresent())
                .findFirst();
    }

    private static String word(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The text of a single value: people write {@code 2.0} without quotes and mean a version. */
    static Optional<String> scalar(Node node) {
        return node instanceof ScalarNode scalar && !scalar.isNull() ? Optional.of(scalar.text()) : Optional.empty();
    }

    private static Optional<Integer> days(String text) {
        boolean number = text.matches("\\d{1,4}");
        return number ? Optional.of(Integer.valueOf(text)).filter(days -> days <= MOST_DAYS) : Optional.empty();
    }

    private static Optional<Paths> paths(Node node) {
        List<Node> items = node instanceof SequenceNode list ? list.items() : List.of(node);
        List<String> all = new ArrayList<>();
        for (Node item : items) {
            scalar(item).filter(text -> !text.isBlank()).ifPresent(all::add);
        }
        return !all.isEmpty() && all.size() == items.size()
                ? Optional.of(new Paths(List.copyOf(all)))
                : Optional.empty();
    }
}
