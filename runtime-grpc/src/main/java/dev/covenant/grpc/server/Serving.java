package dev.covenant.grpc.server;

import dev.covenant.runtime.limit.Bulkhead;
import dev.covenant.runtime.limit.RateKeeper;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.atomic.LongAdder;

/**
 * What all calls of a server share.
 *
 * @param threads where handlers run
 * @param handled how many may run at once
 * @param open how many may be there at once, those whose request has not come yet included
 * @param calls how many have been let in
 */
record Serving(
        ExecutorService threads,
        Bulkhead handled,
        Bulkhead open,
        RateKeeper rates,
        Optional<RpcAuthenticator> authenticator,
        LongAdder calls) {
    /** A call that waits for its request costs little, but not nothing. */
    static final int OPEN_FOR_EACH_HANDLED = 4;
}
