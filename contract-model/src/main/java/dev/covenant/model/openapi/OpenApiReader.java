package dev.covenant.model.openapi;

import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.tree.Findings;
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
        Optional<Contract> contract =
                documents.contract(file).flatMap(document -> read(document, documents, options, findings));
        return new ReadResult(findings.hasErrors() ? Optional.empty() : contract, findings.all(), documents.files());
    }

    private static Optional<Contract> read(
            Document document, Documents documents, ReadOptions options, Findings findings) {
        return VersionReader.read(document.root(), findings).map(version -> {
            ReadRun run = new ReadRun(version.dialect(), options, findings, documents);
            return new ContractAssembly(run, version).read();
        });
    }
}
