package dev.covenant.policy;

import dev.covenant.model.Location;
import dev.covenant.model.ReadLimits;
import dev.covenant.model.tree.MappingNode;
import dev.covenant.model.tree.Node;
import dev.covenant.model.tree.ScalarNode;
import dev.covenant.model.tree.TreeReader;
import dev.covenant.policy.CovenantFile.Entry;
import dev.covenant.policy.PolicyAssembly.InvalidGroupException;
import dev.covenant.runtime.Contradiction;
import dev.covenant.runtime.ContradictoryPolicyException;
import dev.covenant.runtime.OperationPolicy;
import dev.covenant.runtime.Policy;
import dev.covenant.runtime.PolicyBuilder;
import dev.covenant.runtime.Profile;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads a whole {@code covenant.yaml}. */
final class FileReader {
    /** {@code compatibility} belongs to the compatibility gate. */
    private static final List<String> TOP = List.of("defaults", "targets", "compatibility");

    private static final ReadLimits LIMITS = new ReadLimits(CovenantFile.LIMIT, 20, 100_000, 0, 1);

    private final Path file;
    private final Faults faults;
    private final SettingsReader settings;
    private final SettingsReader operations;
    private final WhereaboutsReader whereabouts;

    FileReader(Path file, Faults faults) {
        this.file = file;
        this.faults = faults;
        this.settings = new SettingsReader(Settings.ALL, Settings.SWITCHES, faults);
        this.operations = new SettingsReader(OperationSettings.ALL, OperationSettings.SWITCHES, faults);
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file);
        this.whereabouts = new WhereaboutsReader(folder, faults);
    }

    /** The targets; of use when there are no faults. */
    Map<String, Entry> read(byte[] bytes) {
        Node root = new TreeReader(LIMITS, faults.findings())
                .read(file.toString(), bytes)
                .orElse(null);
        MappingNode top = root == null ? null : mapping(root, "the file");
        if (top == null) {
            return Map.of();
        }
        known(top);
        Part defaults = part(top.get("defaults"), "defaults", Set.of("profile"), Part.NONE);
        Map<String, Entry> entries = new LinkedHashMap<>();
        Node targets = top.get("targets");
        MappingNode all = targets == null ? null : mapping(targets, "targets");
        for (int i = 0; all != null && i < all.size(); i++) {
            String name = all.key(i);
            target(name, all.value(i), defaults).ifPresent(entry -> entries.put(name, entry));
        }
        if (entries.isEmpty()) {
            policy(defaults, Map.of(), top.location());
        }
        return entries;
    }

    private void known(MappingNode top) {
        for (int i = 0; i < top.size(); i++) {
            if (!TOP.contains(top.key(i))) {
                faults.unknown(top.key(i), top.value(i), "the file", TOP);
            }
        }
    }

    /** What is said of all or of one target. */
    private record Part(Profile profile, Values values) {
        static final Part NONE = new Part(Profile.STANDARD, Values.none());
    }

    private Part part(@Nullable Node value, String where, Set<String> others, Part below) {
        MappingNode mapping = value == null ? null : mapping(value, where);
        if (mapping == null) {
            return below;
        }
        Node profile = mapping.get("profile");
        Values own = settings.read(mapping, where, others);
        return new Part(profile == null ? below.profile() : profile(profile), own.over(below.values()));
    }

    private Profile profile(Node value) {
        String text = value instanceof ScalarNode scalar ? scalar.text() : "";
        Optional<Profile> profile = Arrays.stream(Profile.values())
                .filter(each -> Kinds.word(each).equals(text))
                .findFirst();
        if (profile.isEmpty()) {
            faults.bad("profile", value, "one of " + Kinds.words(Profile.values()));
        }
        return profile.orElse(Profile.STANDARD);
    }

    private Optional<Entry> target(String name, Node value, Part defaults) {
        if (name.isBlank()) {
            faults.bad(value.location(), "a target needs a name");
            return Optional.empty();
        }
        String where = "target '" + name + "'";
        Set<String> others = new LinkedHashSet<>(WhereaboutsReader.KEYS);
        others.add("profile");
        others.add("operations");
        Part own = part(value, where, others, defaults);
        MappingNode mapping = value instanceof MappingNode node ? node : null;
        Optional<Whereabouts> found = mapping == null ? Optional.empty() : whereabouts.read(mapping);
        Node differing = mapping == null ? null : mapping.get("operations");
        return policy(own, operations(differing), value.location()).map(policy -> new Entry(found, policy));
    }

    private Map<String, Values> operations(@Nullable Node value) {
        MappingNode mapping = value == null ? null : mapping(value, "operations");
        Map<String, Values> read = new LinkedHashMap<>();
        for (int i = 0; mapping != null && i < mapping.size(); i++) {
            String where = "operation '" + mapping.key(i) + "'";
            MappingNode operation = mapping(mapping.value(i), where);
            if (operation != null) {
                read.put(mapping.key(i), operations.read(operation, where, Set.of()));
            }
        }
        return read;
    }

    /** Empty, and told, when it cannot be. */
    private Optional<Policy> policy(Part part, Map<String, Values> differing, Location at) {
        PolicyBuilder builder;
        try {
            builder = new PolicyAssembly(part.values(), part.profile()).builder();
        } catch (InvalidGroupException e) {
            tell(e, part.values(), at);
            return Optional.empty();
        }
        differing.forEach((name, own) -> operation(own, at).ifPresent(policy -> builder.operation(name, policy)));
        try {
            return Optional.of(builder.build());
        } catch (ContradictoryPolicyException e) {
            e.contradictions().forEach(each -> tell(each, part.values(), differing, at));
            return Optional.empty();
        }
    }

    private Optional<OperationPolicy> operation(Values own, Location at) {
        try {
            return Optional.of(PolicyAssembly.operation(own));
        } catch (InvalidGroupException e) {
            tell(e, own, at);
            return Optional.empty();
        }
    }

    private void tell(InvalidGroupException invalid, Values values, Location at) {
        Location place = values.place(invalid.group()).orElse(at);
        String message = String.valueOf(invalid.getMessage());
        if (invalid.isIncomplete()) {
            faults.missing(place, message, "");
        } else {
            faults.bad(place, message);
        }
    }

    /** At the first of the settings that somebody wrote, of the operation itself if it is about one. */
    private void tell(Contradiction contradiction, Values values, Map<String, Values> differing, Location at) {
        Values own = differing.getOrDefault(contradiction.operation(), Values.none());
        Location place = contradiction.settings().stream()
                .flatMap(name -> own.place(name).stream())
                .findFirst()
                .or(() -> contradiction.settings().stream()
                        .flatMap(name -> values.place(name).stream())
                        .findFirst())
                .orElse(at);
        String about = contradiction.operation().isEmpty() ? "" : contradiction.operation() + ": ";
        faults.contradiction(place, about + contradiction.what(), contradiction.advice());
    }

    /** Nothing is nothing; anything else that is no object is told. */
    private @Nullable MappingNode mapping(Node value, String what) {
        if (value instanceof MappingNode mapping) {
            return mapping;
        }
        if (!(value instanceof ScalarNode scalar && scalar.isNull())) {
            faults.bad(what, value, "an object");
        }
        return null;
    }
}
