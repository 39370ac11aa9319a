/**
 * Routes inside a Jakarta Servlet container: Jetty, Tomcat, Spring Boot.
 *
 * <p>One servlet answers everything below the context's path, whatever it is mapped to:
 *
 * <pre>{@code
 * RoutesServlet servlet = RoutesServlet.of(OrdersServer.routes(orders), ServerSettings.standard());
 * context.addServlet(new ServletHolder(servlet), "/*");                       // Jetty
 * @Bean ServletRegistrationBean<RoutesServlet> shop() {                       // Spring Boot
 *     return new ServletRegistrationBean<>(servlet, "/v1/*", "/health");
 * }
 * }</pre>
 *
 * <p>What a container should be told besides (the container reads the messages, the servlet only sees what it made of them):
 *
 * <ul>
 *   <li>Jetty: {@code HttpConfiguration.setHttpCompliance(HttpCompliance.STRICT)} refuses bare line feeds, folded fields and the like.
 *       Values of path parameters that contain a slash come as {@code %2F} and need
 *       {@code setUriCompliance(UriCompliance.DEFAULT.with("slash", AMBIGUOUS_PATH_SEPARATOR))}.
 *   <li>Tomcat: {@code rejectIllegalHeader="true"} (its default) and, for values with a slash,
 *       {@code encodedSolidusHandling="passthrough"}.
 *   <li>Behind proxies, either let the container find out whose requests these are (Jetty's {@code ForwardedRequestCustomizer}, Tomcat's
 *       {@code RemoteIpValve}) or set {@code ServerSettings.trustedProxies}; not both.
 *   <li>Both hold a thread for each request whose body is being read: set a minimal data rate or a read time-out, and more threads than
 *       slow senders are expected.
 * </ul>
 */
@NullMarked
package dev.covenant.http.servlet;

import org.jspecify.annotations.NullMarked;
