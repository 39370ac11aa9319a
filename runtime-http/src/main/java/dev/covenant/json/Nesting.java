package dev.covenant.json;

import java.util.Arrays;
import java.util.BitSet;
import org.jspecify.annotations.Nullable;

/**
 * The objects and arrays that a reader is inside of: where each starts, and which declared members of each object have
 * been seen. The innermost is in fields, the others are in one array of longs, two each.
 */
final class Nesting {

    /** How many members are marked in a word; the others take a bit set. */
    private static final int IN_WORD = Long.SIZE;

    private static final @Nullable BitSet[] NONE = {};

    /** One more than the index of the declared member that came last; 0 before the first. */
    int afterLast;

    private long seen;
    private int depth;
    private long[] outer = new long[6];
    private @Nullable BitSet[] seenBeyond = NONE;

    /** Enters the object or array that starts at the position; false if that is deeper than the limit. */
    boolean enter(int at, int maxDepth) {
        if (depth == maxDepth) {
            return false;
        }
        int frame = 2 * depth++;
        if (frame == outer.length) {
            outer = Arrays.copyOf(outer, 2 * frame);
        }
        outer[frame] = seen;
        outer[frame + 1] = (long) at << Integer.SIZE | afterLast;
        seen = 0;
        afterLast = 0;
        if (depth < seenBeyond.length) {
            seenBeyond[depth] = null;
        }
        return true;
    }

    /** Leaves the innermost object or array. */
    void leave() {
        int frame = 2 * --depth;
        seen = outer[frame];
        afterLast = (int) outer[frame + 1];
    }

    /** Leaves everything that starts at the position or after it. */
    void leaveFrom(int at) {
        while (depth > 0 && (int) (outer[2 * depth - 1] >>> Integer.SIZE) >= at) {
            leave();
        }
    }

    /** Marks a declared member of the innermost object; false if it was marked before. */
    boolean see(int index) {
        afterLast = index + 1;
        if (index >= IN_WORD) {
            return seeBeyond(index);
        }
        long before = seen;
        seen = before | 1L << index;
        return seen != before;
    }

    private boolean seeBeyond(int index) {
        if (depth >= seenBeyond.length) {
            seenBeyond = Arrays.copyOf(seenBeyond, depth + 4);
        }
        BitSet members = seenBeyond[depth];
        if (members == null) {
            members = new BitSet();
            seenBeyond[depth] = members;
        }
        boolean first = !members.get(index);
        members.set(index);
        return first;
    }
}
