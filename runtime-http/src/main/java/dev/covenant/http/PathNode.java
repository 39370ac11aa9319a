package dev.covenant.http;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Where a path has come to after some segments. The nodes are a tree, and a search visits each at most once, so that
 * its cost is bounded by the number of templates whatever the path.
 */
final class PathNode<V> {
    private static final Comparator<Pattern<?>> MOST_SPECIFIC_FIRST = Comparator.<Pattern<?>>comparingInt(
                    pattern -> -pattern.segment.fixed())
            .thenComparingInt(pattern -> pattern.segment.variables().size())
            .thenComparing(pattern -> pattern.segment.shape());

    private final Map<String, PathNode<V>> literals = new HashMap<>();
    private final List<Pattern<V>> patterns = new ArrayList<>();
    private final List<Leaf<V>> leaves = new ArrayList<>();

    /** @param segment the first one of its shape; names of variables are those of the leaf */
    private record Pattern<V>(PathSegment segment, PathNode<V> next) {}

    private record Leaf<V>(List<PathSegment> segments, V value) {}

    void add(PathTemplate template, V value) {
        PathNode<V> node = this;
        for (PathSegment segment : template.segments()) {
            node = node.next(segment);
        }
        List<PathSegment> variable = template.segments().stream()
                .filter(segment -> !segment.isLiteral())
                .toList();
        node.leaves.add(new Leaf<>(variable, value));
    }

    private PathNode<V> next(PathSegment segment) {
        if (segment.isLiteral()) {
            String literal = segment.literals().get(0);
            String decoded = PercentText.decode(literal);
            return literals.computeIfAbsent(decoded == null ? literal : decoded, text -> new PathNode<>());
        }
        for (Pattern<V> pattern : patterns) {
            if (pattern.segment.shape().equals(segment.shape())) {
                return pattern.next;
            }
        }
        PathNode<V> next = new PathNode<>();
        patterns.add(new Pattern<>(segment, next));
        patterns.sort(MOST_SPECIFIC_FIRST);
        return next;
    }

    PathNode<V> copy() {
        PathNode<V> copy = new PathNode<>();
        literals.forEach((text, node) -> copy.literals.put(text, node.copy()));
        patterns.forEach(pattern -> copy.patterns.add(new Pattern<>(pattern.segment, pattern.next.copy())));
        copy.leaves.addAll(leaves);
        return copy;
    }

    /**
     * @param from where the next segment starts; beyond the end when there is none
     * @param taken the raw segments that variables stand in
     */
    PathTemplateMatcher.@Nullable Match<V> find(
            String path, int from, Predicate<? super V> wanted, List<String> taken) {
        if (from > path.length()) {
            return leaf(wanted, taken);
        }
        int slash = path.indexOf('/', from);
        int end = slash < 0 ? path.length() : slash;
        String raw = path.substring(from, end);
        String decoded = PercentText.decode(raw);
        PathNode<V> literal = decoded == null ? null : literals.get(decoded);
        PathTemplateMatcher.Match<V> found = literal == null ? null : literal.find(path, end + 1, wanted, taken);
        if (found != null || PathTemplate.isDots(raw)) {
            return found;
        }
        for (Pattern<V> pattern : patterns) {
            if (pattern.segment.match(raw, new HashMap<>())) {
                found = pattern.next.find(path, end + 1, wanted, with(taken, raw));
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private PathTemplateMatcher.@Nullable Match<V> leaf(Predicate<? super V> wanted, List<String> taken) {
        for (Leaf<V> leaf : leaves) {
            if (wanted.test(leaf.value)) {
                Map<String, String> variables = new LinkedHashMap<>();
                for (int index = 0; index < taken.size(); index++) {
                    leaf.segments.get(index).match(taken.get(index), variables);
                }
                return new PathTemplateMatcher.Match<>(leaf.value, variables);
            }
        }
        return null;
    }

    private static List<String> with(List<String> taken, String raw) {
        List<String> more = new ArrayList<>(taken);
        more.add(raw);
        return more;
    }
}
