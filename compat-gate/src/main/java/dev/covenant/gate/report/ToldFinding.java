package dev.covenant.gate.report;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.Victim;
import dev.covenant.compat.diff.Position;
import dev.covenant.gate.Acceptance;
import dev.covenant.gate.GateFinding;
import dev.covenant.gate.GateReport;
import dev.covenant.gate.Side;
import java.util.List;
import java.util.Optional;

/**
 * A finding in the words that all forms share. Nothing in it is escaped for any of them.
 *
 * @param gate the finding, and what the gate makes of it
 * @param revised the side that its new place is in
 */
record ToldFinding(GateFinding gate, Side revised) {
    private static final List<String> ADDITIONS = List.of(".added", ".added-optional");

    static List<ToldFinding> all(GateReport report) {
        Side revised = report.request().revised();
        return report.findings().stream()
                .map(finding -> new ToldFinding(finding, revised))
                .toList();
    }

    Finding finding() {
        return gate.finding();
    }

    Level level() {
        return finding().level();
    }

    /** The contract, where a reader could mean another one; else empty. */
    String contract() {
        boolean only =
                revised.contracts().size() == 1 && gate.base().contracts().size() == 1;
        return only ? "" : gate.contract();
    }

    /** Whether somebody answers for it. */
    boolean isAccepted() {
        return gate.accepted().isPresent();
    }

    /** Whether somebody is to look at it: it is more than information, and nobody answers for it. */
    boolean isGrave() {
        return !isAccepted() && level() != Level.INFO;
    }

    /** Whether the version says it. */
    boolean isCarried() {
        return isGrave() && !gate.isOpen();
    }

    /** Whether nobody minds it. */
    boolean isNote() {
        return !isAccepted() && level() == Level.INFO;
    }

    /** The excuse that stands beside its level, such as {@code carried by 2.0.0}; empty where there is none. */
    String excuse() {
        return gate.carried().map(version -> "carried by " + version).orElse(isAccepted() ? "accepted" : "");
    }

    Optional<Acceptance> accepted() {
        return gate.accepted();
    }

    /** Whether nobody minds and nobody has to: something is there that was not there before. */
    boolean isAddition() {
        return isNote() && ADDITIONS.stream().anyMatch(finding().rule()::endsWith);
    }

    /** The rule and the way, such as {@code field.removed@out}. */
    String rule() {
        return finding().position() == Position.NONE
                ? finding().rule()
                : finding().rule() + "@" + finding().position().word();
    }

    /** What has changed, such as {@code Order.note (maxLength)}. */
    String element() {
        return finding().aspect().isEmpty()
                ? finding().element()
                : finding().element() + " (" + finding().aspect() + ")";
    }

    /** Whether there is anything to say about how it was and is; not of what is new or gone where its name says that. */
    boolean hasValues() {
        Optional<String> before = finding().before();
        Optional<String> after = finding().after();
        boolean both = before.isPresent() && after.isPresent();
        return both
                || before.or(() -> after)
                        .filter(one -> !finding().element().endsWith(one))
                        .isPresent();
    }

    String before() {
        return finding().before().orElse("nothing");
    }

    String after() {
        return finding().after().orElse("nothing");
    }

    Optional<Place> base() {
        return finding().base().map(location -> new Place(gate.base(), location));
    }

    Optional<Place> revision() {
        return finding().revision().map(location -> new Place(revised, location));
    }

    /** Whether the old place is only where it would have been. */
    boolean isNewThing() {
        return finding().rule().contains(isSeenFromNewClients() ? ".removed" : ".added");
    }

    /** Whether the new place is only where it would be. */
    boolean isGone() {
        return finding().rule().contains(isSeenFromNewClients() ? ".added" : ".removed");
    }

    /** What new clients meet in an old server is judged with the contracts in the other order. */
    private boolean isSeenFromNewClients() {
        return finding().victim() == Victim.NEW_CLIENT;
    }

    /** Who breaks, such as {@code old clients}. */
    String victims() {
        return switch (finding().victim()) {
            case OLD_CLIENT -> "old clients";
            case NEW_CLIENT -> "new clients";
            case STORED_DATA -> "stored data";
        };
    }

    /** Who breaks, as a sentence goes on, such as {@code may break old clients}; empty where nobody does and a promise is meant. */
    String harm() {
        if (finding().layer() == Layer.POLICY) {
            return "";
        }
        String verb = level() == Level.ERROR ? "breaks " : "may break ";
        return verb + victims() + (finding().layer() == Layer.SOURCE ? " that are compiled again" : "");
    }

    /** Whose document the witness is, such as {@code sent by old clients}, and why it hurts where it does not show it. */
    String witnessing() {
        if (finding().victim() == Victim.STORED_DATA) {
            return "stored before";
        } else if (finding().position() == Position.IN) {
            return "sent by " + victims();
        }
        return "received by " + victims() + undescribed();
    }

    /** A property that is gone hurts in a document that has it: nothing says any more what may be in it. */
    private String undescribed() {
        String element = finding().element();
        String name = element.substring(element.lastIndexOf('.') + 1);
        boolean has = finding().rule().equals("field.removed")
                && finding()
                        .witness()
                        .filter(document -> document.contains("\"" + name + "\":"))
                        .isPresent();
        return has ? ": nothing says any more what " + name + " may be" : "";
    }

    /** What it means and what to do. */
    String explanation() {
        return meaning() + " " + advice();
    }

    String meaning() {
        return isSeenFromNewClients()
                ? "New clients that still meet an old server see this the other way: "
                        + finding().meaning()
                : finding().meaning();
    }

    String advice() {
        return isSeenFromNewClients() && isGrave()
                ? "Let every server be new before the first client is."
                : finding().advice();
    }
}
