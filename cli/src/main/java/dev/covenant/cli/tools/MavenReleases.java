package dev.covenant.cli.tools;

import dev.covenant.gate.baseline.Releases;
import dev.covenant.gate.baseline.UnreachableException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * Releases as Maven knows them: with the user's settings, mirrors, proxies and credentials. What the local repository has already is
 * taken from there, without starting Maven's resolver.
 */
public final class MavenReleases implements Releases {
    private final Path local;
    private final boolean offline;

    /**
     * In the user's local repository and the remote ones of the user's settings.
     *
     * @param offline whether only the local repository is asked
     */
    public MavenReleases(boolean offline) {
        this.local = LocalRepository.folder();
        this.offline = offline;
    }

    @Override
    public List<String> versions(String group, String artifact) throws UnreachableException {
        return new RemoteReleases(offline).versions(group, artifact);
    }

    @Override
    public Optional<Path> contract(String group, String artifact, String version) throws UnreachableException {
        Path folder = local.resolve(group.replace('.', '/')).resolve(artifact).resolve(version);
        Path file = folder.resolve(artifact + "-" + version + "-" + CLASSIFIER + "." + TYPE);
        return Files.isRegularFile(file)
                ? Optional.of(file)
                : new RemoteReleases(offline).contract(group, artifact, version);
    }
}
