package dev.covenant.codegen;

import dev.covenant.model.Diagnostic;
import java.util.List;

/**
 * What a generator made of a contract.
 *
 * @param types Java types, to be rendered by {@link SourceFiles}
 * @param files files that are no Java types, such as {@code package-info.java}
 * @param diagnostics what the author of the contract should know; errors prevent everything from being written
 */
public record GenerationResult(List<GeneratedType> types, List<GeneratedFile> files, List<Diagnostic> diagnostics) {
    public GenerationResult {
        types = List.copyOf(types);
        files = List.copyOf(files);
        diagnostics = List.copyOf(diagnostics);
    }
}
