package dev.covenant.maven;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.apache.maven.model.Dependency;
import org.junit.jupiter.api.Test;

class RuntimeCheckTest {
    @Test
    void aProjectWithoutOurRuntimeIsTold() {
        assertThat(RuntimeCheck.missing(List.of(), false)).get().asString().contains("covenant-runtime-http");
        assertThat(RuntimeCheck.missing(List.of(), true)).get().asString().contains("covenant-runtime-grpc");
    }

    @Test
    void theHttpRuntimeIsNotEnoughForProto() {
        assertThat(RuntimeCheck.missing(ours("covenant-runtime-http"), false)).isEmpty();
        assertThat(RuntimeCheck.missing(ours("covenant-runtime-http"), true)).isPresent();
    }

    @Test
    void theGrpcRuntimeIsEnough() {
        assertThat(RuntimeCheck.missing(ours("covenant-runtime-http", "covenant-runtime-grpc"), true))
                .isEmpty();
    }

    private static List<Dependency> ours(String... artifacts) {
        return Stream.of(artifacts)
                .map(artifact -> {
                    Dependency dependency = new Dependency();
                    dependency.setGroupId("dev.covenant");
                    dependency.setArtifactId(artifact);
                    return dependency;
                })
                .toList();
    }
}
