package dev.covenant.compat.witness;

import dev.covenant.compat.diff.Occurrence;
import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.Trail;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.Contract;
import dev.covenant.model.Literal;
import dev.covenant.model.TypeRef;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds witnesses of changes between two contracts: smallest documents that one of them accepts and the other refuses.
 *
 * <p>A document is one of the nearest type around the change that the contract names, or of the whole body, parameter or header; in requests
 * one that the first contract accepts, in responses one that the second accepts. Not safe for use by several threads.
 */
public final class Witnesses {
    /** Values and types looked at in one comparison of contracts; some seconds at most. */
    private static final int MOST_STEPS = 4_000_000;

    /** The same for one change. */
    private static final int MOST_STEPS_EACH = 40_000;

    /** Documents longer than this, in characters, show nobody anything. */
    private static final int MOST_LENGTH = 8_000;

    private static final int MOST_TRIED = 12;

    private final Contract before;
    private final Contract after;
    private final Budget budget = new Budget(MOST_STEPS, MOST_STEPS_EACH);
    private final Map<Position, Side> sides = new EnumMap<>(Position.class);

    /**
     * Witnesses of the changes from one contract to another.
     *
     * @param before the first of the two that were compared
     * @param after the second
     */
    public Witnesses(Contract before, Contract after) {
        this.before = before;
        this.after = after;
    }

    /** What sends, what receives. */
    private record Side(Samples sender, Acceptance receiver, Candidates candidates, Embedding embedding) {}

    /** A document that shows the change, as JSON on one line; absent where no document shows it or none was found. */
    public Optional<String> of(Occurrence occurrence) {
        boolean shown = occurrence.change() instanceof TypeChange
                && occurrence.position() != Position.NONE
                && occurrence.position() != Position.BOTH
                && !occurrence.ignored();
        if (!shown || occurrence.trail().isEmpty()) {
            return Optional.empty();
        }
        budget.next();
        boolean in = occurrence.position() == Position.IN;
        List<Types> levels = new ArrayList<>();
        for (Trail.Level level : occurrence.trail().get().levels()) {
            levels.add(in ? new Types(level.before(), level.after()) : new Types(level.after(), level.before()));
        }
        Side side = sides.computeIfAbsent(occurrence.position(), this::side);
        return find(side, (TypeChange) occurrence.change(), levels)
                .map(CompactJson::of)
                .filter(json -> json.length() <= MOST_LENGTH);
    }

    /** A value and how long it is when it is written. */
    private record Sized(Literal value, int length) {
        static Sized of(Literal value) {
            return new Sized(value, CompactJson.of(value).length());
        }
    }

    private record Types(TypeRef sent, TypeRef asked) {}

    private Side side(Position position) {
        boolean in = position == Position.IN;
        Samples sender = new Samples(in ? before : after, position, budget);
        Samples receiver = new Samples(in ? after : before, position, budget);
        return new Side(sender, receiver.acceptance(), new Candidates(sender, receiver), new Embedding(sender));
    }

    private static Optional<Literal> find(Side side, TypeChange change, List<Types> levels) {
        Types changed = levels.get(0);
        Shape asked = Shape.of(side.candidates().theirContract(), changed.asked());
        Relevance relevance = new Relevance(change, asked);
        List<Sized> candidates = side.candidates().of(changed.sent(), changed.asked(), change).stream()
                .filter(relevance::shows)
                .map(Sized::of)
                .sorted(Comparator.comparingInt(Sized::length))
                .toList();
        Types whole = levels.get(levels.size() - 1);
        int tried = 0;
        for (Sized candidate : candidates) {
            if (tried < MOST_TRIED && isWitness(side, changed, candidate.value())) {
                tried++;
                for (Literal document : documents(side, levels, candidate.value())) {
                    if (levels.size() == 1 || isWitness(side, whole, document)) {
                        return Optional.of(document);
                    }
                }
            }
        }
        return Optional.empty();
    }

    private static boolean isWitness(Side side, Types types, Literal value) {
        return side.receiver().of(types.asked(), value) == Answer.NO
                && side.sender().acceptance().of(types.sent(), value) == Answer.YES;
    }

    private static List<Literal> documents(Side side, List<Types> levels, Literal value) {
        List<Literal> documents = List.of(value);
        for (int i = 1; i < levels.size(); i++) {
            TypeRef part = levels.get(i - 1).sent();
            TypeRef whole = levels.get(i).sent();
            documents = documents.stream()
                    .flatMap(inner -> side.embedding().of(whole, part, inner).stream())
                    .limit(MOST_TRIED)
                    .toList();
        }
        return documents;
    }
}
