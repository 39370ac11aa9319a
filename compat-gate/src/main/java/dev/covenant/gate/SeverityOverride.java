package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.Level;
import dev.covenant.compat.diff.Position;
import java.util.Optional;

/**
 * A rule that is as grave as a team says, whatever the profile says.
 *
 * @param rule the rule's id, such as {@code field.removed}
 * @param position the only position it is about; absent: all
 * @param level how grave; {@link Level#OFF}: not reported
 */
public record SeverityOverride(String rule, Optional<Position> position, Level level) {
    /**
     * Reads one as a command line has it: {@code field.removed@out=warn}.
     *
     * @throws InvalidGateException when there is no such rule, position or level
     */
    public static SeverityOverride parse(String text) {
        return OverrideReader.parse(text);
    }

    /** Whether it is about such a finding. */
    public boolean isAbout(Finding finding) {
        return rule.equals(finding.rule())
                && position.map(finding.position()::equals).orElse(true);
    }
}
