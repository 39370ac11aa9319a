package dev.covenant.model.openapi;

import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.PolicyFacts;
import dev.covenant.model.VersionStrategy;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads {@code x-covenant}: what only the contract knows about calling its operations.
 */
final class PolicyReader {
    private final ReadRun run;

    PolicyReader(ReadRun run) {
        this.run = run;
    }

    /** The facts said here; what is not said is taken from the facts around. */
    PolicyFacts read(MappingNode parent, PolicyFacts around) {
        MappingNode own = extension(parent);
        if (own == null) {
            return around;
        }
        tellUnknown(own);
        return new PolicyFacts(
                run.fields().optionalFlag(own, "idempotent").or(around::idempotent),
                run.fields().optionalText(own, "idempotency-key").or(around::idempotencyKey),
                duration(own, "timeout").or(around::timeout),
                duration(own, "deadline").or(around::deadline),
                run.fields().optionalText(own, "hash-key").or(around::hashKey));
    }

    private @Nullable MappingNode extension(MappingNode parent) {
        return parent.has("x-covenant") ? run.fields().mapping(parent, "x-covenant") : null;
    }

    private void tellUnknown(MappingNode own) {
        for (int i = 0; i < own.size(); i++) {
            switch (own.key(i)) {
                case "idempotent", "idempotency-key", "timeout", "deadline", "hash-key" -> {}
                case "version", "deprecated-since", "sunset" -> {}
                default -> bad(own.value(i), "x-covenant has no key '" + own.key(i) + "'");
            }
        }
    }

    private Optional<Duration> duration(MappingNode own, String key) {
        Node value = own.get(key);
        if (value == null) {
            return Optional.empty();
        }
        Optional<Duration> duration =
                value instanceof ScalarNode scalar ? parse(scalar.text().strip()) : Optional.empty();
        if (duration.isEmpty()) {
            bad(value, "'" + key + "' is no duration; write 500ms, 2s, 1m or PT2S");
        }
        return duration;
    }

    private static Optional<Duration> parse(String text) {
        try {
            Duration duration = text.startsWith("P") ? Duration.parse(text) : ofUnit(text);
            return duration.isNegative() || duration.isZero() ? Optional.empty() : Optional.of(duration);
        } catch (DateTimeParseException | NumberFormatException | ArithmeticException e) {
            return Optional.empty();
        }
    }

    private static Duration ofUnit(String text) {
        int digits = 0;
        while (digits < text.length() && Character.isDigit(text.charAt(digits))) {
            digits++;
        }
        long amount = Long.parseLong(text.substring(0, digits));
        return switch (text.substring(digits).strip()) {
            case "ms" -> Duration.ofMillis(amount);
            case "s" -> Duration.ofSeconds(amount);
            case "m" -> Duration.ofMinutes(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ZERO;
        };
    }

    /** How callers say which version they speak: as {@code x-covenant.version} says, else in the path. */
    VersionStrategy version(MappingNode root) {
        MappingNode own = extension(root);
        MappingNode version = own == null ? null : run.fields().mapping(own, "version");
        if (version == null) {
            return new VersionStrategy.InPath();
        }
        String name = run.fields().text(version, "name");
        String value = run.fields().text(version, "value");
        String in = run.fields().text(version, "in");
        if (in.equals("path")) {
            return new VersionStrategy.InPath();
        }
        if (name.isEmpty() || value.isEmpty() || (!in.equals("header") && !in.equals("query"))) {
            bad(version, "a version needs 'in' (path, header or query), and 'name' and 'value' outside the path");
            return new VersionStrategy.InPath();
        }
        return in.equals("header")
                ? new VersionStrategy.InHeader(name, value)
                : new VersionStrategy.InQuery(name, value);
    }

    private void bad(Node at, String message) {
        run.findings().add(DiagnosticCode.BAD_EXTENSION, at.location(), message);
    }
}
