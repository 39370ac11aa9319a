package dev.covenant.cli;

import java.util.Optional;

/**
 * How a command tells its results.
 */
enum Format {
    /** For people. */
    TEXT,
    /** For programs. */
    JSON;

    /**
     * What {@code --format} says.
     *
     * @throws UsageException when it says something else
     */
    static Format of(Arguments arguments, Format otherwise) {
        Optional<String> word = arguments.value("--format");
        if (word.isEmpty()) {
            return otherwise;
        }
        return switch (word.get()) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new UsageException("--format is text or json, not " + word.get());
        };
    }
}
