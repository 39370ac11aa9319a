package dev.covenant.grpc.client;

import io.grpc.LoadBalancer;
import io.grpc.Status;

/** gRPC's place for what decides by which connection a call goes. The instances come with the calls, so names are not resolved here. */
final class InstanceBalancer extends LoadBalancer {
    private final Links links;

    InstanceBalancer(Links links) {
        this.links = links;
        links.parts().open().add(links);
    }

    @Override
    public Status acceptResolvedAddresses(ResolvedAddresses resolved) {
        links.moved();
        return Status.OK;
    }

    /** There is no resolution that could go wrong. */
    @Override
    public void handleNameResolutionError(Status error) {
        links.moved();
    }

    @Override
    public void shutdown() {
        links.parts().open().remove(links);
        links.close();
    }
}
