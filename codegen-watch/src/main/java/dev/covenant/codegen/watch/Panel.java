package dev.covenant.codegen.watch;

import java.util.List;
import java.util.Map;

/**
 * One picture on a dashboard.
 *
 * @param kind how it is drawn
 * @param unit of its values, in Grafana's words
 * @param width in columns, of which a dashboard has 24
 * @param about what it tells, in a sentence
 */
record Panel(String title, Kind kind, String unit, int width, String about, List<Query> queries) {
    Panel {
        queries = List.copyOf(queries);
    }

    /** How a picture is drawn. */
    enum Kind {
        /** One number. */
        STAT("stat", 4),
        /** Lines over time. */
        LINES("timeseries", 8),
        /** Bars whose colour tells a state. */
        STATES("state-timeline", 7);

        private final String grafana;
        private final int height;

        Kind(String grafana, int height) {
            this.grafana = grafana;
            this.height = height;
        }

        String grafana() {
            return grafana;
        }

        int height() {
            return height;
        }
    }

    /**
     * A query and what its series are called, with labels in double braces.
     *
     * @param states the words for its values, for a picture of states
     */
    record Query(String expression, String legend, Map<Integer, String> states) {
        Query(String expression, String legend) {
            this(expression, legend, Map.of());
        }
    }

    /** Lines of a third of the width. */
    static Panel lines(String title, String unit, String about, Query... queries) {
        return new Panel(title, Kind.LINES, unit, 8, about, List.of(queries));
    }

    /** A number of an eighth of the width. */
    static Panel number(String title, String unit, String about, Query query) {
        return new Panel(title, Kind.STAT, unit, 3, about, List.of(query));
    }

    /** States over half of the width. */
    static Panel states(String title, String about, Query query) {
        return new Panel(title, Kind.STATES, "none", 12, about, List.of(query));
    }
}
