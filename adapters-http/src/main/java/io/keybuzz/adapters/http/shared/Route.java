package io.keybuzz.adapters.http.shared;

import io.javalin.http.HandlerType;
import io.javalin.router.EndpointMetadata;
import java.util.Set;

/**
 * One route: what it is called by, who may call it, and what answers.
 *
 * @param path template such as {@code /api/v1/tickets/{ticketId}}
 * @param query the query parameters it knows; any other is refused
 */
public record Route(HandlerType method, String path, Access access, Set<String> query, Answer answer)
        implements EndpointMetadata {
    public Route {
        query = Set.copyOf(query);
    }

    /** Who may call a route. What they may do there is decided by the use case. */
    public enum Access {
        ANYBODY,
        USERS
    }

    /** Parses, calls, renders. */
    @FunctionalInterface
    public interface Answer {
        void to(Exchange exchange) throws Exception;
    }

    /** Routes that belong together. */
    @FunctionalInterface
    public interface Group {
        Iterable<Route> routes();
    }

    public static Route get(String path, Answer answer, String... query) {
        return new Route(HandlerType.GET, path, Access.USERS, Set.of(query), answer);
    }

    public static Route post(String path, Answer answer) {
        return new Route(HandlerType.POST, path, Access.USERS, Set.of(), answer);
    }

    /** The same route for callers without a token. */
    public Route forAnybody() {
        return new Route(method, path, Access.ANYBODY, query, answer);
    }
}
