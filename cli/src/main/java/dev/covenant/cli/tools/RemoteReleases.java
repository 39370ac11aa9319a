package dev.covenant.cli.tools;

import dev.covenant.gate.baseline.Releases;
import dev.covenant.gate.baseline.UnreachableException;
import eu.maveniverse.maven.mima.context.Context;
import eu.maveniverse.maven.mima.context.ContextOverrides;
import eu.maveniverse.maven.mima.context.Runtimes;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystemSession;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.artifact.DefaultArtifact;
import org.eclipse.aether.repository.RepositoryPolicy;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResolutionException;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.util.repository.SimpleResolutionErrorPolicy;

/**
 * Asks repositories for releases by Maven's resolver, and tells "there is none" from "nobody answers".
 */
final class RemoteReleases {
    private static final String HINT =
            "see whether the repository and settings.xml are as they should be, and leave out"
                    + " --offline; or name a file, a folder or ref:path as OLD";

    private final ContextOverrides where;

    /** Of the user's settings. */
    RemoteReleases(boolean offline) {
        // If nobody asks for it the user's settings say whether to be offline.
        this(ContextOverrides.create()
                .withUserSettings(true)
                .offline(offline ? Boolean.TRUE : null)
                .build());
    }

    /** Of these repositories. */
    RemoteReleases(ContextOverrides where) {
        this.where = where;
    }

    /** What is asked within a context. */
    private interface Question<T> {
        T ask(Context context, RepositorySystemSession session) throws UnreachableException;
    }

    List<String> versions(String group, String artifact) throws UnreachableException {
        Artifact any = new DefaultArtifact(group, artifact, Releases.CLASSIFIER, Releases.TYPE, "[0,)");
        return asked((context, session) -> {
            try {
                VersionRangeRequest request = new VersionRangeRequest(any, context.remoteRepositories(), "");
                VersionRangeResult result = context.repositorySystem().resolveVersionRange(session, request);
                boolean nothing = result.getVersions().isEmpty();
                if (nothing && session.isOffline()) {
                    throw new UnreachableException(
                            "offline, and no release of " + any.getGroupId() + ":" + any.getArtifactId()
                                    + " was fetched before",
                            HINT);
                }
                if (nothing || !session.isOffline()) {
                    requireAnswers(group + ":" + artifact, result.getExceptions());
                }
                return result.getVersions().stream().map(Object::toString).toList();
            } catch (VersionRangeResolutionException e) {
                throw unreachable(group + ":" + artifact, e);
            }
        });
    }

    Optional<Path> contract(String group, String artifact, String version) throws UnreachableException {
        Artifact wanted = new DefaultArtifact(group, artifact, Releases.CLASSIFIER, Releases.TYPE, version);
        return asked((context, session) -> {
            try {
                ArtifactRequest request = new ArtifactRequest(wanted, context.remoteRepositories(), "");
                ArtifactResult result = context.repositorySystem().resolveArtifact(session, request);
                return Optional.of(result.getArtifact().getFile().toPath());
            } catch (ArtifactResolutionException e) {
                requireAnswers(wanted.toString(), e.getResult().getExceptions());
                return Optional.empty();
            }
        });
    }

    private <T> T asked(Question<T> question) throws UnreachableException {
        try (Context context = Runtimes.INSTANCE.getRuntime().create(where)) {
            // A release of an hour ago counts, and so does it that the repository is back.
            DefaultRepositorySystemSession session =
                    new DefaultRepositorySystemSession(context.repositorySystemSession());
            session.setUpdatePolicy(RepositoryPolicy.UPDATE_POLICY_ALWAYS);
            session.setResolutionErrorPolicy(new SimpleResolutionErrorPolicy(false, false));
            return question.ask(context, session);
        } catch (IllegalStateException e) {
            throw unreachable("the Maven repositories", e);
        }
    }

    /** That there is none is an answer. */
    private static void requireAnswers(String what, List<Exception> exceptions) throws UnreachableException {
        for (Exception e : exceptions) {
            if (!(e instanceof MetadataNotFoundException || isNotFound(e))) {
                throw unreachable(what, e);
            }
        }
    }

    /** Offline, and where a repository cannot be reached, the resolver wraps that into "not found". */
    private static boolean isNotFound(Exception e) {
        return e instanceof ArtifactNotFoundException && e.getCause() == null;
    }

    private static UnreachableException unreachable(String what, Exception e) {
        return new UnreachableException(what + " cannot be looked for: " + e.getMessage(), HINT, e);
    }
}
