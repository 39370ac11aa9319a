package dev.covenant.gate;

import dev.covenant.model.ContractKind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A contract and what it was before.
 *
 * @param key what it is called; where the sides call it otherwise, the name that the revised side has for it
 * @param old absent: it is new
 * @param revised absent: it is gone
 */
public record ContractPair(String key, Optional<NamedContract> old, Optional<NamedContract> revised) {
    /**
     * Pairs the contracts of two sides by their keys, in the order of the keys. Where each side has one contract of a kind these are a pair
     * whatever they are called: a file that was renamed is not a contract that is gone.
     */
    public static List<ContractPair> of(Side old, Side revised) {
        Map<String, NamedContract> rest = new LinkedHashMap<>();
        revised.contracts().forEach(contract -> rest.put(contract.key(), contract));
        List<ContractPair> pairs = new ArrayList<>();
        for (NamedContract was : old.contracts()) {
            Optional<NamedContract> is =
                    Optional.ofNullable(rest.get(was.key())).or(() -> only(was, old, revised));
            is.ifPresent(found -> rest.remove(found.key()));
            pairs.add(new ContractPair(is.map(NamedContract::key).orElse(was.key()), Optional.of(was), is));
        }
        rest.values().forEach(is -> pairs.add(new ContractPair(is.key(), Optional.empty(), Optional.of(is))));
        pairs.sort(Comparator.comparing(ContractPair::key));
        return List.copyOf(pairs);
    }

    /** The only contract of its kind, where the old side has no other one of that kind either. */
    private static Optional<NamedContract> only(NamedContract was, Side old, Side revised) {
        ContractKind kind = was.contract().kind();
        List<NamedContract> after = of(kind, revised);
        return of(kind, old).size() == 1 && after.size() == 1 ? Optional.of(after.get(0)) : Optional.empty();
    }

    private static List<NamedContract> of(ContractKind kind, Side side) {
        return side.contracts().stream()
                .filter(named -> named.contract().kind() == kind)
                .toList();
    }

    /** Whether it is on both sides. */
    public boolean isWhole() {
        return old.isPresent() && revised.isPresent();
    }
}
