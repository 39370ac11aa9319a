package dev.covenant.codegen.grpc;

import dev.covenant.model.Contract;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ProtoFacts;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.Severity;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The files of a contract that Java is made of: those that the user named. What they only import has its Java elsewhere.
 *
 * @param files sorted by path
 * @param diagnostics on files that were named and are left out
 */
record Entries(Contract contract, List<ProtoFile> files, List<Diagnostic> diagnostics) {
    /** What the protobuf-java library itself has classes for. */
    private static final Set<String> IN_LIBRARY = Set.of(
            "google/protobuf/any.proto",
            "google/protobuf/api.proto",
            "google/protobuf/compiler/plugin.proto",
            "google/protobuf/descriptor.proto",
            "google/protobuf/duration.proto",
            "google/protobuf/empty.proto",
            "google/protobuf/field_mask.proto",
            "google/protobuf/java_features.proto",
            "google/protobuf/source_context.proto",
            "google/protobuf/struct.proto",
            "google/protobuf/timestamp.proto",
            "google/protobuf/type.proto",
            "google/protobuf/wrappers.proto");

    /** Options of ours come with no library: whoever imports them gets their classes beside the own. */
    static final String OUR_OPTIONS = "covenant/options.proto";

    static Entries of(Contract contract) {
        List<ProtoFile> files = new ArrayList<>();
        List<Diagnostic> diagnostics = new ArrayList<>();
        for (ProtoFile file : contract.proto().orElseThrow().files()) {
            boolean wanted = file.named() || file.path().equals(OUR_OPTIONS);
            if (wanted && IN_LIBRARY.contains(file.path())) {
                diagnostics.add(inLibrary(file));
            } else if (wanted) {
                files.add(file);
            }
        }
        return new Entries(contract, List.copyOf(files), List.copyOf(diagnostics));
    }

    ProtoFacts facts() {
        return contract.proto().orElseThrow();
    }

    /** Their import paths. */
    Set<String> paths() {
        Set<String> paths = new HashSet<>();
        files.forEach(file -> paths.add(file.path()));
        return paths;
    }

    private static Diagnostic inLibrary(ProtoFile file) {
        return new Diagnostic(
                Severity.INFO,
                "in-library",
                "no Java is made of " + file.path() + ", because protobuf-java has it",
                file.location(),
                "");
    }
}
