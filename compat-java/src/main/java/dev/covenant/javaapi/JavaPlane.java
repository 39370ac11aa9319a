package dev.covenant.javaapi;

import dev.covenant.compat.CheckRequest;
import dev.covenant.compat.Direction;
import dev.covenant.compat.Finding;
import dev.covenant.compat.Layer;
import dev.covenant.compat.Plane;
import dev.covenant.compat.RuleDescription;
import java.util.Arrays;
import java.util.List;

/**
 * Says which callers of generated Java do not compile or link any more. Planning the code of both sides costs more than everything else
 * that a check does, so it is done for those who ask for source.
 */
public final class JavaPlane implements Plane {
    @Override
    public boolean judges(CheckRequest request) {
        // Of new clients and an old server there is nothing to say: nobody compiles against the future.
        return request.profile().judges(Layer.SOURCE) && request.direction() != Direction.FORWARD;
    }

    @Override
    public List<Finding> findings(CheckRequest request, List<Finding> found) {
        JavaApi old = PlannedApi.of(request.old());
        JavaApi revised = PlannedApi.of(request.revised());
        List<Cause> causes = RootCauses.of(ApiComparison.of(old, revised));
        Renames renames = new Renames(old, revised);
        return new Echoes(request, found)
                .without(causes).stream()
                        .map(cause -> cause.with(renames.named(cause.head())))
                        .map(Verdicts::of)
                        .toList();
    }

    @Override
    public List<RuleDescription> rules() {
        return Arrays.stream(SourceRule.values()).map(SourceRule::description).toList();
    }
}
