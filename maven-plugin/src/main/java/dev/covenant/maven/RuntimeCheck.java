package dev.covenant.maven;

import java.util.List;
import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Whether a project has what generated code needs at run time. */
final class RuntimeCheck {
    private static final String GROUP = "dev.covenant";
    private static final String OURS = "covenant-";
    private static final String HTTP = "covenant-runtime-http";
    private static final String GRPC = "covenant-runtime-grpc";

    private RuntimeCheck() {}

    /**
     * What to tell the user; empty: the runtime is among the dependencies, or comes with a dependency of ours.
     *
     * @param proto whether clients or servers were made of proto contracts
     */
    static Optional<String> missing(MavenProject project, boolean proto) {
        return missing(project.getDependencies(), proto);
    }

    static Optional<String> missing(List<Dependency> dependencies, boolean proto) {
        boolean any = dependencies.stream().anyMatch(RuntimeCheck::isOfGroup);
        boolean grpc = dependencies.stream()
                .filter(RuntimeCheck::isOfGroup)
                .anyMatch(d ->
                        GRPC.equals(d.getArtifactId()) || !d.getArtifactId().startsWith(OURS));
        if (proto ? grpc : any) {
            return Optional.empty();
        }
        return Optional.of("the generated sources need " + GROUP + ":" + (proto ? GRPC : HTTP)
                + ", which is not among the dependencies of this project");
    }

    private static boolean isOfGroup(Dependency dependency) {
        return GROUP.equals(dependency.getGroupId());
    }
}
