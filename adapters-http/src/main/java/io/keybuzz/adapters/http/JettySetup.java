package io.keybuzz.adapters.http;

import io.javalin.config.JettyConfig;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
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
    private static final int SLOWEST_BODY = 100;

    private final ServerSettings settings;
    private final StandardHeaders headers;

    JettySetup(ServerSettings settings) {
        this.settings = settings;
        this.headers =
                new StandardHeaders(settings.corsOrigins(), settings.identity().isProduction());
    }

    void configure(JettyConfig jetty) {
        JettyProblems problems = new JettyProblems(headers);
        jetty.host = settings.listen().host();
        jetty.port = settings.listen().port();
        jetty.threadPool = threads();
        jetty.modifyServer(server -> server(server, problems));
        jetty.modifyHttpConfiguration(this::http);
        jetty.modifyServletContextHandler(context -> {
            context.setErrorHandler(problems);
            context.getSessionHandler().setUsingCookies(false);
        });
    }

    private void server(Server server, JettyProblems problems) {
        server.removeBean(server.getBean(LowResourceMonitor.class));
        server.setHandler(new FrontDoor(headers, new GracefulHandler()));
        server.setErrorHandler(problems);
        server.setStopTimeout(settings.limits().stop().toMillis());
        server.setStopAtShutdown(false);
    }

    private void http(HttpConfiguration http) {
        http.setUriCompliance(UriCompliance.DEFAULT);
        http.setSendServerVersion(false);
        http.setRequestHeaderSize(HEADER_BYTES);
        http.setMinRequestDataRate(SLOWEST_BODY);
        http.setIdleTimeout(settings.limits().idle().toMillis());
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
