package io.keybuzz.adapters.http.docs;

import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.adapters.http.throttle.Pace;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;

/** {@code /openapi.json} and Swagger UI at {@code /docs}, everything from the class path: the page loads nothing from outside. */
public final class DocsRoutes implements Route.Group {
    private static final String SCRIPT = "text/javascript;charset=utf-8";
    private static final String WEBJAR = "/META-INF/resources/webjars/swagger-ui/5.34.1/";
    /** Swagger UI sets style attributes and draws its logo from a data URL; scripts come from here alone. */
    private static final String PAGE_POLICY = "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline';"
            + " img-src 'self' data:; connect-src 'self'; font-src 'self' data:; base-uri 'none';"
            + " form-action 'none'; frame-ancestors 'none'";

    @Override
    public List<Route> routes() {
        return List.of(
                file("/openapi.json", "openapi.json", "application/json"),
                file("/docs", "swagger.html", "text/html;charset=utf-8"),
                file("/docs/start.js", "start.js", SCRIPT),
                file("/docs/swagger-ui-bundle.js", WEBJAR + "swagger-ui-bundle.js", SCRIPT),
                file("/docs/swagger-ui.css", WEBJAR + "swagger-ui.css", "text/css;charset=utf-8"),
                file("/docs/favicon-32x32.png", WEBJAR + "favicon-32x32.png", "image/png"));
    }

    private static Route file(String path, String resource, String type) {
        return Route.get(path, exchange -> send(exchange, resource, type))
                .forAnybody()
                .paced(Pace.FREE);
    }

    private static void send(Exchange exchange, String resource, String type) throws IOException {
        byte[] content = read(resource);
        exchange.replaceHeader("Content-Security-Policy", PAGE_POLICY);
        exchange.replaceHeader("Cache-Control", "public, max-age=3600");
        exchange.bytes(200, type, content);
    }

    private static byte[] read(String resource) {
        try (InputStream in = DocsRoutes.class.getResourceAsStream(resource)) {
            if (in == null) {
                throw new IllegalStateException("missing on the class path: " + resource);
            }
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
