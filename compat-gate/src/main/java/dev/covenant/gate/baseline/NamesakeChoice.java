package dev.covenant.gate.baseline;

import dev.covenant.gate.NamedContract;
import dev.covenant.gate.Side;
import java.util.List;
import java.util.Optional;

/** Which contract of a side one file is compared with. */
final class NamesakeChoice {
    private NamesakeChoice() {}

    /** The side with that contract alone; the side as it is when there is no such contract. */
    static Side of(Side side, String fileName) {
        Optional<NamedContract> namesake = side.contracts().size() == 1
                ? side.contracts().stream().findFirst()
                : side.contracts().stream()
                        .filter(contract -> isCalled(contract.key(), fileName))
                        .findFirst();
        return namesake.map(contract -> new Side(
                        side.label(),
                        side.version(),
                        side.root(),
                        side.prefix(),
                        List.of(new NamedContract("", contract.contract()))))
                .orElse(side);
    }

    private static boolean isCalled(String key, String fileName) {
        return key.equals(fileName)
                || key.endsWith("/" + fileName)
                || (key.equals(SideReader.PROTO) && fileName.endsWith(".proto"));
    }
}
