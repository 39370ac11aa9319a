/**
 * A server for tests of clients: on real sockets it does, when told to, what real servers do on their worst days.
 *
 * <p>Start as many as a service has instances, point the client at them, and make one fail while it is called:
 *
 * <pre>{@code
 * try (FaultServer one = FaultServer.start((peer, request) -> peer.json(200, "{\"id\":\"7\"}"));
 *         FaultServer two = FaultServer.start((peer, request) -> peer.json(200, "{\"id\":\"7\"}"))) {
 *     MyClient client = MyClient.of(one.uri(), two.uri());
 *     one.fault(Fault.HANGS);
 *     assertThat(client.get("7")).isNotNull();    // the other instance has answered
 *     one.well();
 *     assertThat(one.isDeserted()).isTrue();      // and no connection to the hanging one was left open
 * }
 * }</pre>
 *
 * <p>A {@link dev.covenant.faults.Script} says what the server does when it is well. Each
 * {@link dev.covenant.faults.Fault} has a name and says in its documentation what it does to connections and answers; it is switched
 * on and off at any time, by any thread. {@link dev.covenant.faults.FaultServerBuilder} sets the rest: TLS, a port that stays the
 * same over restarts, how long good answers take, what {@code /health} says meanwhile.
 *
 * <p>What to check: {@link dev.covenant.faults.FaultServer#requests()} against the number of calls (how much a client adds to an
 * overload), {@link dev.covenant.faults.FaultServer#connections()}, and with a {@link dev.covenant.faults.Ledger} shared by all
 * instances, whether a request that must not be repeated took effect twice.
 *
 * <p>Meant for tests: one thread a connection, HTTP/1.1, loopback unless told otherwise, and nothing but the JDK underneath.
 */
@NullMarked
package dev.covenant.faults;

import org.jspecify.annotations.NullMarked;
