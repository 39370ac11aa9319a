package dev.covenant.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The same contract gives the same bytes wherever and however the generator runs. */
class SameBytesTest {
    @TempDir
    private Path folder;

    private Path contract;
    private Map<String, String> expected;

    @BeforeEach
    void generateOnce() throws IOException, InterruptedException {
        contract = folder.resolve("shop.json");
        Files.copy(SameBytesTest.class.getResourceAsStream("/determinism/shop.json"), contract);
        expected = generate(contract, "first");
        assertThat(expected).isNotEmpty();
    }

    @Test
    void onASecondRun() throws IOException, InterruptedException {
        assertThat(generate(contract, "second")).isEqualTo(expected);
    }

    @Test
    void inTurkish() throws IOException, InterruptedException {
        assertThat(generate(contract, "turkish", "-Duser.language=tr", "-Duser.country=TR"))
                .isEqualTo(expected);
    }

    @Test
    void withAnAsciiDefaultEncoding() throws IOException, InterruptedException {
        assertThat(generate(contract, "ascii", "-Dfile.encoding=US-ASCII", "-Dsun.jnu.encoding=ANSI_X3.4-1968"))
                .isEqualTo(expected);
    }

    @Test
    void inAnotherTimeZone() throws IOException, InterruptedException {
        assertThat(generate(contract, "kiritimati", "-Duser.timezone=Pacific/Kiritimati"))
                .isEqualTo(expected);
    }

    @Test
    void inAnotherFolder() throws IOException, InterruptedException {
        Path elsewhere = Files.createDirectories(folder.resolve("else/where")).resolve("shop.json");
        Files.copy(contract, elsewhere);
        assertThat(generate(elsewhere, "elsewhere")).isEqualTo(expected);
    }

    @Test
    void withOtherIdentityHashes() throws IOException, InterruptedException {
        assertThat(generate(contract, "hashes", "-XX:+UnlockExperimentalVMOptions", "-XX:hashCode=2"))
                .isEqualTo(expected);
    }

    @Test
    void withKeysInAnotherOrder() throws IOException, InterruptedException {
        ObjectMapper mapper = new ObjectMapper();
        Path reordered = Files.createDirectories(folder.resolve("reordered")).resolve("shop.json");
        mapper.writeValue(reordered.toFile(), reversed(mapper.readTree(contract.toFile())));
        assertThat(generate(reordered, "reordered-out")).isEqualTo(expected);
    }

    /** Objects with their members from last to first; arrays as they are, because their order means something. */
    private static JsonNode reversed(JsonNode node) {
        if (node instanceof ObjectNode object) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            Collections.reverse(names);
            ObjectNode copy = JsonNodeFactory.instance.objectNode();
            names.forEach(name -> copy.set(name, reversed(object.get(name))));
            return copy;
        }
        if (node instanceof ArrayNode array) {
            ArrayNode copy = JsonNodeFactory.instance.arrayNode();
            array.forEach(element -> copy.add(reversed(element)));
            return copy;
        }
        return node;
    }

    private Map<String, String> generate(Path from, String to, String... flags)
            throws IOException, InterruptedException {
        Path out = folder.resolve(to);
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(flags));
        command.addAll(List.of("-XX:TieredStopAtLevel=1", "-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(Main.class.getName(), "generate", from.toString(), "--out", out.toString()));
        Path log = folder.resolve(to + ".log");
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        assertThat(process.waitFor()).as(() -> log + ": " + text(log)).isZero();
        return sources(out);
    }

    private static Map<String, String> sources(Path out) throws IOException {
        Map<String, String> sources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out)) {
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                sources.put(out.relativize(file).toString(), Files.readString(file));
            }
        }
        return sources;
    }

    private static String text(Path log) {
        try {
            return Files.readString(log);
        } catch (IOException e) {
            return e.toString();
        }
    }
}
