package dev.covenant.gate;

import dev.covenant.model.Location;
import java.util.List;
import java.util.Optional;

/**
 * A break that somebody answers for, for a while.
 *
 * @param fingerprint of the finding; absent: rule and element say which
 * @param rule the rule's id, such as {@code field.removed} or, for one position only, {@code field.removed@out}; absent when there is a
 *     fingerprint
 * @param element the element, such as {@code Order.discount}; absent when there is a fingerprint, or it is a comment in a contract
 * @param contract the key of the only contract it is about, as in {@link NamedContract#key()}; absent: any
 * @param reason why it is all right
 * @param by who says so; may be empty
 * @param until until when
 * @param ticket where it is being dealt with
 * @param semverWaived whether the version need not say that somebody breaks
 * @param location where it is written
 * @param lines where it is a comment in a contract: the lines of what it is about, in the same file; else empty
 */
public record Acceptance(
        Optional<String> fingerprint,
        Optional<String> rule,
        Optional<String> element,
        Optional<String> contract,
        String reason,
        String by,
        Until until,
        Optional<String> ticket,
        boolean semverWaived,
        Location location,
        List<Integer> lines) {
    public Acceptance {
        lines = List.copyOf(lines);
    }

    /** What it is about, for people: the fingerprint, or the rule and the element. */
    public String subject() {
        return fingerprint.orElseGet(() -> (rule.orElse("") + " " + element.orElse("")).strip());
    }
}
