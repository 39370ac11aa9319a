package dev.covenant.gate;

import dev.covenant.model.Contract;
import dev.covenant.model.Deprecation;
import dev.covenant.model.Docs;
import dev.covenant.model.Operation;
import dev.covenant.model.TypeDef;
import java.time.LocalDate;
import java.util.List;

/** Whether a whole contract may go. */
final class Sunset {
    /** So little is promised of these that they may go at any time. */
    private static final List<String> EARLY = List.of("draft", "alpha");

    private Sunset() {}

    /** Whether the end of everything in it was announced, and has come. */
    static boolean isOver(Contract contract, LocalDate today) {
        List<Docs> all = contract.operations().stream().map(Operation::docs).toList();
        if (all.isEmpty()) {
            all = contract.types().values().stream().map(TypeDef::docs).toList();
        }
        return !all.isEmpty() && all.stream().allMatch(docs -> isOver(docs, today));
    }

    private static boolean isOver(Docs docs, LocalDate today) {
        boolean early = docs.stability().filter(EARLY::contains).isPresent();
        return early
                || docs.deprecation()
                        .flatMap(Deprecation::day)
                        .filter(day -> !day.isAfter(today))
                        .isPresent();
    }
}
