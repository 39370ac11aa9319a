package dev.covenant.gate;

import dev.covenant.model.Diagnostic;
import dev.covenant.model.Location;
import dev.covenant.model.Spelling;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalInt;

/** Reads the gate's section of {@code covenant.yaml}; the others are no business of its. */
final class GateFileReader {
    private static final String SECTION = "compatibility";
    private static final List<String> OF_OTHERS = List.of("defaults", "targets");

    private final Path file;
    private final FileFaults faults;
    private final Map<String, Object> values = new HashMap<>();
    private final Map<String, Location> places = new HashMap<>();

    GateFileReader(Path file) {
        this.file = file;
        this.faults = new FileFaults(file);
    }

    FileReading<GateFile> read() {
        faults.tree().ifPresent(this::top);
        List<SeverityOverride> overrides = value(FileKeys.RULES)
                .map(rules -> new OverrideReader(new KnownRules(), faults::add).read(rules))
                .orElse(List.of());
        Path folder = Objects.requireNonNullElse(file.getParent(), Path.of(""));
        return faults.reading(new GateFile(
                file,
                value(FileKeys.BASELINE),
                value(FileKeys.SINCE),
                value(FileKeys.PROFILE),
                value(FileKeys.DIRECTION),
                value(FileKeys.FAIL_ON),
                value(FileKeys.GRACE_DAYS).map(OptionalInt::of).orElse(OptionalInt.empty()),
                value(FileKeys.MISSING),
                value(FileKeys.CONTRACTS).map(FileKeys.Paths::all).orElse(List.of()),
                overrides,
                folder.resolve(value(FileKeys.ACCEPT_FILE).orElse(AcceptanceFile.NAME)),
                places));
    }

    private void top(Node root) {
        if (!(root instanceof MappingNode top)) {
            faults.bad("the file", root, "an object");
            return;
        }
        Node section = top.get(SECTION);
        if (section instanceof MappingNode mapping) {
            section(mapping);
        } else if (section == null) {
            misspelt(top);
        } else if (!(section instanceof ScalarNode scalar && scalar.isNull())) {
            faults.bad(SECTION, section, "an object");
        }
    }

    /** Settings that nobody reads look like settings that are obeyed. */
    private void misspelt(MappingNode top) {
        for (int i = 0; i < top.size(); i++) {
            String key = top.key(i);
            String hint = OF_OTHERS.contains(key) ? "" : Spelling.hint(key, List.of(SECTION));
            if (!hint.isEmpty()) {
                String message = "the gate does not read '" + key + "'";
                faults.add(Diagnostic.error(
                                "unknown-setting", message, top.value(i).location())
                        .withHint(hint));
            }
        }
    }

    private void section(MappingNode section) {
        List<String> known = FileKeys.ALL.stream().map(FileKey::name).toList();
        for (int i = 0; i < section.size(); i++) {
            String name = section.key(i);
            Node value = section.value(i);
            Optional<FileKey<?>> key = FileKeys.ALL.stream()
                    .<FileKey<?>>map(each -> each)
                    .filter(each -> each.name().equals(name))
                    .findFirst();
            if (key.isPresent()) {
                take(key.get(), value);
            } else {
                faults.unknown(name, value, "'" + SECTION + "'", known);
            }
        }
    }

    private void take(FileKey<?> key, Node value) {
        Optional<?> parsed = key.parse().apply(value);
        if (parsed.isPresent()) {
            values.put(key.name(), parsed.get());
            places.put(key.name(), value.location());
        } else {
            faults.bad(key.name(), value, key.wanted(), key.words());
        }
    }

    private <T> Optional<T> value(FileKey<T> key) {
        return Optional.ofNullable(values.get(key.name())).map(key.type()::cast);
    }
}
