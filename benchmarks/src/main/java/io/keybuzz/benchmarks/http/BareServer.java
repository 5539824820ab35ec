package io.keybuzz.benchmarks.http;

import io.javalin.Javalin;
import io.javalin.http.Handler;
import io.keybuzz.adapters.http.ServerSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.eclipse.jetty.server.LowResourceMonitor;
import org.eclipse.jetty.util.VirtualThreads;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/**
 * The other floor: the same framework on the same server, threads and runtime, which answers every route with bytes it
 * already has, as many as ours. It reads the body of a POST and does nothing else.
 */
public final class BareServer {
    private BareServer() {}

    /** @param args port, and the folder with one file per route */
    public static void main(String[] args) throws IOException {
        Path folder = Path.of(args[1]);
        Handler list = answer(folder, Route.LIST, 200);
        Handler detail = answer(folder, Route.DETAIL, 200);
        Handler messages = answer(folder, Route.MESSAGES, 200);
        Handler post = answer(folder, Route.POST, 201);
        Handler login = answer(folder, Route.LOGIN, 200);
        Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.showOldJavalinVersionWarning = false;
                    config.http.generateEtags = false;
                    config.jetty.threadPool = threads();
                    config.jetty.modifyServer(server -> server.removeBean(server.getBean(LowResourceMonitor.class)));
                    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
                    config.routes.get("/api/v1/tickets", list);
                    config.routes.get("/api/v1/tickets/{id}", detail);
                    config.routes.get("/api/v1/tickets/{id}/messages", messages);
                    config.routes.post("/api/v1/tickets/{id}/messages", post);
                    config.routes.post("/api/v1/auth/login", login);
                    config.routes.get("/health/ready", context -> context.status(200));
                })
                .start("127.0.0.1", Integer.parseInt(args[0]));
    }

    private static QueuedThreadPool threads() {
        QueuedThreadPool pool =
                new QueuedThreadPool(ServerSettings.Limits.standard().threads());
        if (VirtualThreads.areSupported()) {
            pool.setVirtualThreadsExecutor(VirtualThreads.getNamedVirtualThreadsExecutor("http-"));
        }
        return pool;
    }

    private static Handler answer(Path folder, Route route, int status) throws IOException {
        byte[] body = Files.readAllBytes(folder.resolve(route.label() + ".json"));
        return context -> {
            if (status == 201) {
                context.bodyAsBytes();
            }
            context.status(status).contentType("application/json").result(body);
        };
    }
}
