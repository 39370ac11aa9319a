package dev.covenant.codegen.watch;

import dev.covenant.codegen.GeneratedFile;
import dev.covenant.model.Contract;
import java.util.List;

/** Everything that watches the clients of a contract's service; a pure function. */
public final class WatchFiles {
    private WatchFiles() {}

    /** {@code grafana/<target>.json} and {@code prometheus/<target>.rules.yaml}. The same arguments give the same bytes. */
    public static List<GeneratedFile> of(Contract contract, WatchOptions options) {
        return List.of(new DashboardFile(contract, options).spec(), new RulesFile(contract, options).spec());
    }
}
