package dev.covenant.gate.baseline;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** Where there is no repository to ask. */
record NoReleases() implements Releases {
    @Override
    public List<String> versions(String group, String artifact) throws UnreachableException {
        throw unreachable();
    }

    @Override
    public Optional<Path> contract(String group, String artifact, String version) throws UnreachableException {
        throw unreachable();
    }

    private static UnreachableException unreachable() {
        return new UnreachableException(
                "there is no Maven repository to ask here", "name a file, a folder or ref:path");
    }
}
