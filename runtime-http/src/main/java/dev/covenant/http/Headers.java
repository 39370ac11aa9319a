package dev.covenant.http;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/**
 * The header fields of a message (RFC 9110, section 5): names without regard to case, several values a name, in the
 * order in which they were given. Immutable.
 *
 * <p>No header field can be smuggled in: a name that is no token, or a value with CR, LF or NUL, is refused.
 */
public final class Headers {
    private static final Headers NONE = new Headers(new String[0]);

    /** Name, value, name, value... */
    private final String[] fields;

    private Headers(String[] fields) {
        this.fields = fields;
    }

    /** No header fields. */
    public static Headers none() {
        return NONE;
    }

    /**
     * One value a name.
     *
     * @throws IllegalArgumentException for a name or value that no header can have
     */
    public static Headers of(Map<String, String> fields) {
        Builder builder = builder();
        fields.forEach(builder::add);
        return builder.build();
    }

    /** Starts with no header fields. */
    public static Builder builder() {
        return new Builder();
    }

    /** Starts with these header fields. */
    public Builder toBuilder() {
        return builder().addAll(this);
    }

    /** The first value of the name. */
    public Optional<String> first(String name) {
        for (int at = 0; at < fields.length; at += 2) {
            if (fields[at].equalsIgnoreCase(name)) {
                return Optional.of(fields[at + 1]);
            }
        }
        return Optional.empty();
    }

    /** All values of the name, in order; none: an empty list. */
    public List<String> all(String name) {
        List<String> values = new ArrayList<>(1);
        for (int at = 0; at < fields.length; at += 2) {
            if (fields[at].equalsIgnoreCase(name)) {
                values.add(fields[at + 1]);
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** Whether the name has a value. */
    public boolean contains(String name) {
        return first(name).isPresent();
    }

    /** The names, each once, in alphabetical order; the set does not regard case. */
    public Set<String> names() {
        Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        for (int at = 0; at < fields.length; at += 2) {
            names.add(fields[at]);
        }
        return Collections.unmodifiableSet(names);
    }

    /** Gives each name with each value, in order. */
    public void forEach(BiConsumer<String, String> action) {
        for (int at = 0; at < fields.length; at += 2) {
            action.accept(fields[at], fields[at + 1]);
        }
    }

    /** How many header fields there are; a name with two values counts twice. */
    public int size() {
        return fields.length / 2;
    }

    /** Whether there is none. */
    public boolean isEmpty() {
        return fields.length == 0;
    }

    /**
     * The value of a header that a contract declares; empty when it is not there.
     *
     * @throws ParameterFault when its text is not what the contract says
     */
    public <H> Optional<H> read(Parameter<H> header) {
        return Optional.ofNullable(ParameterReader.of(this).read(header));
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Headers headers && canonical().equals(headers.canonical());
    }

    @Override
    public int hashCode() {
        return canonical().hashCode();
    }

    /** Names only: values may be secret. */
    @Override
    public String toString() {
        return "Headers" + names();
    }

    private List<List<String>> canonical() {
        List<List<String>> all = new ArrayList<>();
        for (String name : names()) {
            all.add(List.of(name.toLowerCase(Locale.ROOT)));
            all.add(all(name));
        }
        return all;
    }

    /** Collects header fields. */
    public static final class Builder {
        private final List<String> fields = new ArrayList<>();

        private Builder() {}

        /**
         * One more value.
         *
         * @throws IllegalArgumentException for a name or value that no header can have
         */
        public Builder add(String name, String value) {
            fields.add(HeaderText.name(name));
            fields.add(HeaderText.value(name, value));
            return this;
        }

        /** This value instead of those that the name has. */
        public Builder set(String name, String value) {
            return remove(name).add(name, value);
        }

        /** All of them, beside those that are here. */
        public Builder addAll(Headers more) {
            Collections.addAll(fields, more.fields);
            return this;
        }

        /** All values of each name, beside those that are here. */
        public Builder addAll(Map<String, List<String>> more) {
            more.forEach((name, values) -> values.forEach(value -> add(name, value)));
            return this;
        }

        /** Drops all values of the name. */
        public Builder remove(String name) {
            for (int at = fields.size() - 2; at >= 0; at -= 2) {
                if (fields.get(at).equalsIgnoreCase(name)) {
                    fields.subList(at, at + 2).clear();
                }
            }
            return this;
        }

        /** The header fields collected so far. */
        public Headers build() {
            return fields.isEmpty() ? NONE : new Headers(fields.toArray(String[]::new));
        }
    }
}
