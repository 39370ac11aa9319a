package dev.covenant.gate.report;

import dev.covenant.gate.Printable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The lines of one finding below the heading of its group.
 */
final class TextFinding {
    private static final int USAGES_SHOWN = 3;
    private static final int VALUE_SHOWN = 60;
    private static final int WITNESS_SHOWN = 200;

    private TextFinding() {}

    static String of(ToldFinding finding, Palette palette, String indent) {
        String what = Printable.line(what(finding));
        String gap = " ".repeat(Math.max(2, 62 - what.length()));
        Stream<String> more = Stream.of(places(finding), usages(finding), witness(finding))
                .flatMap(List::stream)
                .map(line -> indent + "  " + Printable.line(line));
        String first = indent
                + palette.bold(what)
                + gap
                + palette.faint(finding.finding().fingerprint());
        return Stream.concat(Stream.of(first), more).collect(Collectors.joining("\n", "", "\n"));
    }

    private static String what(ToldFinding finding) {
        String values = finding.hasValues() ? ": " + folded(finding.before()) + " -> " + folded(finding.after()) : "";
        return finding.element() + values;
    }

    static String folded(String value) {
        return folded(value, VALUE_SHOWN);
    }

    static String folded(String value, int most) {
        return value.length() <= most ? value : value.substring(0, most) + "...";
    }

    private static List<String> places(ToldFinding finding) {
        return Stream.concat(
                        finding.base().map(place -> place + " (old)").stream(),
                        finding.revision().map(place -> place + " (new)").stream())
                .toList();
    }

    private static List<String> usages(ToldFinding finding) {
        List<String> usages = finding.finding().usages();
        if (usages.isEmpty()) {
            return List.of();
        }
        String shown = usages.stream().limit(USAGES_SHOWN).collect(Collectors.joining(", "));
        int more = usages.size() - USAGES_SHOWN;
        return List.of("used by " + (more > 0 ? shown + " ... " + more + " more" : shown));
    }

    private static List<String> witness(ToldFinding finding) {
        return finding
                .finding()
                .witness()
                .map(document -> "such as " + folded(document, WITNESS_SHOWN) + ", " + finding.witnessing())
                .stream()
                .toList();
    }
}
