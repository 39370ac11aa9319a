package dev.covenant.javaapi;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Level;
import dev.covenant.compat.Victim;
import dev.covenant.compat.diff.Position;
import dev.covenant.model.Located;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Says of causes what everybody says of findings.
 */
final class Verdicts {
    private static final Set<SourceRule> GONE =
            EnumSet.of(SourceRule.TYPE_REMOVED, SourceRule.METHOD_REMOVED, SourceRule.CONSTANT_REMOVED);

    private Verdicts() {}

    /** What is gone as it was announced is no error: whoever used it was warned by the compiler. */
    private static Level level(Break broken) {
        boolean announced = GONE.contains(broken.rule())
                && broken.base().filter(Elements::isDeprecated).isPresent();
        return announced ? Level.INFO : broken.rule().level();
    }

    static Finding of(Cause cause) {
        Break head = cause.head();
        return new Finding(
                head.rule().id(),
                head.reach().word(),
                Position.NONE,
                Layer.SOURCE,
                Victim.OLD_CLIENT,
                level(head),
                head.element(),
                head.before(),
                head.after(),
                head.base().map(Located::location),
                head.revision().map(Located::location),
                Optional.empty(),
                cause.others(),
                List.of(),
                head.rule().meaning(),
                head.rule().advice());
    }
}
