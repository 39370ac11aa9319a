package dev.covenant.http.servlet;

import dev.covenant.http.server.Dispatcher;
import dev.covenant.http.server.Routes;
import dev.covenant.http.server.ServerSettings;
import jakarta.servlet.Servlet;
import jakarta.servlet.ServletConfig;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.lang.System.Logger.Level;
import org.jspecify.annotations.Nullable;

/**
 * Routes as a servlet. It regards the whole path below the context's path, so that it does not matter to what it is mapped.
 */
public final class RoutesServlet implements Servlet {
    private static final System.Logger LOG = System.getLogger(RoutesServlet.class.getName());

    private final Dispatcher dispatcher;
    private volatile @Nullable ServletConfig config;

    private RoutesServlet(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    /** A servlet with {@link ServerSettings#standard()}. */
    public static RoutesServlet of(Routes routes) {
        return of(routes, ServerSettings.standard());
    }

    /**
     * A servlet.
     *
     * @throws IllegalStateException when the contract asks for credentials that the settings cannot judge, or when there are rate limits for
     *     operations that it does not have
     */
    public static RoutesServlet of(Routes routes, ServerSettings settings) {
        return new RoutesServlet(Dispatcher.of(routes, settings));
    }

    /** From now on health checks get 503, so that no more requests are sent here; those that come are still answered. */
    public void drain() {
        dispatcher.drain();
    }

    @Override
    public void service(ServletRequest request, ServletResponse response) throws ServletException, IOException {
        if (!(request instanceof HttpServletRequest asked) || !(response instanceof HttpServletResponse answer)) {
            throw new ServletException("this servlet speaks HTTP");
        }
        try {
            dispatcher.handle(new ServletExchange(asked, answer, dispatcher::isEnding));
        } catch (IOException e) {
            // The container cuts the connection when the head is out; before that it would tell the caller about the
            // exception.
            if (answer.isCommitted()) {
                throw e;
            }
            LOG.log(Level.DEBUG, "an answer failed before it was begun", e);
            answer.reset();
            answer.setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
        }
    }

    @Override
    public void init(ServletConfig given) {
        config = given;
    }

    @Override
    public @Nullable ServletConfig getServletConfig() {
        return config;
    }

    @Override
    public String getServletInfo() {
        return "Covenant routes";
    }

    /** Says 503 to health checks, after the notice of the settings to everything, and waits for requests in flight up to their grace. */
    @Override
    public void destroy() {
        dispatcher.close();
    }
}
