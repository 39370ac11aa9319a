package dev.covenant.json;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The keywords that say something of strings. */
final class StringChecks {

    private static final Map<String, TextForm<?>> FORMATS = Map.of(
            "date", TextForm.DATE,
            "date-time", TextForm.DATE_TIME,
            "uuid", TextForm.UUID,
            "uri", TextForm.URI,
            "byte", TextForm.BYTES);

    private StringChecks() {}

    static void add(Keywords keywords, List<Check> checks) {
        addLengths(keywords, checks);
        keywords.text("pattern")
                .flatMap(TextPattern::of)
                .ifPresent(pattern -> checks.add((value, run) -> {
                    if (value instanceof JsonString string) {
                        pattern.faultOf(string.text()).ifPresent(message -> run.fault("pattern", message));
                    }
                }));
        Optional<TextForm<?>> form = keywords.text("format").map(FORMATS::get);
        form.ifPresent(known -> checks.add((value, run) -> {
            if (value instanceof JsonString string && known.parse(string.text()) == null) {
                run.fault("format", "expected " + known.description() + " but found " + Found.describe(value));
            }
        }));
    }

    private static void addLengths(Keywords keywords, List<Check> checks) {
        keywords.count("minLength")
                .ifPresent(least -> checks.add((value, run) -> {
                    if (value instanceof JsonString string && length(string) < least) {
                        run.fault(
                                "minLength", "expected at least " + least + " characters but found " + length(string));
                    }
                }));
        keywords.count("maxLength")
                .ifPresent(most -> checks.add((value, run) -> {
                    if (value instanceof JsonString string && length(string) > most) {
                        run.fault("maxLength", "expected at most " + most + " characters but found " + length(string));
                    }
                }));
    }

    private static int length(JsonString string) {
        return string.text().codePointCount(0, string.text().length());
    }
}
