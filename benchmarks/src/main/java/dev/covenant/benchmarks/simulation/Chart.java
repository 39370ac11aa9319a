package dev.covenant.benchmarks.simulation;

import dev.covenant.runtime.Balancing.Strategy;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** A scenario as a picture: below each other the ways of balancing, in each the requests that came to every server over time. */
final class Chart {
    private static final int WIDTH = 720;
    private static final int PANEL = 120;
    private static final int LEFT = 50;
    private static final int TOP = 22;
    private static final int BUCKETS = 80;
    private static final double SECOND = 1e9;
    private static final List<String> COLORS = List.of(
            "#1f77b4", "#d62728", "#2ca02c", "#9467bd", "#ff7f0e", "#17becf", "#8c564b", "#e377c2", "#7f7f7f",
            "#bcbd22");

    private final StringBuilder svg = new StringBuilder();
    private final double nanosPerBucket;

    private Chart(Duration lasting) {
        nanosPerBucket = lasting.toNanos() / (double) BUCKETS;
    }

    /** The picture, as SVG. */
    static String of(Scenario scenario, Map<Strategy, Result> results) {
        Chart chart = new Chart(scenario.load().lasting());
        int height = PANEL * results.size() + TOP;
        chart.add(
                "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 %d %d\" font-family=\"sans-serif\" font-size=\"11\">%n"
                        .formatted(WIDTH, height));
        chart.add("<rect width=\"100%%\" height=\"100%%\" fill=\"white\"/>%n".formatted());
        chart.text(LEFT, 14, scenario.name() + ": requests a second at each server", "black");
        int top = TOP;
        for (Map.Entry<Strategy, Result> each : results.entrySet()) {
            chart.panel(
                    top, each.getKey().name(), each.getValue(), scenario.load().lasting());
            top += PANEL;
        }
        chart.add("</svg>%n".formatted());
        return chart.svg.toString().replace(System.lineSeparator(), "\n");
    }

    private void panel(int top, String name, Result result, Duration lasting) {
        List<double[]> lines = result.servers().stream().map(this::rates).toList();
        double most =
                lines.stream().flatMapToDouble(java.util.Arrays::stream).max().orElse(1);
        int bottom = top + PANEL - 24;
        add("<path d=\"M%d %dV%dH%d\" fill=\"none\" stroke=\"#999\"/>%n".formatted(LEFT, top + 14, bottom, WIDTH - 10));
        text(
                LEFT,
                top + 10,
                "%s   success %.1f%%   mean %.3f s   p99 %.3f s"
                        .formatted(name, result.success(), result.meanSeconds(), result.percentileSeconds(0.99)),
                "black");
        text(4, top + 20, "%.0f/s".formatted(most), "#666");
        text(LEFT, bottom + 12, "0", "#666");
        text(WIDTH - 60, bottom + 12, lasting.toSeconds() + " s", "#666");
        for (int at = 0; at < lines.size(); at++) {
            line(lines.get(at), most, bottom, COLORS.get(at % COLORS.size()));
            if (lines.size() <= 4) {
                text(
                        LEFT + 60 + 150 * at,
                        bottom + 12,
                        result.servers().get(at).name(),
                        COLORS.get(at % COLORS.size()));
            }
        }
    }

    private double[] rates(Server server) {
        double[] rates = new double[BUCKETS];
        server.arrivals().forEach(at -> {
            int bucket = (int) (at / nanosPerBucket);
            if (bucket < BUCKETS) {
                rates[bucket] += SECOND / nanosPerBucket;
            }
        });
        return rates;
    }

    private void line(double[] rates, double most, int bottom, String color) {
        add("<polyline fill=\"none\" stroke=\"%s\" points=\"".formatted(color));
        double step = (WIDTH - 10.0 - LEFT) / BUCKETS;
        for (int at = 0; at < rates.length; at++) {
            double y = bottom - rates[at] / Math.max(most, 1e-9) * (PANEL - 40);
            add(String.format(Locale.ROOT, "%.0f,%.1f ", LEFT + (at + 0.5) * step, y));
        }
        add("\"/>%n".formatted());
    }

    private void text(int x, int y, String text, String color) {
        add("<text x=\"%d\" y=\"%d\" fill=\"%s\">%s</text>%n".formatted(x, y, color, text));
    }

    private void add(String text) {
        svg.append(text);
    }
}
