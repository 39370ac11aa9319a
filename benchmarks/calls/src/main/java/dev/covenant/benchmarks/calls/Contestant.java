package dev.covenant.benchmarks.calls;

/** One client under measurement. Used by many threads at once. */
interface Contestant extends AutoCloseable {
    /** What every client must have understood of the three answers. */
    Seen EXPECTED = new Seen("grace.hopper@example.org", Payloads.ORDERS, "Rice cooker 1.8 l", "ord-2024-100007");

    /** GET of one user, 134 bytes. */
    Object user() throws Exception;

    /** GET of 50 orders, 50 KB. */
    Object orders() throws Exception;

    /** POST of an order of 1 KB, which comes back. */
    Object create() throws Exception;

    /** Calls everything once and tells what has come, as proof that all are given the same. */
    Seen seen() throws Exception;

    @Override
    void close() throws Exception;

    /**
     * What a client has understood.
     *
     * @param email of the user
     * @param orders how many
     * @param title of the last item of the last order
     * @param created the id of the order that was made
     */
    record Seen(String email, int orders, String title, String created) {}

    /** The client of a name, with room for as many connections as callers. */
    static Contestant of(String name, String address) {
        return switch (name) {
            case "raw-hc5" -> new RawApache(address);
            case "raw-jdk" -> new RawJdk(address);
            case "raw-okhttp" -> new RawOkHttp(address);
            case "covenant-hc5" -> new CovenantCalls(address, "Apache");
            case "covenant-jdk" -> new CovenantCalls(address, "Jdk");
            case "retrofit" -> new RetrofitCalls(address);
            case "feign-hc5" -> new FeignCalls(address);
            case "openapi-native" -> new NativeCalls(address);
            case "openapi-restclient-hc5" -> new RestClientCalls(address);
            case "dialogue-hc5" -> new DialogueCalls(address);
            default -> throw new IllegalArgumentException("no client is called " + name);
        };
    }
}
