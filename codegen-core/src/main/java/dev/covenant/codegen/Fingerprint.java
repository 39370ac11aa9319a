package dev.covenant.codegen;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * One line that changes when anything changes that a job's result depends on, the contents of files aside.
 */
final class Fingerprint {
    private Fingerprint() {}

    /**
     * Of a request.
     *
     * @param version of the tool
     * @param inputs the files that may be contracts: a new one in a folder makes a difference, and so does a new overlay beside one
     */
    static String of(GenerateRequest request, ContractInputs inputs, String version) {
        GenerateRequest.Reading reading = request.reading();
        List<String> parts = List.of(
                version,
                paths(request.contracts()),
                paths(inputs.all()),
                paths(inputs.overlays()),
                request.output().toAbsolutePath().normalize().toString(),
                request.basePackage().orElse(""),
                request.kinds().stream().sorted().toList().toString(),
                Boolean.toString(reading.strict()),
                paths(reading.includeRoots()),
                paths(reading.overlays()),
                reading.allowedOrigins().toString(),
                reading.tools().identity());
        return Checksum.wide(String.join("\0", parts).getBytes(StandardCharsets.UTF_8));
    }

    private static String paths(List<Path> paths) {
        return String.join("\n", paths.stream().map(Path::toString).toList());
    }
}
