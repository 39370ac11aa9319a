package dev.covenant.codegen.watch;

import java.util.Map;

/**
 * A rule of Prometheus.
 */
sealed interface Rule {
    /** What is asked, in PromQL, perhaps on several lines. */
    String query();

    /**
     * A query whose answer is kept.
     *
     * @param name of the series that it becomes
     */
    record Recorded(String name, String query) implements Rule {}

    /**
     * A query whose answer somebody should know.
     *
     * @param summary one line, a template of Go
     * @param description what it means and what to do, a template of Go
     */
    record Alert(String name, String query, Urgency urgency, String summary, String description) implements Rule {}

    /**
     * Who should know, and when.
     *
     * @param severity {@code page} for somebody now, {@code ticket} for working hours
     * @param holds how long it must be so, such as {@code 5m}
     * @param labels further labels, by which alerts of one name are told apart
     */
    record Urgency(String severity, String holds, Map<String, String> labels) {
        /** Somebody should know at once. */
        static Urgency page(String holds) {
            return new Urgency("page", holds, Map.of());
        }

        /** Somebody should know in working hours. */
        static Urgency ticket(String holds) {
            return new Urgency("ticket", holds, Map.of());
        }

        /** With this label and no other. */
        Urgency labelled(String label, String value) {
            return new Urgency(severity, holds, Map.of(label, value));
        }
    }
}
