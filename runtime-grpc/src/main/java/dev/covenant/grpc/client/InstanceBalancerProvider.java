package dev.covenant.grpc.client;

import io.grpc.LoadBalancer;
import io.grpc.LoadBalancerProvider;
import org.jspecify.annotations.Nullable;

/** For gRPC, which finds it as a service: the load-balancing policy {@code covenant}. Works in channels of a {@link GrpcCaller} only. */
public final class InstanceBalancerProvider extends LoadBalancerProvider {
    static final String POLICY = "covenant";

    @Override
    public boolean isAvailable() {
        return true;
    }

    @Override
    public int getPriority() {
        return 5;
    }

    @Override
    public String getPolicyName() {
        return POLICY;
    }

    @Override
    public LoadBalancer newLoadBalancer(LoadBalancer.Helper helper) {
        @Nullable LinkParts parts = helper.getNameResolverArgs().getArg(LinkParts.KEY);
        if (parts == null) {
            throw new IllegalStateException("the policy covenant works in channels that a GrpcCaller has made");
        }
        return new InstanceBalancer(new Links(helper, parts));
    }
}
