package dev.covenant.compat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import dev.covenant.model.NativeTool;
import dev.covenant.model.NativeTools;
import dev.covenant.model.ReadOptions;
import dev.covenant.model.proto.ProtoReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * The rules of {@code buf breaking} that changes violate, and where: a file for each kind of change, all of them one contract. With
 * {@code -Dcovenant.rewrite=true} the expectations are written anew.
 */
class BufRulesTest {
    private static final Path FOLDER = Path.of("src/test/resources/buf-rules");
    /** The deprecated rule {@code MESSAGE_SAME_MESSAGE_SET_WIRE_FORMAT} is among them. */
    private static final int ALL = 65;

    @Test
    void everyChangeViolatesWhatBufSaysAtThePlaceWhereBufSaysIt() throws IOException {
        Path expected = FOLDER.resolve("expected.txt");
        String found = findings().stream()
                .flatMap(finding -> finding.bufIds().stream().map(id -> place(finding) + " " + id + "\n"))
                .sorted()
                .collect(Collectors.joining());
        if (Boolean.getBoolean("covenant.rewrite")) {
            Files.writeString(expected, found);
        }
        assertThat(found).isEqualTo(Files.readString(expected));
    }

    @Test
    void everyRuleOfBufIsViolatedBySomething() {
        Set<String> ids = new TreeSet<>();
        findings().forEach(finding -> ids.addAll(finding.bufIds()));
        assertThat(ids).hasSize(ALL);
    }

    private static String place(Finding finding) {
        return Stream.of(finding.revision(), finding.base())
                .flatMap(place -> place.stream().map(BufRulesTest::words))
                .findFirst()
                .orElse(finding.element());
    }

    private static String words(Location place) {
        Path file = Path.of(place.file());
        Path root = file.subpath(FOLDER.getNameCount() + 1, file.getNameCount());
        return root.toString().replace('\\', '/') + ":" + place.line();
    }

    private static List<Finding> findings() {
        CheckRequest request =
                CheckRequest.of(read(FOLDER.resolve("before")), read(FOLDER.resolve("after")), Contracts.TODAY);
        return CheckJob.run(request.withProfile(Profile.SOURCE)).findings();
    }

    private static Contract read(Path folder) {
        Path protoc =
                Path.of(System.getProperty("covenant.protoc", "no-protoc")).toAbsolutePath();
        assumeThat(protoc)
                .as("protoc for this platform (system property covenant.protoc)")
                .exists();
        assertThat(Files.isExecutable(protoc) || protoc.toFile().setExecutable(true))
                .isTrue();
        ReadOptions options = ReadOptions.defaults()
                .withIncludeRoots(List.of(folder))
                .withTools(NativeTools.of(Map.of(NativeTool.PROTOC, protoc)));
        var result = new ProtoReader().read(List.of(folder), options);
        return result.contract()
                .orElseThrow(
                        () -> new IllegalArgumentException(result.diagnostics().toString()));
    }
}
