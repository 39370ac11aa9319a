package dev.covenant.codegen;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * The Java names of things that live side by side: the properties of an object, the types of a package.
 *
 * <p>Names depend on the set of wire names alone, not on their order. A wire name that already is the Java name keeps it;
 * of others that want the same, each gets its own spelling made legal ({@code foo_bar} beside {@code foo-bar}), and if that
 * is taken too, a number in the order of the wire names ({@code foo_bar_2}). Type names are compared without case, because
 * they become files.
 */
public final class NameScope {
    private final NameStyle style;
    private final List<String> endings;
    private final List<TakenNames> reserved;
    private final Map<String, String> names;

    private NameScope(Builder builder, Map<String, String> names) {
        this.style = builder.style;
        this.endings = builder.endings;
        this.reserved = List.copyOf(builder.reserved);
        this.names = names;
    }

    /** Starts a scope in which nothing is taken yet. */
    public static Builder of(NameStyle style) {
        return new Builder(style);
    }

    /**
     * The Java name of a wire name of this scope.
     *
     * @throws IllegalArgumentException when the wire name was not among those assigned
     */
    public String name(String wireName) {
        String name = names.get(wireName);
        if (name == null) {
            throw new IllegalArgumentException("not in this scope: " + wireName);
        }
        return name;
    }

    /** Java names by wire name, in the order of the wire names. */
    public Map<String, String> names() {
        return names;
    }

    /** Every Java name that is in use here, reserved ones and those with endings included: what the next scope reserves. */
    public Set<String> taken() {
        List<String> own = new ArrayList<>();
        for (String name : names.values()) {
            for (String ending : endings) {
                own.add(name + ending);
            }
        }
        List<TakenNames> all = new ArrayList<>(reserved);
        all.add(TakenNames.of(style, own));
        return TakenNames.union(style, all);
    }

    /** Wire names that did not get the name they would have alone, with the one they got: worth telling the author. */
    public Map<String, String> clashes() {
        Map<String, String> clashes = new TreeMap<>();
        for (Map.Entry<String, String> entry : names.entrySet()) {
            if (!entry.getValue().equals(JavaNames.of(style, entry.getKey()))) {
                clashes.put(entry.getKey(), entry.getValue());
            }
        }
        return clashes;
    }

    /** What is known of a scope before its wire names are. */
    public static final class Builder {
        private final NameStyle style;
        private final List<TakenNames> reserved = new ArrayList<>();
        private List<String> endings = List.of("");

        private Builder(NameStyle style) {
            this.style = style;
        }

        /** Names that no wire name may get. */
        public Builder reserve(String... names) {
            return reserve(Arrays.asList(names));
        }

        /** Names that no wire name may get, such as all {@link NameScope#taken()} of another scope. */
        public Builder reserve(Collection<String> names) {
            reserved.add(TakenNames.of(style, names));
            return this;
        }

        /**
         * Endings that will be put after each name, such as {@code Client}: a name is free only when it is free with every
         * one of them. Give {@code ""} too when the bare name is used.
         */
        public Builder endings(String... all) {
            endings = List.of(all);
            return this;
        }

        /** Assigns a name to each of the wire names; duplicates are one. */
        public NameScope assign(Collection<String> wireNames) {
            NameAssignment assignment = new NameAssignment(style, reserved, endings);
            return new NameScope(this, Collections.unmodifiableMap(assignment.assign(new TreeSet<>(wireNames))));
        }
    }
}
