package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import dev.covenant.gate.GateRule.Places;
import dev.covenant.gate.GateRule.Values;
import dev.covenant.model.Contract;
import java.time.LocalDate;
import java.util.Optional;

/** What the gate itself finds, against one side. */
final class GateFindings {
    private final Side base;

    GateFindings(Side base) {
        this.base = base;
    }

    Finding removed(NamedContract gone, LocalDate today) {
        Level level = Sunset.isOver(gone.contract(), today) ? Level.INFO : Level.ERROR;
        Places places = new Places(Optional.of(gone.contract().location()), Optional.empty());
        return GateRule.CONTRACT_REMOVED.at(level).finding(words(gone), "", Values.NONE, places);
    }

    Finding added(NamedContract fresh) {
        Places places =
                new Places(Optional.empty(), Optional.of(fresh.contract().location()));
        return GateRule.CONTRACT_ADDED.finding(words(fresh), "", Values.NONE, places);
    }

    private static String words(NamedContract named) {
        Contract contract = named.contract();
        String name = named.key().isEmpty() ? contract.info().title() : named.key();
        return "contract " + (name.isEmpty() ? contract.location().file() : name);
    }

    GateFinding expired(Acceptance acceptance) {
        return policy(GateRule.EXPIRED, acceptance);
    }

    GateFinding unused(Acceptance acceptance) {
        return policy(GateRule.UNUSED, acceptance);
    }

    private GateFinding policy(GateRule rule, Acceptance acceptance) {
        Places places = new Places(Optional.empty(), Optional.of(acceptance.location()));
        String element = "acceptance of " + acceptance.subject() + " until "
                + acceptance.until().text();
        return GateFinding.open(acceptance.contract().orElse(""), rule.finding(element, "", Values.NONE, places), base);
    }
}
