package dev.covenant.http;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * Finds the template that a path matches. Of several it takes the most specific, judged segment by segment from the
 * left: a literal before text with variables, more fixed text before less, a bare variable last. Immutable and safe
 * for use by several threads.
 *
 * <p>Paths are split before they are decoded, so that an encoded slash stays part of its segment. A path with an
 * empty, {@code .} or {@code ..} segment where a variable stands, encoded or not, matches nothing.
 *
 * @param <V> what a template leads to
 */
public final class PathTemplateMatcher<V> {
    private final PathNode<V> root;
    private final Map<String, List<String>> shapes;

    private PathTemplateMatcher(PathNode<V> root, Map<String, List<String>> shapes) {
        this.root = root;
        this.shapes = shapes;
    }

    /** Starts with no templates. */
    public static <V> Builder<V> builder() {
        return new Builder<>();
    }

    /**
     * The best match.
     *
     * @param rawPath as it came, percent-encoded, without query
     * @param wanted leaves out matches, by method for example
     */
    public Optional<Match<V>> match(String rawPath, Predicate<? super V> wanted) {
        if (!rawPath.startsWith("/")) {
            return Optional.empty();
        }
        return Optional.ofNullable(root.find(rawPath, 1, wanted, List.of()));
    }

    /** The best match of all. */
    public Optional<Match<V>> match(String rawPath) {
        return match(rawPath, value -> true);
    }

    /** Everything that a path leads to, best first. */
    public List<V> all(String rawPath) {
        List<V> all = new ArrayList<>();
        match(rawPath, value -> !all.add(value));
        return all;
    }

    /** Templates that match exactly the same paths, in groups of two or more, in alphabetical order. */
    public List<List<String>> conflicts() {
        return shapes.values().stream()
                .filter(group -> group.size() > 1)
                .map(group -> group.stream().sorted().toList())
                .toList();
    }

    /**
     * A template that matches.
     *
     * @param variables by name, still percent-encoded
     */
    public record Match<V>(V value, Map<String, String> variables) {}

    /** Collects templates. */
    public static final class Builder<V> {
        private final PathNode<V> root = new PathNode<>();
        private final Map<String, List<String>> shapes = new TreeMap<>();

        private Builder() {}

        /** One more; of templates that match the same paths, the one added first is the better match. */
        public Builder<V> add(PathTemplate template, V value) {
            root.add(template, value);
            shapes.computeIfAbsent(template.shape(), shape -> new ArrayList<>()).add(template.toString());
            return this;
        }

        /** A matcher of the templates collected so far. */
        public PathTemplateMatcher<V> build() {
            Map<String, List<String>> copy = new LinkedHashMap<>();
            shapes.forEach((shape, group) -> copy.put(shape, List.copyOf(group)));
            return new PathTemplateMatcher<>(root.copy(), copy);
        }
    }
}
