package dev.covenant.gate.report;

import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where in the new contract something would be that is gone: platforms show only files that are there. It is the line of the nearest thing
 * around it that is still there, found by the indentation of the old file.
 */
final class Survivors {
    private final Sources sources;
    private final IdentityHashMap<List<String>, Map<String, List<Integer>>> indexes = new IdentityHashMap<>();

    Survivors(Sources sources) {
        this.sources = sources;
    }

    /** A place in what is there now, if there is anything; else where it was. */
    Optional<Place> anchor(ToldFinding finding) {
        return finding.revision().or(() -> finding.base().map(base -> survivor(finding, base)));
    }

    private Place survivor(ToldFinding finding, Place base) {
        return finding.revised().contracts().stream()
                .filter(named -> named.key().equals(finding.gate().contract()))
                .findFirst()
                .map(named -> near(base, new Place(finding.revised(), whole(named.contract()))))
                .orElse(base);
    }

    private static Location whole(Contract contract) {
        return Location.of(contract.location().file());
    }

    private Place near(Place base, Place file) {
        List<String> now = sources.lines(file);
        int line = 0;
        for (String around : around(sources.lines(base), base.line())) {
            int next = after(line, around, now);
            if (next == 0) {
                break;
            }
            line = next;
        }
        return line == 0
                ? file
                : new Place(file.side(), new Location(file.location().file(), line, 0, ""));
    }

    /** The lines that what stands on a line is in, outermost first. */
    private static Deque<String> around(List<String> lines, int line) {
        Deque<String> around = new ArrayDeque<>();
        int indent = Integer.MAX_VALUE;
        for (int n = Math.min(line, lines.size()); n > 0 && indent > 0; n--) {
            String text = lines.get(n - 1);
            int own = text.length() - text.stripLeading().length();
            if (!text.isBlank() && own < indent) {
                around.addFirst(text.stripTrailing());
                indent = own;
            }
        }
        return around;
    }

    /** The first line with a text after another one; 0 if there is none. */
    private int after(int line, String text, List<String> lines) {
        List<Integer> all = indexes.computeIfAbsent(lines, Survivors::index).getOrDefault(text, List.of());
        return all.stream().filter(n -> n > line).findFirst().orElse(0);
    }

    private static Map<String, List<Integer>> index(List<String> lines) {
        Map<String, List<Integer>> index = new HashMap<>();
        for (int n = 1; n <= lines.size(); n++) {
            index.computeIfAbsent(lines.get(n - 1).stripTrailing(), text -> new ArrayList<>())
                    .add(n);
        }
        return index;
    }
}
