package dev.covenant.compat;

import dev.covenant.compat.diff.Position;
import dev.covenant.compat.diff.TypeChange;
import dev.covenant.model.Location;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * What a change means to someone.
 *
 * @param rule the id of the rule, such as {@code field.removed}
 * @param aspect what exactly, where a rule has several, such as {@code maxLength}; may be empty
 * @param position which way what has changed travels
 * @param layer where it is felt
 * @param victim who breaks
 * @param level how grave that is
 * @param element what has changed, in the contract's words
 * @param before how it was; absent when there is nothing to say
 * @param after how it is; absent when there is nothing to say
 * @param base its place in the old contract
 * @param revision its place in the new contract
 * @param witness a smallest document that shows it, as JSON on one line: one that old clients may send and the new contract refuses, or
 *     one that the new contract lets through to clients that were never to see such; absent where no document shows it or none was found
 * @param usages the operations and places that carry it
 * @param bufIds the rules of {@code buf breaking} that it violates; empty for what is no proto
 * @param meaning what that means, in one sentence
 * @param advice what to do about it, in one sentence
 */
public record Finding(
        String rule,
        String aspect,
        Position position,
        Layer layer,
        Victim victim,
        Level level,
        String element,
        Optional<String> before,
        Optional<String> after,
        Optional<Location> base,
        Optional<Location> revision,
        Optional<String> witness,
        List<String> usages,
        List<String> bufIds,
        String meaning,
        String advice) {
    private static final int FINGERPRINT_BYTES = 6;

    public Finding {
        usages = List.copyOf(usages);
        bufIds = List.copyOf(bufIds);
    }

    /**
     * Twelve hexadecimal digits that tell it from every other one, and stay the same when lines move or words of reports change: of the
     * rule, the element, and how it was and is.
     */
    public String fingerprint() {
        String text = String.join(
                "\n", rule, aspect, position.word(), victim.name(), element, before.orElse(""), after.orElse(""));
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, FINGERPRINT_BYTES);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** Whether only words are others, which asks for no more of a version than documentation does. */
    public boolean isOfWords() {
        return aspect.equals(TypeChange.Composition.WORDS);
    }

    /** The same, as grave as somebody says. */
    public Finding withLevel(Level other) {
        return new Finding(
                rule, aspect, position, layer, victim, other, element, before, after, base, revision, witness, usages,
                bufIds, meaning, advice);
    }

    /** The same, with other rules of buf. */
    Finding withBufIds(List<String> ids) {
        return new Finding(
                rule, aspect, position, layer, victim, level, element, before, after, base, revision, witness, usages,
                ids, meaning, advice);
    }

    /** Whether someone breaks. */
    public boolean isBreaking() {
        return level == Level.ERROR;
    }
}
