package dev.covenant.grpc.client;

import dev.covenant.runtime.Instance;
import io.grpc.ConnectivityState;
import io.grpc.LoadBalancer.Helper;
import io.grpc.LoadBalancer.PickResult;
import io.grpc.LoadBalancer.PickSubchannelArgs;
import io.grpc.LoadBalancer.SubchannelPicker;
import io.grpc.Status;
import io.grpc.SynchronizationContext;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The ways to the instances of a target, by the instances' ids. Sends each call by that of the instance that the pipeline has chosen. */
final class Links extends SubchannelPicker {
    private static final PickResult ASTRAY = PickResult.withDrop(
            Status.INTERNAL.withDescription("the policy covenant works in channels that a GrpcCaller has made"));

    private final Helper helper;
    private final LinkParts parts;
    private final Map<String, Link> byId = new ConcurrentHashMap<>();
    private volatile List<Instance> seen = List.of();

    Links(Helper helper, LinkParts parts) {
        this.helper = helper;
        this.parts = parts;
    }

    Helper helper() {
        return helper;
    }

    LinkParts parts() {
        return parts;
    }

    SynchronizationContext context() {
        return helper.getSynchronizationContext();
    }

    @Override
    public PickResult pickSubchannel(PickSubchannelArgs args) {
        Route route = args.getCallOptions().getOption(Route.KEY);
        if (route == null) {
            return ASTRAY;
        }
        Link link = route.link();
        if (link == null || link.isRetired()) {
            forgetThoseGone();
            link = to(route.instance());
            route.goesBy(link);
        }
        return link.pick();
    }

    /** Waiting calls look again for where to go. In the synchronization context. */
    void moved() {
        helper.updateBalancingState(ConnectivityState.READY, this);
    }

    void remove(Link link) {
        byId.remove(link.instance().id(), link);
    }

    /** How many connections there are. */
    int connections() {
        return (int) byId.values().stream().filter(Link::isConnected).count();
    }

    /** Ends all of them when their last calls have ended. */
    void close() {
        byId.values().forEach(Link::retire);
    }

    private Link to(Instance instance) {
        Link known = byId.get(instance.id());
        return known != null && known.serves(instance) ? known : begin(instance);
    }

    private Link begin(Instance instance) {
        Link fresh = new Link(this, instance);
        Link chosen =
                byId.compute(instance.id(), (id, known) -> known != null && known.serves(instance) ? known : fresh);
        if (isSame(chosen, fresh)) {
            context().execute(fresh::open);
        }
        return chosen;
    }

    @SuppressWarnings("ReferenceEquality")
    private static boolean isSame(Link one, Link other) {
        return one == other;
    }

    /** Sources give the same list as long as nothing has changed. */
    @SuppressWarnings("ReferenceEquality")
    private void forgetThoseGone() {
        List<Instance> current = parts.source().instances();
        if (current != seen) {
            seen = current;
            context()
                    .execute(() -> byId.values().stream()
                            .filter(link -> current.stream().noneMatch(each -> isOf(link, each)))
                            .forEach(Link::retire));
        }
    }

    private static boolean isOf(Link link, Instance instance) {
        return link.instance().id().equals(instance.id()) && link.serves(instance);
    }
}
