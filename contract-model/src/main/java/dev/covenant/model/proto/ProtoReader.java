package dev.covenant.model.proto;

import com.google.protobuf.Descriptors.DescriptorValidationException;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractReader;
import dev.covenant.model.DescriptorSet;
import dev.covenant.model.DiagnosticCode;
import dev.covenant.model.Location;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeToolException;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.ReadResult;
import dev.covenant.model.tree.Findings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Reads proto files (proto2, proto3, editions) with the real protoc. All files that are named together are one contract.
 */
public final class ProtoReader implements ContractReader {
    /** Whether a file is a proto file by its name. */
    @Override
    public boolean recognises(Path file) {
        return isProto(file);
    }

    static boolean isProto(Path file) {
        return file.getFileName() != null && file.getFileName().toString().endsWith(".proto");
    }

    @Override
    public boolean gathers() {
        return true;
    }

    @Override
    public ReadResult read(Path file, ReadOptions options) {
        return read(List.of(file), options);
    }

    /**
     * Reads files and folders as one contract.
     *
     * @param files as the user named them; a file that does not exist is looked for in the include roots
     * @throws UncheckedIOException when the folder for temporary files cannot be written
     */
    @Override
    public ReadResult read(List<Path> files, ReadOptions options) {
        Findings findings = new Findings(options.strict());
        try (WorkFolder work = WorkFolder.create()) {
            ProtoInputs inputs = ProtoInputs.of(files, options, work.builtIn(), findings);
            Sources sources = new Sources(inputs.roots(), inputs.named(), options.limits(), findings);
            sources.load(inputs.named().keySet());
            boolean impossible = findings.hasErrors() || inputs.named().isEmpty();
            Overlays overlays = Overlays.of(sources.all(inputs.named().keySet()), options, findings);
            Optional<Contract> contract =
                    impossible ? Optional.empty() : read(inputs, new Job(options, work, sources, overlays, findings));
            return new ReadResult(
                    findings.hasErrors() ? Optional.empty() : contract,
                    findings.all(),
                    looked(sources, overlays, work));
        } catch (IOException e) {
            throw new UncheckedIOException("a temporary folder for protoc", e);
        }
    }

    private static List<Path> looked(Sources sources, Overlays overlays, WorkFolder work) {
        Stream<Path> protos =
                sources.all().stream().map(SourceFile::path).filter(path -> !path.startsWith(work.folder()));
        return Stream.concat(protos, overlays.files().stream()).toList();
    }

    /** What one reading has at hand. */
    private record Job(ReadOptions options, WorkFolder work, Sources sources, Overlays overlays, Findings findings) {}

    private static Optional<Contract> read(ProtoInputs inputs, Job job) {
        Location first = Location.of(inputs.named().values().iterator().next());
        try {
            Path executable = job.options().tools().path(NativeTool.PROTOC);
            Protoc protoc = new Protoc(
                    executable,
                    job.work(),
                    inputs.roots(),
                    job.options().limits().toolTime());
            // What is wrong with an overlay is no reason to say nothing of the contract.
            Findings ofProtoc = job.findings().sibling();
            Optional<byte[]> bytes = new Compilation(protoc, job.sources(), job.work(), ofProtoc)
                    .compile(inputs.named().keySet());
            job.findings().addAll(ofProtoc);
            return bytes.flatMap(set -> model(set, inputs, job));
        } catch (NativeToolException e) {
            job.findings().add(DiagnosticCode.MISSING_TOOL, first, String.valueOf(e.getMessage()), e.hint());
        } catch (IOException e) {
            job.findings().add(DiagnosticCode.PROTOC_FAILED, first, "protoc cannot be run: " + e.getMessage());
        }
        return Optional.empty();
    }

    private static Optional<Contract> model(byte[] bytes, ProtoInputs inputs, Job job) {
        try {
            ModelAssembly assembly = new ModelAssembly(Pool.of(bytes), job.sources(), job.overlays(), job.findings());
            return Optional.of(assembly.read(inputs.named().keySet(), DescriptorSet.of(bytes)));
        } catch (DescriptorValidationException | IOException e) {
            Location first = Location.of(inputs.named().values().iterator().next());
            job.findings().add(DiagnosticCode.UNSUPPORTED_PROTO, first, String.valueOf(e.getMessage()));
            return Optional.empty();
        }
    }
}
