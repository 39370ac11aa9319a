package dev.covenant.runtime.pipeline;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The last good answers of one operation, by what was asked; those used last, and none too old. Used by many threads at once.
 *
 * @param <R> the answers; what is {@link AutoCloseable} is not kept, since it can be used only once
 */
public final class LastGoodAnswers<R extends @Nullable Object> {
    private final long age;
    private final Map<Object, Kept<R>> kept;

    /**
     * None yet.
     *
     * @param age how old an answer may be
     * @param entries how many are kept
     */
    public LastGoodAnswers(Duration age, int entries) {
        this.age = age.toNanos();
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            private static final long serialVersionUID = 1;

            @Override
            protected boolean removeEldestEntry(Map.Entry<Object, Kept<R>> eldest) {
                return size() > entries;
            }
        };
    }

    /** A good answer came. */
    public void keep(Object asked, R answer, long now) {
        if (!(answer instanceof AutoCloseable)) {
            synchronized (kept) {
                kept.put(asked, new Kept<>(answer, now));
            }
        }
    }

    /** The last one, unless there is none or it is too old. */
    public Substitute.Found<R> find(Object asked, long now) {
        synchronized (kept) {
            Kept<R> last = kept.get(asked);
            if (last != null && now - last.at <= age) {
                return Substitute.Found.of(last.answer);
            }
            kept.remove(asked);
            return Substitute.Found.nothing();
        }
    }

    private record Kept<R extends @Nullable Object>(R answer, long at) {}
}
