package dev.covenant.maven;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.covenant.gate.baseline.UnreachableException;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.List;
import org.eclipse.aether.DefaultRepositorySystemSession;
import org.eclipse.aether.RepositorySystem;
import org.eclipse.aether.artifact.Artifact;
import org.eclipse.aether.metadata.DefaultMetadata;
import org.eclipse.aether.metadata.Metadata;
import org.eclipse.aether.repository.ArtifactRepository;
import org.eclipse.aether.repository.LocalRepository;
import org.eclipse.aether.repository.RemoteRepository;
import org.eclipse.aether.resolution.ArtifactRequest;
import org.eclipse.aether.resolution.ArtifactResolutionException;
import org.eclipse.aether.resolution.ArtifactResult;
import org.eclipse.aether.resolution.VersionRangeRequest;
import org.eclipse.aether.resolution.VersionRangeResult;
import org.eclipse.aether.transfer.ArtifactNotFoundException;
import org.eclipse.aether.transfer.ArtifactTransferException;
import org.eclipse.aether.transfer.MetadataNotFoundException;
import org.eclipse.aether.transfer.MetadataTransferException;
import org.eclipse.aether.transfer.RepositoryOfflineException;
import org.eclipse.aether.util.version.GenericVersionScheme;
import org.eclipse.aether.version.InvalidVersionSpecificationException;
import org.eclipse.aether.version.Version;
import org.junit.jupiter.api.Test;

/** What Maven's resolver says, and what that means: the resolver itself runs in the projects of {@code src/it}. */
class MavenReleasesTest {
    private static final RemoteRepository REMOTE =
            new RemoteRepository.Builder("acme", "default", "https://repo.example.com").build();
    private static final ArtifactRepository LOCAL =
            new LocalRepository(Path.of("m2").toFile());
    private static final Metadata METADATA = new DefaultMetadata("maven-metadata.xml", Metadata.Nature.RELEASE);

    private final Exception notFound = new MetadataNotFoundException(METADATA, REMOTE);
    private final Exception silent = new MetadataTransferException(METADATA, REMOTE, "connection refused");
    private final VersionRangeResult range = new VersionRangeResult(new VersionRangeRequest());
    private final DefaultRepositorySystemSession session = new DefaultRepositorySystemSession();

    @Test
    void aRepositoryThatSaysNoHasNoVersions() throws UnreachableException {
        range.addException(notFound);

        assertThat(versions()).isEmpty();
    }

    @Test
    void aRepositoryThatDoesNotAnswerIsOutOfReach() {
        range.addException(notFound);
        range.addException(silent);

        assertThatThrownBy(this::versions)
                .isInstanceOfSatisfying(
                        UnreachableException.class, e -> assertThat(e.hint()).contains("try again"))
                .hasMessageContaining("com.acme:orders was asked for")
                .hasMessageContaining("connection refused");
    }

    @Test
    void anotherRepositoryThatAnswersIsEnough() throws Exception {
        range.addException(silent);
        version("1.0", REMOTE);

        assertThat(versions()).containsExactly("1.0");
    }

    @Test
    void whatWasInstalledHereIsNoAnswerOfARepository() throws InvalidVersionSpecificationException {
        range.addException(silent);
        version("1.0", LOCAL);

        assertThatThrownBy(this::versions).isInstanceOf(UnreachableException.class);
    }

    @Test
    void withoutNetworkWhatIsHereCounts() throws Exception {
        session.setOffline(true);
        range.addException(offline());
        version("1.0", LOCAL);

        assertThat(versions()).containsExactly("1.0");
    }

    @Test
    void withoutNetworkThatNothingIsHereMeansNothing() {
        session.setOffline(true);
        range.addException(offline());

        assertThatThrownBy(this::versions)
                .isInstanceOfSatisfying(
                        UnreachableException.class,
                        e -> assertThat(e.hint()).contains("without -o", "covenant.baseline=snapshot"));
    }

    @Test
    void aReleaseWithoutContractsIsToldFromOneThatCannotBeHad() throws UnreachableException {
        assertThat(contract(false)).isTrue();
        assertThatThrownBy(() -> contract(true)).isInstanceOf(UnreachableException.class);
    }

    /** Maven says so in the same words as when a repository has answered; only the cause is another one. */
    private static Exception offline() {
        return new MetadataNotFoundException(METADATA, REMOTE, "offline", new RepositoryOfflineException(REMOTE));
    }

    private void version(String text, ArtifactRepository repository) throws InvalidVersionSpecificationException {
        Version version = new GenericVersionScheme().parseVersion(text);
        range.addVersion(version);
        range.setRepository(version, repository);
    }

    private List<String> versions() throws UnreachableException {
        return new MavenReleases(system(range), session, List.of(REMOTE)).versions("com.acme", "orders");
    }

    /** Whether there is none. */
    private boolean contract(boolean silent) throws UnreachableException {
        return new MavenReleases(system(silent), session, List.of(REMOTE))
                .contract("com.acme", "orders", "1.0")
                .isEmpty();
    }

    private static RepositorySystem system(VersionRangeResult answer) {
        return (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> answer);
    }

    private static RepositorySystem system(boolean silent) {
        return (RepositorySystem) Proxy.newProxyInstance(
                RepositorySystem.class.getClassLoader(),
                new Class<?>[] {RepositorySystem.class},
                (proxy, method, arguments) -> {
                    throw failure(((ArtifactRequest) arguments[1]), silent);
                });
    }

    private static ArtifactResolutionException failure(ArtifactRequest request, boolean silent) {
        Artifact artifact = request.getArtifact();
        ArtifactResult result = new ArtifactResult(request);
        result.addException(
                silent
                        ? new ArtifactTransferException(artifact, REMOTE, "connection refused")
                        : new ArtifactNotFoundException(artifact, REMOTE));
        return new ArtifactResolutionException(List.of(result));
    }
}
