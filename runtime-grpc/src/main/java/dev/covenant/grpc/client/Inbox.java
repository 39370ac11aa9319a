package dev.covenant.grpc.client;

/**
 * Takes the responses of a stream, attempt by attempt until one has brought something.
 *
 * @param <R> the responses
 */
interface Inbox<R> {
    /** Another attempt is under way, which brings what is asked of it. */
    void begin(Exchange<?, R> exchange);

    /** One has come. */
    void message(R response);

    /** This attempt is the one: whoever has called gets the stream now. */
    void handedOver();

    /** There are no more. */
    void complete();

    /** It broke. */
    void failed(Throwable reason);
}
