package dev.covenant.cli;

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
        return arguments.value("--format").map(Format::of).orElse(otherwise);
    }

    /**
     * The form of a name.
     *
     * @throws UsageException when it is none
     */
    static Format of(String word) {
        return switch (word) {
            case "text" -> TEXT;
            case "json" -> JSON;
            default -> throw new UsageException("--format is text or json, not " + word);
        };
    }
}
