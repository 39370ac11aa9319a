package dev.covenant.codegen.grpc;

import dev.covenant.codegen.ForeignFile;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.TemporaryFolder;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * Lets protoc and grpc-java's plugin write Java, from the descriptors that the contract was read as. They write one archive in a
 * temporary folder: where a file goes is decided here.
 */
final class NativeRun {
    /** Far more than the largest published contracts need. */
    private static final Duration LIMIT = Duration.ofMinutes(5);

    private static final String DESCRIPTORS = "contract.binpb";
    private static final String ARGUMENTS = "arguments";
    private static final String OUTPUT = "java.jar";

    private final NativeTools tools;
    private final Entries entries;

    NativeRun(NativeTools tools, Entries entries) {
        this.tools = tools;
        this.entries = entries;
    }

    /** Their files, or why there are none. */
    record Result(List<ForeignFile> files, List<Diagnostic> diagnostics) {}

    /** @param services whether stubs are asked for, beside messages */
    Result run(boolean services) {
        if (entries.files().isEmpty()) {
            return new Result(List.of(), List.of());
        }
        try (TemporaryFolder folder = TemporaryFolder.create("covenant-java-")) {
            return run(folder.path(), services);
        } catch (NativeToolException e) {
            Diagnostic missing = Diagnostic.error("missing-tool", String.valueOf(e.getMessage()), place());
            return new Result(List.of(), List.of(missing.withHint(e.hint())));
        } catch (IOException e) {
            // A full disk, a process that cannot be started: the machine's trouble, told where the user looks.
            Diagnostic failed = Diagnostic.error("protoc-failed", "protoc cannot be run: " + e.getMessage(), place());
            return new Result(List.of(), List.of(failed));
        }
    }

    private Result run(Path folder, boolean services) throws IOException, NativeToolException {
        try (InputStream descriptors = entries.facts().descriptorSet().open()) {
            Files.copy(descriptors, folder.resolve(DESCRIPTORS));
        }
        Files.write(folder.resolve(ARGUMENTS), arguments(services));
        NativeProcess.Outcome outcome =
                NativeProcess.run(folder, LIMIT, tools.path(NativeTool.PROTOC).toString(), "@" + ARGUMENTS);
        if (!outcome.succeeded()) {
            return new Result(List.of(), new Complaints(entries).of(outcome.output()));
        }
        return new Result(JavaArchive.read(folder.resolve(OUTPUT), new Origins(entries)), List.of());
    }

    private List<String> arguments(boolean services) throws NativeToolException {
        List<String> arguments = new ArrayList<>();
        arguments.add("--descriptor_set_in=" + DESCRIPTORS);
        arguments.add("--java_out=" + OUTPUT);
        if (services) {
            arguments.add("--plugin=protoc-gen-grpc-java=" + tools.path(NativeTool.GRPC_JAVA));
            arguments.add("--grpc-java_out=" + OUTPUT);
        }
        entries.files().stream().map(ProtoFile::path).forEach(arguments::add);
        return arguments;
    }

    private Location place() {
        return entries.files().get(0).location();
    }
}
