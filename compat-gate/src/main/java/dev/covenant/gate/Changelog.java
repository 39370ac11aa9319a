package dev.covenant.gate;

import dev.covenant.compat.Finding;
import java.util.List;

/**
 * What has changed from one release to the next, for those who call it: by contract and operation, and in each by how it matters.
 *
 * @param from the old side, for people
 * @param to the revised side, for people
 * @param contracts those in which something has changed, in the order of their keys
 */
public record Changelog(String from, String to, List<Contract> contracts) {
    public Changelog {
        contracts = List.copyOf(contracts);
    }

    /** How a change matters to who reads of it, most first. */
    public enum Kind {
        /** Clients must be changed. */
        BREAKING("Breaking"),
        /** It will go. */
        DEPRECATED("Deprecated"),
        /** There is more than before. */
        ADDED("Added"),
        /** All the rest. */
        CHANGED("Changed");

        private final String title;

        Kind(String title) {
            this.title = title;
        }

        /** Its heading. */
        public String title() {
            return title;
        }
    }

    /**
     * One contract.
     *
     * @param key as in {@link NamedContract#key()}; may be empty
     * @param title what it calls itself; may be empty
     * @param groups its operations and what belongs to none, sorted
     */
    public record Contract(String key, String title, List<Group> groups) {
        public Contract {
            groups = List.copyOf(groups);
        }
    }

    /**
     * One operation, or a type that several use, or the contract as a whole.
     *
     * @param name such as {@code GET /orders/{id}}; empty for the contract as a whole
     * @param entries in the order of their kinds
     */
    public record Group(String name, List<Entry> entries) {
        public Group {
            entries = List.copyOf(entries);
        }
    }

    /**
     * One change.
     *
     * @param kind how it matters
     * @param finding what it is
     * @param usages the operations that it concerns, without the group itself
     */
    public record Entry(Kind kind, Finding finding, List<String> usages) {
        public Entry {
            usages = List.copyOf(usages);
        }
    }

    /** The changes of a report, accepted or not; only those since the latest release. */
    public static Changelog of(GateReport report) {
        return ChangelogBuilder.of(report);
    }

    /** As Markdown, from a heading of the second level on. */
    public String markdown() {
        return ChangelogMarkdown.of(this);
    }
}
