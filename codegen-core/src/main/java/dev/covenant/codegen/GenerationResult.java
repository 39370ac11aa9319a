package dev.covenant.codegen;

import dev.covenant.model.Diagnostic;
import java.util.List;

/**
 * What a generator made of a contract.
 *
 * @param types Java types, to be rendered by {@link SourceFiles}
 * @param files files that are no Java types, such as {@code package-info.java}
 * @param foreign Java files that another generator wrote
 * @param diagnostics what the author of the contract should know; errors prevent everything from being written
 */
public record GenerationResult(
        List<GeneratedType> types, List<GeneratedFile> files, List<ForeignFile> foreign, List<Diagnostic> diagnostics) {
    public GenerationResult {
        types = List.copyOf(types);
        files = List.copyOf(files);
        foreign = List.copyOf(foreign);
        diagnostics = List.copyOf(diagnostics);
    }

    /** Nothing of it written by another generator. */
    public GenerationResult(List<GeneratedType> types, List<GeneratedFile> files, List<Diagnostic> diagnostics) {
        this(types, files, List.of(), diagnostics);
    }

    /** Nothing but what there is to say. */
    public static GenerationResult nothing(List<Diagnostic> diagnostics) {
        return new GenerationResult(List.of(), List.of(), List.of(), diagnostics);
    }
}
