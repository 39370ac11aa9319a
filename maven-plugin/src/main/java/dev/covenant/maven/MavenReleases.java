package dev.covenant.maven;

import dev.covenant.gate.baseline.Releases;
import dev.covenant.gate.baseline.UnreachableException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ResolutionErrorPolicy;
import org.eclipse.aether.resolution.ResolutionErrorPolicyRequest;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.version.Version;

/**
 * Releases in the repositories of a project. What a repository said before is not believed: a project that was never released may have
 * been since.
 */
final class MavenReleases implements Releases {
    private static final String HINT =
            "try again when the repository answers; mvn -X says more. A baseline that needs no repository"
                    + " is a snapshot or a commit (covenant.baseline=snapshot, covenant.baseline=git:main)";
    private static final String OFFLINE_HINT =
            "run once without -o, name a baseline that needs no repository (covenant.baseline=snapshot,"
                    + " covenant.baseline=git:main), or skip the goal with -Dcovenant.check.skip";

    private final RepositorySystem system;
    private final RepositorySystemSession session;
    private final List<RemoteRepository> repositories;

    MavenReleases(RepositorySystem system, RepositorySystemSession session, List<RemoteRepository> repositories) {
        this.system = system;
        this.session = asking(session);
        this.repositories = List.copyOf(repositories);
    }

    private static RepositorySystemSession asking(RepositorySystemSession session) {
        DefaultRepositorySystemSession asking = new DefaultRepositorySystemSession(session);
        asking.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
        asking.setResolutionErrorPolicy(new NothingRemembered());
        return asking;
    }

    /** Neither that something is not there nor that a repository did not answer is written down. */
    private static final class NothingRemembered implements ResolutionErrorPolicy {
        @Override
        public int getArtifactPolicy(RepositorySystemSession session, ResolutionErrorPolicyRequest<Artifact> request) {
            return CACHE_DISABLED;
        }

        @Override
        public int getMetadataPolicy(RepositorySystemSession session, ResolutionErrorPolicyRequest<Metadata> request) {
            return CACHE_DISABLED;
        }
    }

    @Override
    public List<String> versions(String group, String artifact) throws UnreachableException {
        DefaultArtifact all = new DefaultArtifact(group, artifact, CLASSIFIER, TYPE, "[0,)");
        try {
            VersionRangeResult result =
                    system.resolveVersionRange(session, new VersionRangeRequest(all, repositories, ""));
            Optional<Exception> silent =
                    result.getExceptions().stream().filter(e -> !isAnswer(e)).findFirst();
            if (silent.isPresent() && !isAnswered(result)) {
                throw unreachable(group + ":" + artifact, silent.get());
            }
            return result.getVersions().stream().map(Version::toString).toList();
        } catch (VersionRangeResolutionException e) {
            throw unreachable(group + ":" + artifact, e);
        }
    }

    /** What was installed here is enough when the user wants no network; else a repository must have been heard. */
    private boolean isAnswered(VersionRangeResult result) {
        return result.getVersions().stream()
                .map(result::getRepository)
                .anyMatch(repository -> session.isOffline() || isRemote(repository));
    }

    private static boolean isRemote(ArtifactRepository repository) {
        return repository instanceof RemoteRepository;
    }

    /** Whether a repository has said no, rather than nothing. */
    private static boolean isAnswer(Exception e) {
        boolean no = e instanceof MetadataNotFoundException || e instanceof ArtifactNotFoundException;
        return no
                && Stream.iterate((Throwable) e, cause -> cause != null, Throwable::getCause)
                        .noneMatch(RepositoryOfflineException.class::isInstance);
    }

    @Override
    public Optional<Path> contract(String group, String artifact, String version) throws UnreachableException {
        DefaultArtifact wanted = new DefaultArtifact(group, artifact, CLASSIFIER, TYPE, version);
        try {
            return Optional.of(system.resolveArtifact(session, new ArtifactRequest(wanted, repositories, ""))
                    .getArtifact()
                    .getFile()
                    .toPath());
        } catch (ArtifactResolutionException e) {
            Optional<Exception> silent = e.getResult().getExceptions().stream()
                    .filter(each -> !isAnswer(each))
                    .findFirst();
            if (silent.isPresent()) {
                throw unreachable(wanted.toString(), silent.get());
            }
            return Optional.empty();
        }
    }

    private UnreachableException unreachable(String what, Exception e) {
        return new UnreachableException(
                what + " was asked for: " + e.getMessage(), session.isOffline() ? OFFLINE_HINT : HINT, e);
    }
}
