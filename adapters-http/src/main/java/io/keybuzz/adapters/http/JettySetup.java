package io.keybuzz.adapters.http;

import io.javalin.config.JettyConfig;
import io.keybuzz.adapters.http.health.HealthProbe;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.Connector;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.handler.GracefulHandler;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.eclipse.jetty.util.thread.ThreadPool;

/**
 * Jetty as we want it: strict about addresses, nothing between the connector and the routes that we do not need, a bounded
 * pool, and requests in flight finish when it stops.
 */
final class JettySetup {
    private static final int HEADER_BYTES = 8 * 1024;
    /** Bytes per second; a body that trickles in more slowly is refused. */
    private static final int SLOWEST_BODY = 100;
    /** One thread waits for readable connections and answers them itself; more only help beyond eight cores. */
    private static final int SELECTORS = Math.max(1, Runtime.getRuntime().availableProcessors() / 8);

    private static final int ACCEPT_QUEUE = 256;
    /** Milliseconds that a kept-alive connection may stay open without a request while we stop. */
    private static final long SHUTDOWN_IDLE = 500;

    private final ServerSettings settings;
    private final StandardHeaders headers;
    private final Farewell farewell;
    private final HealthProbe probe;

    JettySetup(ServerSettings settings, Farewell farewell, HealthProbe probe) {
        this.probe = probe;
        this.settings = settings;
        this.farewell = farewell;
        this.headers =
                new StandardHeaders(settings.corsOrigins(), settings.identity().isProduction());
    }

    void configure(JettyConfig jetty) {
        JettyProblems problems = new JettyProblems(headers);
        jetty.threadPool = threads();
        jetty.modifyServer(server -> server(server, problems));
        jetty.modifyHttpConfiguration(this::http);
        jetty.addConnector(this::connector);
        jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(problems);
            context.setSessionHandler(new NoSessions());
        });
    }

    private void server(Server server, JettyProblems problems) {
        server.removeBean(server.getBean(LowResourceMonitor.class));
        Crowd crowd = new Crowd(probe, problems, settings.limits().threads(), new GracefulHandler());
        server.setHandler(new FrontDoor(headers, farewell, new UnreadBodies(crowd)));
        server.setErrorHandler(problems);
        server.setStopTimeout(settings.limits().stop().toMillis());
        server.setStopAtShutdown(false);
    }

    private void http(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        // behind a proxy every request of a connection brings another token: remembering header values costs more than
        // it saves
        http.setHeaderCacheSize(0);
        http.setMinRequestDataRate(SLOWEST_BODY);
        http.setIdleTimeout(settings.limits().idle().toMillis());
    }

    private Connector connector(Server server, HttpConfiguration http) {
        Door connector = new Door(server, SELECTORS, new HttpConnectionFactory(http));
        connector.setHost(settings.listen().host());
        connector.setPort(settings.listen().port());
        connector.setIdleTimeout(settings.limits().idle().toMillis());
        connector.setShutdownIdleTimeout(SHUTDOWN_IDLE);
        connector.setAcceptQueueSize(ACCEPT_QUEUE);
        farewell.watch(connector);
        connector.addBean(
                new SlowHeaders(connector.getScheduler(), settings.limits().idle()));
        return connector;
    }

    private ThreadPool threads() {
        QueuedThreadPool pool = new QueuedThreadPool(settings.limits().threads());
        pool.setName("http");
        if (settings.listen().virtualThreads() && VirtualThreads.areSupported()) {
            pool.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        }
        return pool;
    }
}
