package dev.covenant.cli;

import dev.covenant.codegen.JavaNames;
import java.nio.file.Path;
import java.util.List;

/**
 * Where a run remembers what it did: in the output folder, apart for each set of contracts, so that two runs into one folder
 * do not take each other's files for stale.
 */
final class StateFolder {
    private StateFolder() {}

    static Path of(Path output, String basePackage, List<String> contracts) {
        StringBuilder name = new StringBuilder(basePackage);
        for (String contract : contracts) {
            Path file = Path.of(contract).getFileName();
            name.append('-').append(file == null ? "root" : file);
        }
        String key = JavaNames.segment(name.toString());
        String distinct = key + "-" + Integer.toHexString(name.toString().hashCode());
        return output.resolve(".covenant").resolve(distinct);
    }
}
