package dev.covenant.cli;

/**
 * An option that a command understands.
 *
 * @param name as typed, such as {@code --out}
 * @param label what its value is called in the help; empty for an option without a value
 * @param repeatable whether it may be given more than once
 * @param description for the help
 */
record Option(String name, String label, boolean repeatable, String description) {
    /** An option without a value. */
    static Option flag(String name, String description) {
        return new Option(name, "", false, description);
    }

    /** An option with one value. */
    static Option value(String name, String label, String description) {
        return new Option(name, label, false, description);
    }

    /** An option that may be repeated, each time with a value. */
    static Option values(String name, String label, String description) {
        return new Option(name, label, true, description);
    }

    boolean hasValue() {
        return !label.isEmpty();
    }

    /** As the help shows it. */
    String usage() {
        return hasValue() ? name + " " + label : name;
    }
}
