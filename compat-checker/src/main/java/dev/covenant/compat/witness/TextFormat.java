package dev.covenant.compat.witness;

import dev.covenant.model.Literal;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * What formats ask of values; only of formats whose meaning is beyond doubt.
 */
final class TextFormat {
    private static final Map<String, Pattern> FORMS = Map.of(
            "date", Pattern.compile("\\d{4}-\\d{2}-\\d{2}"),
            "date-time", Pattern.compile("\\d{4}-\\d{2}-\\d{2}T\\d{2}:\\d{2}:\\d{2}(\\.\\d+)?(Z|[+-]\\d{2}:\\d{2})"),
            "uuid", Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", Pattern.CASE_INSENSITIVE),
            "ipv4", Pattern.compile("((25[0-5]|2[0-4]\\d|1?\\d?\\d)(\\.(?!$)|$)){4}"),
            "email", Pattern.compile("[A-Za-z0-9]+@[A-Za-z0-9]+(\\.[a-z]+)+"),
            "uri", Pattern.compile("[a-z]+:[A-Za-z0-9/.]+"));
    private static final Map<String, List<String>> EXAMPLES = Map.ofEntries(
            Map.entry("date", List.of("2000-01-01")),
            Map.entry("date-time", List.of("2000-01-01T00:00:00Z")),
            Map.entry("time", List.of("00:00:00Z")),
            Map.entry("duration", List.of("P1D")),
            Map.entry("uuid", List.of("00000000-0000-4000-8000-000000000000")),
            Map.entry("ipv4", List.of("127.0.0.1")),
            Map.entry("ipv6", List.of("::1")),
            Map.entry("email", List.of("a@example.org")),
            Map.entry("hostname", List.of("a.aa")),
            Map.entry("uri", List.of("a:a")),
            Map.entry("byte", List.of("", "AA==")));
    private static final Map<String, Integer> BITS = Map.of("int32", 31, "int64", 63);

    private TextFormat() {}

    /** Texts of a format. */
    static List<String> examples(String format) {
        return EXAMPLES.getOrDefault(format, List.of());
    }

    /** Whether a value has a format; yes for formats that nobody knows. */
    static Answer has(String format, Literal value) {
        if (value instanceof Literal.Number number) {
            return Answer.of(!BITS.containsKey(format) || fits(number.value(), BITS.get(format)));
        }
        return value instanceof Literal.Text text ? has(format, text.value()) : Answer.YES;
    }

    private static boolean fits(BigDecimal number, int bits) {
        BigDecimal limit = new BigDecimal(BigInteger.TWO.pow(bits));
        return number.compareTo(limit) < 0 && number.compareTo(limit.negate()) >= 0;
    }

    private static Answer has(String format, String text) {
        if (examples(format).contains(text)) {
            return Answer.YES;
        }
        Pattern form = FORMS.get(format);
        if (form == null) {
            return EXAMPLES.containsKey(format) ? unsure(format, text) : Answer.YES;
        }
        if (!form.matcher(text).matches()) {
            return isSurelyWrong(text) ? Answer.NO : unsure(format, text);
        }
        return exists(format, text);
    }

    /** What has none of the signs that these formats are made of is none of them. */
    private static boolean isSurelyWrong(String text) {
        return text.chars().noneMatch(c -> "-:.@/+".indexOf(c) >= 0);
    }

    private static Answer unsure(String format, String text) {
        boolean another = EXAMPLES.entrySet().stream()
                .anyMatch(other ->
                        !other.getKey().equals(format) && other.getValue().contains(text));
        if (format.equals("uri") && text.indexOf(':') < 0) {
            return Answer.NO;
        }
        boolean loose = format.equals("hostname") || format.equals("byte") || format.equals("uri");
        return !loose && (another || isSurelyWrong(text)) ? Answer.NO : Answer.UNKNOWN;
    }

    private static Answer exists(String format, String text) {
        try {
            if (format.equals("date")) {
                LocalDate.parse(text);
            } else if (format.equals("date-time")) {
                OffsetDateTime.parse(text);
            }
            return Answer.YES;
        } catch (DateTimeException e) {
            return Answer.UNKNOWN;
        }
    }
}
