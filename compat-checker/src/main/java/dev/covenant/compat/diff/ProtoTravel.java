package dev.covenant.compat.diff;

import java.util.ArrayList;
import java.util.List;

/**
 * Where values of a type travel.
 *
 * @param position which way
 * @param in the methods whose requests carry it
 * @param out the methods whose responses carry it
 * @param about operations that are told of otherwise
 */
record ProtoTravel(Position position, List<String> in, List<String> out, List<String> about) {
    /** What is no value, or no value that any method knows. */
    static final ProtoTravel NOWHERE = new ProtoTravel(List.of(), List.of());
    /** What nobody knows about: a contract without methods is one of messages that are stored or sent by other means. */
    static final ProtoTravel ANYWHERE = new ProtoTravel(Position.BOTH, List.of(), List.of(), List.of());

    ProtoTravel {
        in = List.copyOf(in);
        out = List.copyOf(out);
        about = List.copyOf(about);
    }

    ProtoTravel(List<String> in, List<String> out) {
        this(position(in, out), in, out, List.of());
    }

    private static Position position(List<String> in, List<String> out) {
        if (in.isEmpty()) {
            return out.isEmpty() ? Position.NONE : Position.OUT;
        }
        return out.isEmpty() ? Position.IN : Position.BOTH;
    }

    /** What travels nowhere itself, with the operations that it is about. */
    static ProtoTravel nowhere(List<String> operations) {
        return new ProtoTravel(Position.NONE, List.of(), List.of(), operations);
    }

    /** A change of what travels so; what is judged by the way it travels occurs once each way. */
    List<Occurrence> occurrences(Change change) {
        if (change instanceof TypeChange && position == Position.BOTH) {
            return List.of(occurrence(change, Position.IN, in), occurrence(change, Position.OUT, out));
        }
        List<String> usages = new ArrayList<>(in);
        usages.addAll(out);
        usages.addAll(about);
        return List.of(occurrence(change, position, usages));
    }

    private static Occurrence occurrence(Change change, Position position, List<String> usages) {
        return new Occurrence(
                change, position, false, usages.subList(0, Math.min(usages.size(), Occurrence.MOST_USAGES)));
    }
}
