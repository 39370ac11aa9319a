package dev.covenant.model;

import java.util.List;
import java.util.Optional;

/**
 * The options of one element of a proto file: those that are written, sorted by name.
 */
public record ProtoOptions(List<ProtoOption> written) {
    private static final ProtoOptions NONE = new ProtoOptions(List.of());

    public ProtoOptions {
        written = List.copyOf(written);
    }

    /** No options. */
    public static ProtoOptions none() {
        return NONE;
    }

    /** The option of this name, such as {@code go_package} or {@code (acme.sensitive)}. */
    public Optional<ProtoOption> option(String name) {
        return written.stream().filter(option -> option.name().equals(name)).findFirst();
    }

    /** The value of an option as text. */
    public Optional<String> text(String name) {
        return option(name).map(ProtoOption::text);
    }

    /** Whether an option is written and is {@code true}. */
    public boolean isTrue(String name) {
        return option(name)
                .map(ProtoOption::value)
                .filter(new Literal.Bool(true)::equals)
                .isPresent();
    }
}
