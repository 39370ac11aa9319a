package dev.covenant.codegen.watch;

import static dev.covenant.codegen.watch.JsonText.object;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Pictures in Grafana's JSON, from left to right and from top to bottom. */
final class PanelJson {
    static final Map<String, Object> SOURCE = object("type", "prometheus", "uid", "${datasource}");
    private static final int COLUMNS = 24;

    private final List<Object> panels = new ArrayList<>();
    private int x;
    private int y;
    private int rowHeight;

    List<Object> all() {
        return panels;
    }

    /** A heading with pictures below it. */
    void row(String title, List<Panel> below) {
        nextLine();
        panels.add(object(
                "id",
                id(),
                "type",
                "row",
                "title",
                title,
                "collapsed",
                false,
                "gridPos",
                place(COLUMNS, 1),
                "panels",
                List.of()));
        nextLine();
        below.forEach(this::add);
    }

    /** A text in Markdown over the whole width. */
    void text(String title, String markdown, int height) {
        nextLine();
        panels.add(object(
                "id",
                id(),
                "type",
                "text",
                "title",
                title,
                "gridPos",
                place(COLUMNS, height),
                "options",
                object("mode", "markdown", "content", markdown)));
    }

    private void add(Panel panel) {
        if (x + panel.width() > COLUMNS) {
            nextLine();
        }
        List<Object> targets = new ArrayList<>();
        Map<Integer, String> states = new TreeMap<>();
        for (Panel.Query query : panel.queries()) {
            targets.add(object(
                    "refId",
                    String.valueOf((char) ('A' + targets.size())),
                    "datasource",
                    SOURCE,
                    "expr",
                    query.expression(),
                    "legendFormat",
                    query.legend()));
            states.putAll(query.states());
        }
        panels.add(object(
                "id",
                id(),
                "type",
                panel.kind().grafana(),
                "title",
                panel.title(),
                "description",
                panel.about(),
                "datasource",
                SOURCE,
                "gridPos",
                place(panel.width(), panel.kind().height()),
                "fieldConfig",
                object("defaults", defaults(panel, states), "overrides", List.of()),
                "targets",
                targets));
    }

    private static Map<String, Object> defaults(Panel panel, Map<Integer, String> states) {
        Map<String, Object> defaults = object("unit", panel.unit(), "thresholds", thresholds(panel.steps()));
        if (panel.unit().equals("percentunit")) {
            defaults.put("max", 1);
        }
        if (panel.kind() == Panel.Kind.LINES) {
            defaults.put("min", 0);
        }
        if (!states.isEmpty()) {
            Map<String, Object> options = object();
            states.forEach((value, word) -> options.put(value.toString(), object("text", word, "color", color(word))));
            defaults.put("mappings", List.of(object("type", "value", "options", options)));
        }
        return defaults;
    }

    /** In Grafana the lowest step begins at null. */
    private static Map<String, Object> thresholds(List<Panel.Step> steps) {
        List<Object> all = new ArrayList<>();
        steps.forEach(step -> all.add(object(
                "color",
                step.color(),
                "value",
                step.from().<Object>map(value -> value).orElse(JsonText.NULL))));
        return object("mode", "absolute", "steps", all);
    }

    private static String color(String state) {
        return switch (state) {
            case "closed", "well" -> "green";
            case "half-open", "struck" -> "orange";
            default -> "red";
        };
    }

    private int id() {
        return panels.size() + 1;
    }

    private Map<String, Object> place(int width, int height) {
        Map<String, Object> place = object("x", x, "y", y, "w", width, "h", height);
        x += width;
        rowHeight = Math.max(rowHeight, height);
        return place;
    }

    private void nextLine() {
        x = 0;
        y += rowHeight;
        rowHeight = 0;
    }
}
