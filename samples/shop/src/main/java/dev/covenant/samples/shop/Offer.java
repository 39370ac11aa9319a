package dev.covenant.samples.shop;

import dev.covenant.grpc.server.ServiceBinding;
import dev.covenant.http.server.Routes;
import java.util.Optional;

/**
 * What an instance of a service answers.
 *
 * @param rest by REST
 * @param grpc by gRPC; empty: nothing
 */
record Offer(Routes rest, Optional<ServiceBinding> grpc) {
    static Offer of(Routes rest) {
        return new Offer(rest, Optional.empty());
    }

    static Offer of(Routes rest, ServiceBinding grpc) {
        return new Offer(rest, Optional.of(grpc));
    }
}
