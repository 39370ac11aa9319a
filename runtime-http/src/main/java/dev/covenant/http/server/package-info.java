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
 * {@code Allow}, 406, 408, 413, 415 with {@code Accept}, 500 without internals, 503 with {@code Retry-After}, 504.
 *
 * <p>Hosts, all with the same behaviour:
 *
 * <ul>
 *   <li>{@link dev.covenant.http.server.SocketServer}, the one to take when there is no other: strict and without dependencies.
 *   <li>{@link dev.covenant.http.server.JdkServer} on {@code com.sun.net.httpserver}.
 *   <li>{@code RoutesServlet} of the module server-servlet, for Jetty, Tomcat and Spring Boot.
 * </ul>
 *
 * <p>What handlers need beside their request is in {@link dev.covenant.http.server.ServerCall}; limits, health, credentials and the grace
 * of a stop are in {@link dev.covenant.http.server.ServerSettings}.
 */
@NullMarked
package dev.covenant.http.server;

import org.jspecify.annotations.NullMarked;
