/**
 * The server side: generated routes, and the servers that answer with them.
 *
 * <pre>{@code
 * try (SocketServer server = SocketServer.start(8080, OrdersServer.routes(orders).and(UsersServer.routes(users)))) {
 *     ...
 * }
 * }</pre>
 *
 * <p>A {@link dev.covenant.http.server.Dispatcher} does for any host what the contract says: it finds the route by path, method, version
 * and {@code Accept}; checks credentials; reads and validates parameters and body, and tells all faults at once (400 with JSON
 * pointers); calls the handler; writes its result. What goes wrong is a problem document (RFC 9457): 400, 401, 404, 405 with
 * {@code Allow}, 406, 408, 413, 415 with {@code Accept}, 429 and 503 with {@code Retry-After}, 500 without internals, 504.
 *
 * <p>Hosts, all with the same behaviour:
 *
 * <ul>
 *   <li>{@link dev.covenant.http.server.SocketServer}, the one to take when there is no other: strict and without dependencies.
 *   <li>{@link dev.covenant.http.server.JdkServer} on {@code com.sun.net.httpserver}.
 *   <li>{@code RoutesServlet} of the module server-servlet, for Jetty, Tomcat and Spring Boot.
 * </ul>
 *
 * <p>A server protects itself: more than 512 requests at once are shed, health checks never. What it takes over from its caller is the
 * time that is left: options that a handler passes on to the clients that it calls carry what then remains of it. How often it may be
 * asked is limited where {@link dev.covenant.runtime.limit.RateLimits} are set; behind proxies, say which are to be trusted:
 *
 * <pre>{@code
 * ServerSettings.builder()
 *         .rateLimits(RateLimits.standard())
 *         .trustedProxies(TrustedProxies.writingXForwardedFor("10.0.0.0/8"))
 * }</pre>
 *
 * <p>Closing a server loses nothing: health first, then the port, then connections as they become quiet.
 *
 * <p>What handlers need beside their request is in {@link dev.covenant.http.server.ServerCall}; limits, health, credentials and the grace
 * of a stop are in {@link dev.covenant.http.server.ServerSettings}.
 */
@NullMarked
package dev.covenant.http.server;

import org.jspecify.annotations.NullMarked;
