package dev.covenant.json;

import java.util.List;
import java.util.Optional;

/** The keywords that combine schemas. */
final class LogicChecks {

    private LogicChecks() {}

    static void add(Keywords keywords, SchemaSet set, List<Check> checks) {
        keywords.schemas("allOf").forEach(part -> checks.add((value, run) -> part.check(value, run)));
        for (String keyword : List.of("anyOf", "oneOf")) {
            List<Schema> variants = keywords.schemas(keyword);
            if (!variants.isEmpty()) {
                Check undiscriminated = new Alternatives(keyword, variants);
                checks.add(Discriminator.of(keywords, variants, set)
                        .<Check>map(discriminator -> discriminator.orElse(undiscriminated))
                        .orElse(undiscriminated));
            }
        }
        keywords.schema("not")
                .ifPresent(refused -> checks.add((value, run) -> {
                    if (run.accepts(refused, value)) {
                        run.fault(
                                "not",
                                "expected none of what the contract excludes but found " + Found.describe(value));
                    }
                }));
        keywords.schema("if").ifPresent(condition -> addConditional(condition, keywords, checks));
    }

    private static void addConditional(Schema condition, Keywords keywords, List<Check> checks) {
        Optional<Schema> then = keywords.schema("then");
        Optional<Schema> otherwise = keywords.schema("else");
        checks.add((value, run) -> {
            Optional<Schema> demanded = run.accepts(condition, value) ? then : otherwise;
            demanded.ifPresent(schema -> schema.check(value, run));
        });
    }

    /** Alternatives that nothing but trying can tell apart. */
    private record Alternatives(String keyword, List<Schema> variants) implements Check {

        @Override
        public void run(JsonValue value, Validation run) {
            int found = 0;
            for (Schema variant : variants) {
                found += run.accepts(variant, value) ? 1 : 0;
                if (found == 1 && keyword.equals("anyOf")) {
                    return;
                }
            }
            if (found == 0) {
                faultOfNone(value, run);
            } else if (found > 1) {
                run.fault(
                        keyword,
                        "expected exactly one of the alternatives but found " + found + " that the value follows");
            }
        }

        /** If only one alternative is of the value's kind, its faults are what the sender wants to hear. */
        private void faultOfNone(JsonValue value, Validation run) {
            List<Schema> likely = variants.stream()
                    .filter(variant -> variant.accepts(value.kind()))
                    .toList();
            if (likely.size() == 1 && !run.isAttempt()) {
                likely.get(0).check(value, run);
            } else {
                run.fault(
                        keyword,
                        "expected one of " + variants.size() + " alternatives but " + Found.describe(value)
                                + " follows none");
            }
        }
    }
}
