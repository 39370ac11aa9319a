package dev.covenant.compat.diff;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import java.util.List;

/**
 * What a contract uses again that an earlier release used for something else, and that was free in between.
 */
public final class EarlierReleases {
    private EarlierReleases() {}

    /**
     * Finds it. Only numbers and names of proto contracts can be used again unseen.
     *
     * @param earlier releases before {@code old}, latest first; those of another kind say nothing
     * @param old the latest release; what it uses is judged already
     */
    public static List<Occurrence> reused(List<Contract> earlier, Contract old, Contract revised) {
        List<Contract> protos = earlier.stream()
                .filter(contract -> contract.kind() == ContractKind.PROTO)
                .toList();
        return protos.isEmpty() || revised.kind() != ContractKind.PROTO
                ? List.of()
                : ProtoReuse.of(protos, old, revised);
    }
}
