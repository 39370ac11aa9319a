package dev.covenant.codegen.watch;

import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One picture on a dashboard.
 *
 * @param kind how it is drawn
 * @param unit of its values, in Grafana's words
 * @param width in columns, of which a dashboard has 24
 * @param about what it tells, in a sentence
 * @param steps from which value on it has which colour, from below
 */
record Panel(String title, Kind kind, String unit, int width, String about, List<Query> queries, List<Step> steps) {
    private static final List<Step> CALM = List.of(new Step("green", Optional.empty()));

    Panel {
        queries = List.copyOf(queries);
        steps = List.copyOf(steps);
    }

    /**
     * A colour.
     *
     * @param from the least value that has it; absent: all that are less than the next step's
     */
    record Step(String color, Optional<BigDecimal> from) {
        static Step below(String color) {
            return new Step(color, Optional.empty());
        }

        static Step from(String value, String color) {
            return new Step(color, Optional.of(new BigDecimal(value)));
        }
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
        return new Panel(title, Kind.LINES, unit, 8, about, List.of(queries), CALM);
    }

    /** A number of an eighth of the width. */
    static Panel number(String title, String unit, String about, Query query) {
        return new Panel(title, Kind.STAT, unit, 3, about, List.of(query), CALM);
    }

    /** The same in colours. */
    Panel colored(Step... colors) {
        return new Panel(title, kind, unit, width, about, queries, List.of(colors));
    }

    /** States over half of the width. */
    static Panel states(String title, String about, Query query) {
        return new Panel(title, Kind.STATES, "none", 12, about, List.of(query), CALM);
    }
}
