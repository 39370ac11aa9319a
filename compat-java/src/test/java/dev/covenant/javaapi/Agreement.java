package dev.covenant.javaapi;

import static org.assertj.core.api.Assertions.assertThat;

import dev.covenant.model.Contract;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Holds what the plane says of two contracts against what a compiler and a virtual machine say. */
final class Agreement {
    private final JavaApi api;
    private final List<Break> breaks;
    private final Set<String> removed;
    private final CompiledApi before;
    private final CompiledApi after;

    Agreement(Contract old, Contract revised, Path folder) throws IOException {
        this(old, CompiledApi.of(old, folder.resolve("before")), revised, folder);
    }

    /** @param before the classes of the old contract, which may be those of others too */
    Agreement(Contract old, CompiledApi before, Contract revised, Path folder) throws IOException {
        this.api = PlannedApi.of(old);
        this.breaks = ApiComparison.of(api, PlannedApi.of(revised));
        this.removed = types(SourceRule.TYPE_REMOVED);
        this.before = before;
        this.after = CompiledApi.of(revised, folder.resolve("after"));
    }

    /** How many things were asked about. */
    int compare() throws IOException {
        Callers callers = Callers.of(api, removed);
        assertThat(before.complaints(callers.sources()))
                .as("a caller compiles against what it was written for")
                .isEmpty();
        Set<String> said = breaks.stream()
                .filter(broken -> broken.reach().stopsCompilers())
                .map(Callers::thing)
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(callers.wrong(after.complaints(callers.sources())))
                .as("what does not compile any more")
                .containsExactlyInAnyOrderElementsOf(said);
        links();
        return callers.size();
    }

    private void links() throws IOException {
        Set<String> turned = types(SourceRule.TYPE_KIND_CHANGED);
        List<JavaType> types = new ArrayList<>(api.types());
        types.removeIf(type -> removed.contains(type.canonicalName()) || turned.contains(type.canonicalName()));
        Set<String> owners = types.stream().map(JavaType::canonicalName).collect(Collectors.toSet());
        Set<String> said = breaks.stream()
                .filter(broken -> broken.reach() == Reach.BOTH || broken.reach() == Reach.BINARY)
                .filter(broken -> !broken.member().isEmpty() && owners.contains(broken.owner()))
                .map(broken -> broken.owner() + "#" + broken.key())
                .collect(Collectors.toCollection(TreeSet::new));
        assertThat(Links.broken(before.classes(), after.classes(), types))
                .as("what does not link any more")
                .containsExactlyInAnyOrderElementsOf(said);
    }

    private Set<String> types(SourceRule rule) {
        return breaks.stream()
                .filter(broken -> broken.rule() == rule)
                .map(Break::owner)
                .collect(Collectors.toSet());
    }
}
