package dev.covenant.maven;

import dev.covenant.gate.GateFile;
import dev.covenant.gate.baseline.ContractFiles;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * The contracts of a project as its parameters say.
 *
 * @param contracts empty: what the settings file says, else the conventional folders
 * @param named native tools
 */
record GateContracts(
        List<Path> contracts,
        List<Path> includeRoots,
        List<Path> overlays,
        List<String> allowOrigins,
        Map<NativeTool, Path> named) {

    /** Those that are there; none: this project has no contracts. */
    List<Path> existing(Path folder, GateFile file) {
        if (!contracts.isEmpty()) {
            return contracts;
        }
        if (!file.contracts().isEmpty()) {
            return file.contracts().stream().map(folder::resolve).toList();
        }
        return Settings.CONVENTIONAL.stream()
                .map(folder::resolve)
                .filter(Files::isDirectory)
                .toList();
    }

    /**
     * How they are read.
     *
     * @param imports where else imports are looked for
     */
    ContractFiles files(List<Path> existing, List<Path> imports, NativeTools tools) {
        List<Path> roots = new ArrayList<>(includeRoots);
        roots.addAll(imports);
        ReadOptions options = new ReadOptions(false, roots, allowOrigins, ReadLimits.defaults()).withTools(tools);
        return new ContractFiles(existing, overlays, options);
    }
}
