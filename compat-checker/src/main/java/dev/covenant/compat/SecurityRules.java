package dev.covenant.compat;

import static dev.covenant.compat.Level.ERROR;
import static dev.covenant.compat.Level.INFO;
import static dev.covenant.compat.Level.WARN;

import dev.covenant.compat.diff.Change;
import dev.covenant.compat.diff.SecurityChange;
import dev.covenant.compat.diff.Shift;
import java.util.List;

/**
 * Rules on who may call.
 */
final class SecurityRules {
    private static final String REFUSED = "Old clients are refused: ask for it in a new operation or version.";
    private static final String NOTHING = "Nothing is to be done.";

    private static final Rule REQUIREMENT_ADDED = rule("requirement.added", SecurityChange.RequirementAdded.class)
            .in(change -> change.shift() == Shift.NARROWED ? ERROR : INFO)
            .depends("error where callers are refused that were welcome, else info")
            .says("Callers must, or may, show other credentials.", REFUSED);
    private static final Rule REQUIREMENT_REMOVED = rule("requirement.removed", SecurityChange.RequirementRemoved.class)
            .in(change -> change.shift() == Shift.NARROWED ? ERROR : INFO)
            .depends("error where callers are refused that were welcome, else info")
            .says("Credentials that were accepted are not any more.", REFUSED);
    private static final Rule SCOPE_REQUIRED = rule("scope.added", SecurityChange.ScopeRequired.class)
            .in(ERROR)
            .says("Callers must have one more scope.", REFUSED);
    private static final Rule SCOPE_DROPPED =
            rule("scope.removed", SecurityChange.ScopeDropped.class).says("Callers need one scope less.", NOTHING);
    private static final Rule SCHEME_ADDED =
            rule("scheme.added", SecurityChange.SchemeAdded.class).says("There is one more security scheme.", NOTHING);
    private static final Rule SCHEME_REMOVED = rule("scheme.removed", SecurityChange.SchemeRemoved.class)
            .says("A security scheme is gone.", "Where operations asked for it, that is told for itself.");
    private static final Rule SCHEME_CHANGED = rule("scheme.changed", SecurityChange.SchemeChanged.class)
            .in(SecurityRules::scheme)
            .depends("error for another kind, warn for a flow that is gone, else info")
            .says("A security scheme works in another way.", "Old clients show the old credentials: accept them too.");
    private static final Rule SCOPE_OFFERED =
            rule("scope.added", SecurityChange.ScopeOffered.class).says("Tokens may have one more scope.", NOTHING);
    private static final Rule SCOPE_WITHDRAWN = rule("scope.removed", SecurityChange.ScopeWithdrawn.class)
            .in(WARN)
            .says("Tokens cannot have a scope any more.", "Old clients ask for it: grant it, without meaning.");
    private static final Rule SCOPE_DESCRIBED = rule("scope.changed", SecurityChange.ScopeDescribed.class)
            .says("A scope is described in other words.", NOTHING);

    private SecurityRules() {}

    private static <C extends Change> RuleBuilder<C> rule(String id, Class<C> kind) {
        return RuleBuilder.on(kind, "security." + id, Facet.SECURITY).layer(Layer.ROUTE);
    }

    private static Level scheme(SecurityChange.SchemeChanged change) {
        return switch (change.aspect()) {
            case "type" -> ERROR;
            case "flow" -> WARN;
            default -> INFO;
        };
    }

    static List<Rule> all() {
        return List.of(
                REQUIREMENT_ADDED,
                REQUIREMENT_REMOVED,
                SCOPE_REQUIRED,
                SCOPE_DROPPED,
                SCHEME_ADDED,
                SCHEME_REMOVED,
                SCHEME_CHANGED,
                SCOPE_OFFERED,
                SCOPE_WITHDRAWN,
                SCOPE_DESCRIBED);
    }
}
