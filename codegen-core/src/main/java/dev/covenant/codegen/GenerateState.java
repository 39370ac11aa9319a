package dev.covenant.codegen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * What a job remembers of its last success: by which options, from which files, with which results.
 *
 * @param key fingerprint of the options and our version
 * @param inputs {@link Checksum#wide} of each file that was read, by its path
 * @param outputs what was written
 */
record GenerateState(String key, Map<String, String> inputs, List<WrittenFile> outputs) {
    private static final String FILE = "generate.state";
    private static final String HEAD = "covenant generate state 1";
    private static final GenerateState NOTHING = new GenerateState("", Map.of(), List.of());

    /** What is remembered in a folder; nothing when there is no memory, or none that can be understood. */
    static GenerateState load(Optional<Path> folder) {
        if (folder.isEmpty() || !Files.isRegularFile(folder.get().resolve(FILE))) {
            return NOTHING;
        }
        try {
            return parse(Files.readAllLines(folder.get().resolve(FILE)));
        } catch (IOException | IllegalArgumentException e) {
            // A memory that cannot be read is no memory; the run goes on and writes a new one.
            return NOTHING;
        }
    }

    /** Remembers, replacing what was remembered before. */
    void save(Path folder) throws IOException {
        List<String> lines = new ArrayList<>(List.of(HEAD, "key " + key));
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            lines.add("input " + input.getValue() + " " + input.getKey());
        }
        for (WrittenFile file : outputs) {
            lines.add("output " + file.checksum() + " " + file.size() + " " + file.path());
        }
        Files.createDirectories(folder);
        Path fresh = folder.resolve(FILE + ".new");
        Files.write(fresh, lines);
        Files.move(fresh, folder.resolve(FILE), StandardCopyOption.REPLACE_EXISTING);
    }

    /** Whether a run with this key would find the same inputs, and its results where and as large as it left them. */
    boolean isCurrent(String nowKey, Path output) throws IOException {
        if (!key.equals(nowKey) || outputs.isEmpty()) {
            return false;
        }
        for (WrittenFile file : outputs) {
            Path path = output.resolve(file.path());
            if (!Files.isRegularFile(path) || Files.size(path) != file.size()) {
                return false;
            }
        }
        for (Map.Entry<String, String> input : inputs.entrySet()) {
            Path path = Path.of(input.getKey());
            if (!Files.isRegularFile(path) || !Checksum.wide(path).equals(input.getValue())) {
                return false;
            }
        }
        return true;
    }

    private static GenerateState parse(List<String> lines) {
        if (lines.size() < 2 || !lines.get(0).equals(HEAD)) {
            return NOTHING;
        }
        Map<String, String> inputs = new TreeMap<>();
        List<WrittenFile> outputs = new ArrayList<>();
        for (String line : lines.subList(2, lines.size())) {
            String[] parts = line.split(" ", 3);
            if (parts.length == 3 && parts[0].equals("input")) {
                inputs.put(parts[2], parts[1]);
            } else if (parts.length == 3 && parts[0].equals("output")) {
                outputs.add(output(parts[1], parts[2]));
            } else {
                throw new IllegalArgumentException("not a line of a state: " + line);
            }
        }
        return new GenerateState(lines.get(1).substring("key ".length()), inputs, outputs);
    }

    private static WrittenFile output(String hash, String rest) {
        int space = rest.indexOf(' ');
        if (space < 0) {
            throw new IllegalArgumentException("not an output: " + rest);
        }
        return new WrittenFile(rest.substring(space + 1), Long.parseLong(rest.substring(0, space)), hash);
    }
}
