package dev.covenant.compat.diff;

import dev.covenant.model.Location;
import dev.covenant.model.Operation;
import dev.covenant.model.ProtoOption;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import dev.covenant.model.TypeRef;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Compares two services of the same full name; methods by name.
 */
final class ProtoServiceComparison {
    private final Service before;
    private final Service after;
    private final ProtoTypes types;
    private final ProtoSharedPolicies policies;
    private final ProtoDiff.Sink sink;

    ProtoServiceComparison(Service before, Service after, ProtoTypes types, ProtoDiff.Sink sink) {
        this.before = before;
        this.after = after;
        this.types = types;
        this.policies = new ProtoSharedPolicies(before, after, types, sink);
        this.sink = sink;
    }

    void compare() {
        Map<String, RpcOperation> was = methods(before);
        Map<String, RpcOperation> is = methods(after);
        was.forEach((name, method) -> {
            RpcOperation now = is.get(name);
            if (now == null) {
                removed(method, was, is);
            } else {
                both(method, now);
            }
        });
        policies.tell();
        is.forEach((name, method) -> {
            if (!was.containsKey(name)) {
                sink.add(new ProtoMethodChange.RpcAdded(Site.of(method.name(), before, method)));
            }
        });
        ProtoAnnouncements.of(Site.of(before.name(), before, after), before.docs(), after.docs(), sink::add);
    }

    static Map<String, RpcOperation> methods(Service service) {
        Map<String, RpcOperation> methods = new LinkedHashMap<>();
        for (Operation operation : service.operations()) {
            if (operation instanceof RpcOperation rpc) {
                methods.put(rpc.method(), rpc);
            }
        }
        return methods;
    }

    private void removed(RpcOperation method, Map<String, RpcOperation> was, Map<String, RpcOperation> is) {
        Optional<String> twin = is.values().stream()
                .filter(fresh -> !was.containsKey(fresh.method()) && isAlike(method, fresh))
                .map(RpcOperation::method)
                .findFirst();
        ProtoChange.Ending ending = ProtoChange.Ending.of(before, List.of(method.docs()));
        sink.add(new ProtoMethodChange.RpcRemoved(Site.of(method.name(), method, after), ending, twin));
    }

    /** Whether they take and give the same, of which nobody has many. */
    private static boolean isAlike(RpcOperation a, RpcOperation b) {
        return a.callType() == b.callType()
                && a.request().name().equals(b.request().name())
                && a.response().name().equals(b.response().name());
    }

    private void both(RpcOperation was, RpcOperation is) {
        payload(was.name(), "request", was.request(), is.request());
        payload(was.name(), "response", was.response(), is.response());
        ProtoOutcomeComparison.compare(was, is, sink);
        Site site = Site.of(was.name(), was, is);
        stream(site, "client", was.callType().clientStreams(), is.callType().clientStreams());
        stream(site, "server", was.callType().serverStreams(), is.callType().serverStreams());
        idempotency(was, is);
        policies.add(was, is);
        new HttpBindingComparison(was, is, types, sink).compare();
        ProtoAnnouncements.of(site, was.docs(), is.docs(), sink::add);
    }

    private void payload(String method, String aspect, TypeRef.Named was, TypeRef.Named is) {
        if (!was.name().equals(is.name())) {
            ProtoTravel travel = aspect.equals("request")
                    ? new ProtoTravel(List.of(method + " request"), List.of())
                    : new ProtoTravel(List.of(), List.of(method + " response"));
            sink.add(
                    new ProtoMethodChange.RpcPayload(
                            Site.of(method, was, is),
                            aspect,
                            types.haveOneForm(was.name(), is.name()),
                            Optional.of(was.name()),
                            Optional.of(is.name())),
                    travel);
        }
    }

    private void stream(Site site, String aspect, boolean was, boolean is) {
        if (was != is) {
            Optional<String> then = Optional.of(was ? "stream" : "unary");
            sink.add(new ProtoMethodChange.RpcStreaming(site, aspect, then, Optional.of(is ? "stream" : "unary")));
        }
    }

    private void idempotency(RpcOperation was, RpcOperation is) {
        if (was.idempotency() != is.idempotency()) {
            Shift shift = promise(is) < promise(was) ? Shift.NARROWED : Shift.WIDENED;
            Site place = new Site(was.name(), Optional.of(place(was, was.location())), Optional.of(now(is)));
            sink.add(new ProtoMethodChange.RpcIdempotency(
                    place,
                    shift,
                    Optional.of(was.idempotency().name()),
                    Optional.of(is.idempotency().name())));
        }
    }

    /** Where the level is written; what is not written any more is told of the file, as buf does. */
    private static Location now(RpcOperation method) {
        return place(method, new Location(method.location().file(), 1, 1, ""));
    }

    private static Location place(RpcOperation method, Location otherwise) {
        return method.options()
                .option("idempotency_level")
                .map(ProtoOption::location)
                .orElse(otherwise);
    }

    private static int promise(RpcOperation method) {
        return switch (method.idempotency()) {
            case UNKNOWN -> 0;
            case IDEMPOTENT -> 1;
            case NO_SIDE_EFFECTS -> 2;
        };
    }
}
