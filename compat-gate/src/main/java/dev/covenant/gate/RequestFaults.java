package dev.covenant.gate;

import dev.covenant.model.ContractKind;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a request. */
final class RequestFaults {
    private RequestFaults() {}

    /** @throws InvalidGateException when anything is */
    static void check(GateRequest request) {
        List<Diagnostic> faults = new ArrayList<>();
        for (ContractPair pair : ContractPair.of(request.old(), request.revised())) {
            if (pair.isWhole() && kind(pair.old()) != kind(pair.revised())) {
                faults.add(differing(pair, request.old()));
            }
        }
        KnownRules rules = new KnownRules();
        request.settings()
                .overrides()
                .forEach(override ->
                        rules.fault(override.rule(), Location.of("rules")).ifPresent(faults::add));
        if (!faults.isEmpty()) {
            throw new InvalidGateException(faults);
        }
    }

    private static ContractKind kind(Optional<NamedContract> contract) {
        return contract.orElseThrow().contract().kind();
    }

    private static Diagnostic differing(ContractPair pair, Side old) {
        String message = words(kind(pair.revised())) + " cannot be compared with " + words(kind(pair.old())) + " of "
                + old.label();
        Location place = pair.revised().orElseThrow().contract().location();
        return Diagnostic.error("different-kinds", message, place)
                .withHint("where one takes the place of the other, give them different names: the old one is then"
                        + " removed, and the new one is added");
    }

    private static String words(ContractKind kind) {
        return switch (kind) {
            case OPENAPI -> "an OpenAPI contract";
            case PROTO -> "a proto contract";
        };
    }
}
