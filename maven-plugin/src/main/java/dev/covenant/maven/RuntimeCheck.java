package dev.covenant.maven;

import java.util.Optional;
import org.apache.maven.model.Dependency;
import org.apache.maven.project.MavenProject;

/** Whether a project has what generated code needs at run time. */
final class RuntimeCheck {
    private static final String GROUP = "dev.covenant";
    private static final String ARTIFACT = "covenant-runtime-http";

    private RuntimeCheck() {}

    /** What to tell the user; empty: the runtime is among the dependencies, or comes with a dependency of ours. */
    static Optional<String> missing(MavenProject project) {
        for (Dependency dependency : project.getDependencies()) {
            if (GROUP.equals(dependency.getGroupId())) {
                return Optional.empty();
            }
        }
        return Optional.of("the generated sources need " + GROUP + ":" + ARTIFACT
                + ", which is not among the dependencies of this project");
    }
}
