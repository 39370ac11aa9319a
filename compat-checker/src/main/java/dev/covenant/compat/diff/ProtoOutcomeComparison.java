package dev.covenant.compat.diff;

import dev.covenant.model.Literal;
import dev.covenant.model.Location;
import dev.covenant.model.RpcOperation;
import java.util.List;
import java.util.Optional;

/**
 * Compares with which messages the long-running operations end that two methods start. Such a message travels packed into an Any, whose name
 * callers go by.
 */
final class ProtoOutcomeComparison {
    private static final String OPTION = "(google.longrunning.operation_info)";
    private static final List<String> PARTS = List.of("response", "metadata");

    private ProtoOutcomeComparison() {}

    static void compare(RpcOperation was, RpcOperation is, ProtoDiff.Sink sink) {
        for (String part : PARTS) {
            Optional<String> then = type(was, part);
            Optional<String> now = type(is, part);
            if (then.isPresent() && !then.equals(now)) {
                Site site = new Site(was.name(), Optional.of(place(was)), Optional.of(place(is)));
                ProtoTravel travel = new ProtoTravel(List.of(), List.of(was.name() + " operation " + part));
                sink.add(new ProtoMethodChange.RpcOutcome(site, "operation " + part, then, now), travel);
            }
        }
    }

    /** The full name of a message; one without dots is of the package of the method. */
    private static Optional<String> type(RpcOperation method, String part) {
        String service = method.service();
        String around = service.substring(0, service.lastIndexOf('.') + 1);
        return method.options()
                .option(OPTION)
                .filter(option -> option.value() instanceof Literal.Members)
                .map(option -> ((Literal.Members) option.value()).values().get(part + "_type"))
                .filter(Literal.Text.class::isInstance)
                .map(text -> ((Literal.Text) text).value())
                .map(name -> name.indexOf('.') < 0 ? around + name : name);
    }

    private static Location place(RpcOperation method) {
        return ProtoMessageComparison.at(method.options(), OPTION, method);
    }
}
