package dev.covenant.gate;

import dev.covenant.compat.InvalidRulesException;
import dev.covenant.compat.RuleCatalogue;
import dev.covenant.compat.RuleDescription;
import dev.covenant.compat.Rulebook;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.util.List;
import java.util.function.Supplier;

/**
 * The rules that the gate has beside those of the checker: on whole contracts, acceptances and versions.
 */
public final class GateRules {
    private GateRules() {}

    /**
     * These and all that the checker knows.
     *
     * @throws InvalidGateException when rules of others cannot be used, because of their names, say
     */
    public static RuleCatalogue catalogue() {
        return trying(() -> with(Rulebook.load()));
    }

    /** All that judges contracts; nobody else's rules have the name of one of these. */
    static Rulebook rulebook() {
        return trying(() -> {
            Rulebook book = Rulebook.load();
            if (book.isExtended()) {
                with(book);
            }
            return book;
        });
    }

    private static RuleCatalogue with(Rulebook book) {
        List<RuleDescription> own =
                GateRule.OWN.stream().map(GateRule::description).toList();
        return book.catalogue().with(GateRules.class, own);
    }

    private static <T> T trying(Supplier<T> loading) {
        try {
            return loading.get();
        } catch (InvalidRulesException e) {
            Diagnostic fault =
                    Diagnostic.error("invalid-rules", String.valueOf(e.getMessage()), Location.of("the class path"));
            throw new InvalidGateException(List.of(fault));
        }
    }
}
