package dev.covenant.metrics;

import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Prometheus gets: series by their names, and the names of each series' labels. */
final class Scrape {
    private static final Pattern SAMPLE = Pattern.compile("(?m)^([a-zA-Z_:][a-zA-Z0-9_:]*)(\\{[^\\n]*})? [^\\n]+$");
    private static final Pattern LABEL = Pattern.compile("([a-zA-Z_][a-zA-Z0-9_]*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

    private final Map<String, Set<String>> labels = new HashMap<>();
    private final Map<String, Set<String>> values = new HashMap<>();

    /** @param text in Prometheus' text format */
    Scrape(String text) {
        Matcher samples = SAMPLE.matcher(text);
        while (samples.find()) {
            Set<String> ofSeries = labels.computeIfAbsent(samples.group(1), name -> new TreeSet<>());
            String inBraces = samples.group(2) == null ? "" : samples.group(2);
            LABEL.matcher(inBraces).results().forEach(label -> {
                ofSeries.add(label.group(1));
                values.computeIfAbsent(label.group(1), name -> new TreeSet<>()).add(label.group(2));
            });
        }
    }

    Set<String> series() {
        return labels.keySet();
    }

    /** The names of a series' labels. */
    Set<String> labels(String series) {
        return labels.getOrDefault(series, Set.of());
    }

    /** All values of a label, whatever the series. */
    Collection<String> values(String label) {
        return values.getOrDefault(label, Set.of());
    }
}
