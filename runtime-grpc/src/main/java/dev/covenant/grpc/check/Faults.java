package dev.covenant.grpc.check;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Collects what is wrong with one message, and where.
 */
final class Faults {
    private static final int MOST = 100;

    private final List<RequestCheck.Violation> found = new ArrayList<>();
    private final Deque<String> path = new ArrayDeque<>();

    /** What follows is about this field, until {@link #leave()}. */
    void enter(String step) {
        path.addLast(step);
    }

    void leave() {
        path.removeLast();
    }

    /** There is something wrong here. After a hundred nobody reads on. */
    void add(String description) {
        if (!isFull()) {
            found.add(new RequestCheck.Violation(String.join(".", path), description));
        }
    }

    boolean isFull() {
        return found.size() >= MOST;
    }

    List<RequestCheck.Violation> found() {
        return List.copyOf(found);
    }
}
