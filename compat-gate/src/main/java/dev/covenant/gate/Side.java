package dev.covenant.gate;

import dev.covenant.model.Location;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * The contracts of one state of a project: a release, a commit, or what is in the working tree.
 *
 * @param label where it comes from, for people: {@code maven:com.acme:orders:1.4.2}, {@code main:api}, {@code api/orders.yaml}
 * @param version the version it was released as, where that is known from outside the contracts
 * @param root the folder that its files lie in, which reports leave out; the empty path where they are shown as they are
 * @param prefix what stands for the root in reports; empty where what is left says enough
 * @param contracts in the order of their keys
 */
public record Side(String label, Optional<String> version, Path root, String prefix, List<NamedContract> contracts) {
    public Side {
        contracts = List.copyOf(contracts);
    }

    /** The one version that all of its contracts give themselves; absent where they have none or several. */
    public Optional<String> contractVersion() {
        List<String> all = contracts.stream()
                .map(named -> named.contract().info().version())
                .distinct()
                .toList();
        return all.size() == 1 ? Optional.of(all.get(0)).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** The same, released as a version. */
    public Side withVersion(String released) {
        return new Side(label, Optional.of(released), root, prefix, contracts);
    }

    /** A place as reports tell it: the file, and the line and column where they are known. */
    public String shown(Location place) {
        return new Location(shownFile(place), place.line(), place.column(), place.pointer()).toString();
    }

    /** The file of a place as reports tell it. */
    public String shownFile(Location place) {
        Path file = Path.of(place.file());
        if (!file.startsWith(root)) {
            return place.file();
        }
        return prefix + root.relativize(file).toString().replace('\\', '/');
    }
}
