package dev.covenant.model.proto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.protobuf.DescriptorProtos.FileDescriptorProto;
import com.google.protobuf.DescriptorProtos.FileDescriptorSet;
import dev.covenant.model.Contract;
import dev.covenant.model.ContractKind;
import dev.covenant.model.Diagnostic;
import dev.covenant.model.ProtoFile;
import dev.covenant.model.ReadResult;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Reads every set of a corpus folder that lies beside the project ({@code ../shared/corpus/proto}, or the system property
 * {@code covenant.corpus.proto}). Without it these tests are skipped.
 */
class ProtoCorpusTest {
    @TempDir
    Path folder;

    /** A set of the corpus, as its index describes it. */
    record Entry(String id, Path corpus, List<Path> includes, List<String> files) {
        List<Path> paths() {
            return files.stream().map(Path::of).toList();
        }

        @Override
        public String toString() {
            return id;
        }
    }

    private static Optional<Path> corpus() {
        String named = System.getProperty("covenant.corpus.proto");
        if (named != null) {
            return Optional.of(Path.of(named));
        }
        for (Path at = Path.of("").toAbsolutePath(); at != null; at = at.getParent()) {
            Path corpus = at.resolve("shared/corpus/proto");
            if (Files.exists(corpus.resolve("index.json"))) {
                return Optional.of(corpus);
            }
        }
        return Optional.empty();
    }

    /** The sets, or one stand-in, so that a corpus that is not there shows as a skipped test. */
    static Stream<Entry> sets() throws IOException {
        Path corpus = corpus().orElse(null);
        if (corpus == null) {
            return Stream.of((Entry) null);
        }
        List<Entry> entries = new ArrayList<>();
        for (JsonNode node :
                new ObjectMapper().readTree(corpus.resolve("index.json").toFile())) {
            List<Path> includes = new ArrayList<>();
            node.get("includes").forEach(name -> includes.add(corpus.resolve(name.asText())));
            List<String> files = new ArrayList<>();
            node.get("entries").forEach(name -> files.add(name.asText()));
            entries.add(new Entry(node.get("id").asText(), corpus, includes, files));
        }
        return entries.stream();
    }

    @ParameterizedTest
    @MethodSource("sets")
    void setIsReadAndItsDescriptorsAreProtocsOwn(Entry entry) throws Exception {
        assumeThat(entry).as("the corpus ../shared/corpus/proto is here").isNotNull();

        ReadResult result = new ProtoReader()
                .read(entry.paths(), Protos.options(entry.includes().toArray(Path[]::new)));

        assertThat(result.diagnostics().stream().filter(Diagnostic::isError)).isEmpty();
        Contract contract = result.contract().orElseThrow();
        assertThat(contract.kind()).isEqualTo(ContractKind.PROTO);
        FileDescriptorSet kept = FileDescriptorSet.parseFrom(
                contract.proto().orElseThrow().descriptorSet().open());
        assertThat(byName(kept)).isEqualTo(byName(protocs(entry, "--include_source_info", "--retain_options")));
        assertThat(named(contract))
                .containsExactlyElementsOf(entry.files().stream().sorted().toList());
        new ModelCheck(contract).agreesWith(kept);
    }

    /** Without what is only for sources it is what every other user of protoc gets. */
    @ParameterizedTest
    @MethodSource("sets")
    void descriptorsWithoutSourceInfoAreThoseOfAnyOtherToolWithProtoc(Entry entry) throws Exception {
        assumeThat(entry).as("the corpus ../shared/corpus/proto is here").isNotNull();
        FileDescriptorSet retained = protocs(entry, "--retain_options");

        ReadResult result = new ProtoReader()
                .read(entry.paths(), Protos.options(entry.includes().toArray(Path[]::new)));
        FileDescriptorSet kept = FileDescriptorSet.parseFrom(result.contract()
                .orElseThrow()
                .proto()
                .orElseThrow()
                .descriptorSet()
                .open());

        FileDescriptorSet.Builder stripped = FileDescriptorSet.newBuilder();
        kept.getFileList().forEach(file -> stripped.addFile(file.toBuilder().clearSourceCodeInfo()));
        assertThat(stripped.build().toByteString()).isEqualTo(retained.toByteString());
    }

    private static List<String> named(Contract contract) {
        return contract.proto().orElseThrow().files().stream()
                .filter(ProtoFile::named)
                .map(ProtoFile::path)
                .toList();
    }

    private static Map<String, FileDescriptorProto> byName(FileDescriptorSet set) {
        Map<String, FileDescriptorProto> files = new TreeMap<>();
        set.getFileList().forEach(file -> files.put(file.getName(), file));
        return files;
    }

    /** protoc as anybody would call it. */
    private FileDescriptorSet protocs(Entry entry, String... options) throws Exception {
        Path out = folder.resolve("set.binpb");
        List<String> command = new ArrayList<>(
                List.of(Protos.protoc().toString(), "--include_imports", "--descriptor_set_out=" + out));
        command.addAll(List.of(options));
        entry.includes().forEach(include -> command.add("-I" + include));
        Path names = Files.write(folder.resolve("names"), entry.files(), StandardCharsets.UTF_8);
        command.add("@" + names);
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("told").toFile())
                .start();
        assertThat(process.waitFor())
                .as(Files.readString(folder.resolve("told")))
                .isZero();
        return FileDescriptorSet.parseFrom(Files.readAllBytes(out));
    }
}
