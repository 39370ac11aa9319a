package dev.covenant.gate.baseline;

import dev.covenant.gate.NamedContract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.ReadOptions;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads the contracts of a bundle that lies in a folder. */
final class BundleReader {
    private BundleReader() {}

    static SideResult read(Path folder, SideOrigin origin, ReadOptions options) {
        List<NamedContract> contracts = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        try {
            for (BundleManifest.Entry entry : BundleManifest.load(folder).entries()) {
                SideResult result = SideReader.read(origin, files(folder, entry, options));
                if (result instanceof SideResult.Unreadable unreadable) {
                    diagnostics.addAll(unreadable.diagnostics());
                } else if (result instanceof SideResult.Found found) {
                    diagnostics.addAll(found.diagnostics());
                    found.side()
                            .contracts()
                            .forEach(each -> contracts.add(new NamedContract(entry.key(), each.contract())));
                }
            }
        } catch (BundleException e) {
            diagnostics.add(Diagnostic.error("bad-bundle", String.valueOf(e.getMessage()), place(folder, origin)));
        }
        if (contracts.isEmpty() && diagnostics.isEmpty()) {
            diagnostics.add(Diagnostic.error("no-contract", "the bundle has no contract", place(folder, origin)));
        }
        if (diagnostics.stream().anyMatch(Diagnostic::isError)) {
            return new SideResult.Unreadable(diagnostics);
        }
        contracts.sort(Comparator.comparing(NamedContract::key));
        return new SideResult.Found(List.of(origin.with(contracts)), diagnostics);
    }

    private static Location place(Path folder, SideOrigin origin) {
        return Location.of(
                origin.prefix().isEmpty()
                        ? Bundle.manifestIn(folder).toString()
                        : origin.prefix() + BundleManifest.NAME);
    }

    /** Nobody can mend what was released: it is read as leniently as can be. */
    private static ContractFiles files(Path folder, BundleManifest.Entry entry, ReadOptions options)
            throws BundleException {
        List<Path> roots = new ArrayList<>();
        for (String root : entry.roots()) {
            roots.add(inside(folder, root));
        }
        ReadOptions lenient = new ReadOptions(
                        false, roots, options.allowedOrigins(), options.limits(), Optional.empty())
                .withTools(options.tools());
        Path file = inside(folder, entry.file());
        return ContractFiles.of(
                List.of(entry.kind() == ContractKind.PROTO && roots.isEmpty() ? folder : file), lenient);
    }

    private static Path inside(Path folder, String path) throws BundleException {
        try {
            Path file = folder.resolve(path).normalize();
            if (file.startsWith(folder.normalize())) {
                return file;
            }
        } catch (InvalidPathException e) {
            throw new BundleException(BundleManifest.NAME + " names what cannot be a file: " + path, e);
        }
        throw new BundleException(BundleManifest.NAME + " names a file outside the bundle: " + path);
    }
}
