package dev.covenant.gate;

import dev.covenant.compat.Finding;
import dev.covenant.compat.diff.Position;
import java.util.List;
import java.util.Optional;

/** What a client does about a change. The advice of a rule is for who makes the change. */
final class ClientAdvice {
    private ClientAdvice() {}

    /** A line of the table: the first that fits is right. */
    private record Line(String beginning, String end, Optional<Position> position, String text) {
        boolean fits(Finding finding) {
            return finding.rule().startsWith(beginning)
                    && finding.rule().endsWith(end)
                    && position.map(finding.position()::equals).orElse(true);
        }
    }

    private static final List<Line> TABLE = List.of(
            anywhere("operation.", ".removed", "Do without it, or ask the owner what takes its place."),
            anywhere("service.", ".removed", "Do without it, or ask the owner what takes its place."),
            anywhere("operation.path", "", "Call it there."),
            anywhere("operation.", ".added", "Nothing is to be done."),
            anywhere("operation.idempotency", "", "Look at what is repeated when an answer is lost."),
            anywhere("server.", "", "Call the new address."),
            anywhere("version.selector", "", "Say the version in the new way."),
            anywhere("security.", ".added", "Send credentials that the new version takes."),
            anywhere("security.", ".changed", "Send credentials that the new version takes."),
            anywhere("security.", ".removed", "Look whether the credentials that are sent are still asked for."),
            in("", ".added-required", "Send it."),
            in("", "default.changed", "Send it where the old default is meant."),
            out("", "default.changed", "Do not count on the old default where it is left out."),
            in("", ".removed", "Do not send it: it means nothing any more."),
            out("", ".removed", "Do without it: it is not sent any more."),
            in("", "presence.narrowed", "Send it."),
            out("", "presence.widened", "Be ready for its absence."),
            in("", "nullable.narrowed", "Do not send null."),
            out("", "nullable.widened", "Be ready for null."),
            in("", ".narrowed", "Send only what is still allowed."),
            out("", ".widened", "Be ready for what may come in addition."),
            out("", ".added", "Be ready for it: it may come."),
            in("", ".added", "It may be sent."),
            in("", ".added-optional", "It may be sent."),
            in("", "", "Send it as the new version has it."),
            out("", "", "Read it as the new version has it."),
            anywhere("", "", "Look whether the client relies on it."));

    private static Line anywhere(String beginning, String end, String text) {
        return new Line(beginning, end, Optional.empty(), text);
    }

    private static Line in(String beginning, String end, String text) {
        return new Line(beginning, end, Optional.of(Position.IN), text);
    }

    private static Line out(String beginning, String end, String text) {
        return new Line(beginning, end, Optional.of(Position.OUT), text);
    }

    static String of(Finding finding) {
        return TABLE.stream()
                .filter(line -> line.fits(finding))
                .findFirst()
                .orElseThrow()
                .text();
    }
}
