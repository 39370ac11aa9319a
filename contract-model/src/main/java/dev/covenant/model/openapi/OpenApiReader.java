package dev.covenant.model.openapi;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.OverlayFiles;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.tree.Findings;
import dev.covenant.model.tree.Node;
import java.nio.file.Path;
import java.util.Optional;

/**
 * Reads OpenAPI 2.0 (Swagger), 3.0 and 3.1 contracts in JSON or YAML; 3.2 as far as it is 3.1.
 */
public final class OpenApiReader implements ContractReader {
    @Override
    public boolean recognises(Path file) {
        return Recognition.isContract(file, ReadLimits.defaults().bytes());
    }

    @Override
    public ReadResult read(Path file, ReadOptions options) {
        Findings findings = new Findings(options.strict());
        Documents documents = new Documents(file, options, findings);
        Optional<Path> overlay = options.overlay().or(() -> OverlayFiles.beside(file));
        Node laid = overlay.flatMap(documents::overlay).orElse(null);
        Optional<Contract> contract = documents
                .contract(file)
                .flatMap(document -> VersionReader.read(document.root(), findings)
                        .map(version -> {
                            ReadRun run = new ReadRun(version.dialect(), options, findings, documents);
                            return new ContractAssembly(run, version, laid).read();
                        }));
        return new ReadResult(findings.hasErrors() ? Optional.empty() : contract, findings.all(), documents.files());
    }
}
