package dev.covenant.grpc.client;

import io.grpc.NameResolver;
import io.grpc.NameResolverProvider;
import io.grpc.StatusOr;
import java.net.SocketAddress;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For gRPC, which finds it as a service: targets of the form {@code covenant:///name}, whose instances come with each call. Works for
 * channels of a {@link GrpcCaller} only.
 */
public final class InstanceResolverProvider extends NameResolverProvider {
    static final String SCHEME = "covenant";

    @Override
    protected boolean isAvailable() {
        return true;
    }

    @Override
    protected int priority() {
        return 5;
    }

    @Override
    public String getDefaultScheme() {
        return SCHEME;
    }

    /** None: so it goes with every transport. */
    @Override
    public Collection<Class<? extends SocketAddress>> getProducedSocketAddressTypes() {
        return List.of();
    }

    @Override
    public @Nullable NameResolver newNameResolver(URI target, NameResolver.Args args) {
        return SCHEME.equals(target.getScheme()) ? new Resolver() : null;
    }

    private static final class Resolver extends NameResolver {
        /** What channels are called that have not chosen an instance yet; each instance's own name takes its place. */
        @Override
        public String getServiceAuthority() {
            return SCHEME;
        }

        @Override
        public void start(Listener2 listener) {
            listener.onResult2(ResolutionResult.newBuilder()
                    .setAddressesOrError(StatusOr.fromValue(List.of()))
                    .build());
        }

        @Override
        public void shutdown() {}
    }
}
