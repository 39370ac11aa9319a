package dev.covenant.compat.diff;

import dev.covenant.model.Location;
import dev.covenant.model.ProtoFile;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * Compares what the files of two proto contracts declare: by file and by package.
 */
final class ProtoDeclarationComparison {
    private final ProtoIndex old;
    private final ProtoIndex revised;
    private final ProtoDiff.Sink sink;

    ProtoDeclarationComparison(ProtoIndex old, ProtoIndex revised, ProtoDiff.Sink sink) {
        this.old = old;
        this.revised = revised;
        this.sink = sink;
    }

    /**
     * Compares all declarations.
     *
     * @param packagesLeft the packages of the new contract
     */
    void compare(Set<String> packagesLeft) {
        removed(packagesLeft);
        added();
    }

    private void removed(Set<String> packagesLeft) {
        Set<String> inFile = keys(revised, ProtoIndex.Declaration::inFile);
        Set<String> inPackage = keys(revised, ProtoIndex.Declaration::inPackage);
        Map<String, Location> messages = messages();
        for (ProtoIndex.Declaration gone : old.declarations()) {
            ProtoFile file = revised.files().get(gone.file());
            boolean fromFile = file != null && !inFile.contains(gone.inFile());
            boolean fromPackage = packagesLeft.contains(gone.packageName()) && !inPackage.contains(gone.inPackage());
            if (fromFile || fromPackage) {
                Optional<Location> now = survivor(gone, messages)
                        .or(() -> Optional.ofNullable(file).map(ProtoIndex::start));
                Site site = new Site(gone.fullName(), Optional.of(gone.location()), now);
                sink.add(
                        new ProtoChange.DeclarationRemoved(site, gone.kind(), fromFile, fromPackage),
                        old.position(gone.fullName()));
            }
        }
    }

    private static Set<String> keys(ProtoIndex index, Function<ProtoIndex.Declaration, String> key) {
        Set<String> keys = new HashSet<>();
        index.declarations().forEach(declaration -> keys.add(key.apply(declaration)));
        return keys;
    }

    private Map<String, Location> messages() {
        Map<String, Location> messages = new HashMap<>();
        revised.declarations().stream()
                .filter(declaration -> declaration.kind() == ProtoChange.Kind.MESSAGE)
                .forEach(declaration -> messages.put(declaration.inFile(), declaration.location()));
        return messages;
    }

    /** The nearest message around a nested declaration that is still there, in the same file. */
    private static Optional<Location> survivor(ProtoIndex.Declaration gone, Map<String, Location> messages) {
        String name = gone.name();
        for (int dot = name.lastIndexOf('.'); dot >= 0; dot = name.lastIndexOf('.', dot - 1)) {
            String around = new ProtoIndex.Declaration(
                            gone.file(),
                            gone.packageName(),
                            ProtoChange.Kind.MESSAGE,
                            name.substring(0, dot),
                            gone.location())
                    .inFile();
            if (messages.containsKey(around)) {
                return Optional.of(messages.get(around));
            }
        }
        return Optional.empty();
    }

    private void added() {
        Set<String> known = keys(old, ProtoIndex.Declaration::inPackage);
        for (ProtoIndex.Declaration fresh : revised.declarations()) {
            if (!known.contains(fresh.inPackage())) {
                Site site = new Site(fresh.fullName(), Optional.empty(), Optional.of(fresh.location()));
                sink.add(new ProtoChange.DeclarationAdded(site, fresh.kind()), Position.NONE);
            }
        }
    }
}
