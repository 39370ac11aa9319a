package dev.covenant.http.servlet;

import dev.covenant.http.server.Routes;
import dev.covenant.http.server.ServerSettings;
import dev.covenant.http.server.TestHost;
import java.io.IOException;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.http.HttpCompliance;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with the settings that the package's documentation recommends. */
public record JettyTestHost() implements TestHost {
    private static final int THREADS = 600;
    private static final long STOP_MILLIS = 5_000;

    @Override
    public Running start(Routes routes, ServerSettings settings) throws IOException {
        Server jetty = new Server(new QueuedThreadPool(THREADS));
        ServerConnector connector = new ServerConnector(jetty, 1, 1, new HttpConnectionFactory(configuration()));
        connector.setHost("127.0.0.1");
        jetty.addConnector(connector);
        RoutesServlet servlet = RoutesServlet.of(routes, settings);
        ServletContextHandler context = new ServletContextHandler("/");
        context.addServlet(new ServletHolder(servlet), "/*");
        jetty.setHandler(new GracefulHandler(context));
        jetty.setStopTimeout(STOP_MILLIS);
        try {
            jetty.start();
        } catch (Exception e) {
            throw new IOException(e);
        }
        return new RunningJetty(jetty, connector, servlet);
    }

    private static HttpConfiguration configuration() {
        HttpConfiguration configuration = new HttpConfiguration();
        configuration.setHttpCompliance(HttpCompliance.STRICT);
        configuration.setUriCompliance(
                UriCompliance.DEFAULT.with("slash", UriCompliance.Violation.AMBIGUOUS_PATH_SEPARATOR));
        configuration.setSendServerVersion(false);
        return configuration;
    }

    private record RunningJetty(Server jetty, ServerConnector connector, RoutesServlet servlet) implements Running {
        @Override
        public int port() {
            return connector.getLocalPort();
        }

        @Override
        public void drain() {
            servlet.drain();
        }

        @Override
        public void close() {
            try {
                jetty.stop();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        }
    }
}
