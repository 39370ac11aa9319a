package dev.covenant.compat.diff;

import dev.covenant.model.Spelling;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Guesses what something may be called now that is gone under its old name.
 */
final class Lookalikes {
    private static final int SHORTEST = 3;

    /** Where more than that is new it is another list, and looking at each for each would take for ever. */
    static final int MOST = 500;

    private Lookalikes() {}

    /** The new name that is like the old one: another spelling of it, more or fewer words of it, or a few letters away. */
    static Optional<String> of(String gone, List<String> fresh) {
        if (fresh.size() > MOST) {
            return Optional.empty();
        }
        String plain = plain(gone);
        return fresh.stream()
                .filter(name -> plain(name).equals(plain))
                .findFirst()
                .or(() -> fresh.stream()
                        .filter(name -> isPart(plain, plain(name)) || isPart(plain(name), plain))
                        .findFirst())
                .or(() -> Spelling.nearest(gone, fresh));
    }

    private static String plain(String name) {
        return name.toLowerCase(Locale.ROOT).replace("-", "").replace("_", "").replace(".", "");
    }

    private static boolean isPart(String part, String whole) {
        return part.length() >= SHORTEST && (whole.startsWith(part) || whole.endsWith(part));
    }
}
