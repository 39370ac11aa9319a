package dev.covenant.model.openapi;

import static org.assertj.core.api.Assertions.fail;

import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.covenant.model.Contract;
import dev.covenant.model.Location;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.nodes.MappingNode;
import org.yaml.snakeyaml.nodes.Node;
import org.yaml.snakeyaml.nodes.NodeTuple;
import org.yaml.snakeyaml.nodes.ScalarNode;
import org.yaml.snakeyaml.nodes.SequenceNode;

/**
 * Checks places against files with other parsers than the reader's: JSON by Jackson's tree and the text itself, YAML by
 * SnakeYAML's own composer.
 */
final class LocationCheck {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** How much of the line is looked at, on either side of a place: longer than any key of the corpus. */
    private static final int BEFORE = 1_000;

    private static final int AFTER = 40;

    private LocationCheck() {}

    /** Checks every place of the contract; files other than the first are found below the folder. */
    static void check(Contract contract, Path file, Path folder) throws IOException {
        Map<String, Checker> checkers = new HashMap<>();
        Set<Location> seen = new HashSet<>();
        for (Location location : Places.of(contract)) {
            if (!seen.add(location)) {
                continue;
            }
            Checker checker = checkers.get(location.file());
            if (checker == null) {
                Path path = location.file().equals(file.toString()) ? file : folder.resolve(location.file());
                checker = checker(path);
                checkers.put(location.file(), checker);
            }
            checker.check(location);
        }
    }

    private interface Checker {
        void check(Location location);
    }

    private static Checker checker(Path path) throws IOException {
        String text = Files.readString(path);
        if (text.strip().startsWith("{")) {
            JsonNode root = JSON.readTree(text);
            // Code points, which columns count: a contract may be one line of megabytes.
            int[][] lines = Arrays.stream(text.split("\r\n|\n|\r", -1))
                    .map(line -> line.codePoints().toArray())
                    .toArray(int[][]::new);
            return location -> checkJson(location, root, lines);
        }
        Map<String, String> places = new HashMap<>();
        LoaderOptions options = new LoaderOptions();
        options.setCodePointLimit(Integer.MAX_VALUE);
        options.setMaxAliasesForCollections(Integer.MAX_VALUE);
        options.setNestingDepthLimit(500);
        collect(new Yaml(new SafeConstructor(options)).compose(Files.newBufferedReader(path)), "", places);
        return location ->
                expect((location.line() + ":" + location.column()).equals(places.get(location.pointer())), location);
    }

    private static void checkJson(Location location, JsonNode root, int[][] lines) {
        JsonNode value = root.at(JsonPointer.compile(location.pointer()));
        expect(!value.isMissingNode(), location);
        int[] line = lines[location.line() - 1];
        int start = location.column() - 1;
        String found = new String(line, start, Math.min(line.length - start, AFTER));
        String expected = value.isObject() ? "{" : value.isArray() ? "[" : value.isTextual() ? "\"" : value.asText();
        expect(found.startsWith(expected), location);
        int before = Math.min(start, BEFORE);
        checkKey(location, new String(line, start - before, before));
    }

    /** A value of an object that starts on the line of its key has the key before it. */
    private static void checkKey(Location location, String before) {
        String key = location.pointer().substring(location.pointer().lastIndexOf('/') + 1);
        String written = before.stripTrailing();
        if (written.endsWith("\":")) {
            String name = key.replace("~1", "/").replace("~0", "~");
            boolean plain = name.chars().allMatch(c -> c > ' ' && c < 127 && c != '"' && c != '\\' && c != '/');
            if (plain) {
                expect(written.endsWith('"' + name + "\":"), location);
            }
        }
    }

    private static void expect(boolean right, Location location) {
        if (!right) {
            fail("this is not the place of %s: %s", location.pointer(), location);
        }
    }

    private static void collect(Node node, String pointer, Map<String, String> places) {
        String place =
                (node.getStartMark().getLine() + 1) + ":" + (node.getStartMark().getColumn() + 1);
        if (places.putIfAbsent(pointer, place) != null) {
            return;
        }
        if (node instanceof SequenceNode sequence) {
            for (int i = 0; i < sequence.getValue().size(); i++) {
                collect(sequence.getValue().get(i), pointer + "/" + i, places);
            }
        } else if (node instanceof MappingNode mapping) {
            for (NodeTuple entry : mapping.getValue()) {
                if (entry.getKeyNode() instanceof ScalarNode key) {
                    String step = key.getValue().replace("~", "~0").replace("/", "~1");
                    collect(entry.getValueNode(), pointer + "/" + step, places);
                }
            }
        }
    }
}
