import org.openapitools.openapidiff.core.OpenApiCompare;
import org.openapitools.openapidiff.core.model.ChangedOpenApi;

/** The peer as a command: compares two contracts and says whether they are compatible. */
final class OpenApiDiff {
    private OpenApiDiff() {}

    public static void main(String[] contracts) {
        ChangedOpenApi diff = OpenApiCompare.fromLocations(contracts[0], contracts[1]);
        System.out.println(diff.isCompatible() ? "compatible" : "breaking");
    }
}
