package dev.covenant.gate;

import dev.covenant.compat.RuleCatalogue;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The ids that people may write. They are looked up when the first one is asked for: most runs ask for none, and all rules are many. */
final class KnownRules {
    private @Nullable RuleCatalogue catalogue;

    private RuleCatalogue catalogue() {
        RuleCatalogue known = catalogue;
        if (known == null) {
            known = GateRules.catalogue();
            catalogue = known;
        }
        return known;
    }

    /** What is wrong with an id; empty when there is such a rule. */
    Optional<Diagnostic> fault(String id, Location place) {
        if (!catalogue().find(id).isEmpty()) {
            return Optional.empty();
        }
        String hint = catalogue()
                .nearest(id)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("'covenant rules' lists all of them");
        return Optional.of(Diagnostic.error("unknown-rule", "there is no rule '" + id + "'", place)
                .withHint(hint));
    }
}
