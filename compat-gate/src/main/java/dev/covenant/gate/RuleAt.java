package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.diff.Position;
import java.util.Arrays;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A rule as people write it: {@code field.removed}, or {@code field.removed@out} where it is about one position only.
 *
 * @param id what stands before the sign
 * @param position what stands behind it; absent: there is none; may be no position
 */
record RuleAt(String id, Optional<String> position) {
    static RuleAt of(String text) {
        int at = text.indexOf('@');
        return at < 0
                ? new RuleAt(text, Optional.empty())
                : new RuleAt(text.substring(0, at), Optional.of(text.substring(at + 1)));
    }

    boolean isAbout(Finding finding) {
        return id.equals(finding.rule())
                && position.map(finding.position().word()::equals).orElse(true);
    }

    /** The position; empty when none is called so. */
    static Optional<Position> position(String word) {
        return Arrays.stream(Position.values())
                .filter(each -> each.word().equals(word))
                .findFirst();
    }

    /** All of them, for a message. */
    static String positions() {
        return Arrays.stream(Position.values()).map(Position::word).collect(Collectors.joining(", "));
    }
}
