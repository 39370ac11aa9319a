package dev.covenant.grpc.client;

/**
 * What a call sends.
 *
 * @param <Q> the request message
 */
interface Requests<Q> {
    /** Whether all of it can be sent again. */
    boolean repeatable();

    /** Brings it to one attempt. */
    Feed feed(Exchange<Q, ?> exchange);

    /** One, which can be sent as often as need be. */
    static <Q> Requests<Q> only(Q request) {
        return new Requests<>() {
            @Override
            public boolean repeatable() {
                return true;
            }

            @Override
            public Feed feed(Exchange<Q, ?> exchange) {
                return new OnlyOne<>(exchange, request);
            }
        };
    }

    /** Sends one. */
    record OnlyOne<Q>(Exchange<Q, ?> exchange, Q request) implements Feed {
        @Override
        public void begin() {
            exchange.sendOnly(request);
        }

        @Override
        public void ready() {}

        @Override
        public void ended() {}
    }
}
