package dev.covenant.compat.diff;

import dev.covenant.model.Operation;
import dev.covenant.model.RpcOperation;
import dev.covenant.model.Service;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Compares two services of the same full name; methods by name.
 */
final class ProtoServiceComparison {
    private final Service before;
    private final Service after;
    private final ProtoDiff.Sink sink;

    ProtoServiceComparison(Service before, Service after, ProtoDiff.Sink sink) {
        this.before = before;
        this.after = after;
        this.sink = sink;
    }

    void compare() {
        Map<String, RpcOperation> was = methods(before);
        Map<String, RpcOperation> is = methods(after);
        was.forEach((name, method) -> {
            RpcOperation now = is.get(name);
            if (now == null) {
                sink.add(new ProtoChange.RpcRemoved(Site.of(method.name(), method, after)), Position.NONE);
            } else {
                both(method, now);
            }
        });
        is.forEach((name, method) -> {
            if (!was.containsKey(name)) {
                sink.add(new ProtoChange.RpcAdded(Site.of(method.name(), before, method)), Position.NONE);
            }
        });
    }

    private static Map<String, RpcOperation> methods(Service service) {
        Map<String, RpcOperation> methods = new LinkedHashMap<>();
        for (Operation operation : service.operations()) {
            if (operation instanceof RpcOperation rpc) {
                methods.put(rpc.method(), rpc);
            }
        }
        return methods;
    }

    private void both(RpcOperation was, RpcOperation is) {
        payload(was, is);
        streaming(was, is);
        Site site = Site.of(was.name(), was, is);
        if (was.idempotency() != is.idempotency()) {
            Shift shift = promise(is) < promise(was) ? Shift.NARROWED : Shift.WIDENED;
            Site place = new Site(
                    was.name(),
                    Optional.of(was.location()),
                    Optional.of(ProtoMessageComparison.at(is.options(), "idempotency_level", is)));
            sink.add(
                    new ProtoChange.RpcIdempotency(
                            place,
                            shift,
                            Optional.of(was.idempotency().name()),
                            Optional.of(is.idempotency().name())),
                    Position.NONE);
        }
        List<String> bindings = bindings(was);
        if (!bindings(is).containsAll(bindings)) {
            Optional<String> then = Optional.of(String.join(", ", bindings));
            Optional<String> now = Optional.of(String.join(", ", bindings(is)));
            sink.add(new ProtoChange.HttpBinding(site, then, now), Position.NONE);
        }
    }

    private static int promise(RpcOperation method) {
        return switch (method.idempotency()) {
            case UNKNOWN -> 0;
            case IDEMPOTENT -> 1;
            case NO_SIDE_EFFECTS -> 2;
        };
    }

    private void payload(RpcOperation was, RpcOperation is) {
        if (!was.request().name().equals(is.request().name())) {
            Site site = Site.of(was.name(), was.request(), is.request());
            Optional<String> then = Optional.of(was.request().name());
            sink.add(
                    new ProtoChange.RpcPayload(
                            site, "request", then, Optional.of(is.request().name())),
                    Position.IN);
        }
        if (!was.response().name().equals(is.response().name())) {
            Site site = Site.of(was.name(), was.response(), is.response());
            Optional<String> then = Optional.of(was.response().name());
            sink.add(
                    new ProtoChange.RpcPayload(
                            site, "response", then, Optional.of(is.response().name())),
                    Position.OUT);
        }
    }

    private void streaming(RpcOperation was, RpcOperation is) {
        Site site = Site.of(was.name(), was, is);
        stream(site, "client", was.callType().clientStreams(), is.callType().clientStreams());
        stream(site, "server", was.callType().serverStreams(), is.callType().serverStreams());
    }

    private void stream(Site site, String aspect, boolean was, boolean is) {
        if (was != is) {
            Optional<String> then = Optional.of(was ? "stream" : "unary");
            sink.add(
                    new ProtoChange.RpcStreaming(site, aspect, then, Optional.of(is ? "stream" : "unary")),
                    Position.NONE);
        }
    }

    private static List<String> bindings(RpcOperation method) {
        return method.http().stream()
                .map(http -> http.method() + " " + http.path() + (http.body().isEmpty() ? "" : " body " + http.body()))
                .collect(Collectors.toList());
    }
}
