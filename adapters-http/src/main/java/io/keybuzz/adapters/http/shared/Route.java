package io.keybuzz.adapters.http.shared;

import io.javalin.http.HandlerType;
import io.javalin.router.EndpointMetadata;
import io.keybuzz.adapters.http.throttle.Pace;
import java.util.Set;

/**
 * One route: what it is called by, who may call it, and what answers.
 *
 * @param path template such as {@code /api/v1/tickets/{ticketId}}
 * @param pace the class of rate limits it falls into
 * @param query the query parameters it knows; any other is refused
 */
public record Route(HandlerType method, String path, Access access, Pace pace, Set<String> query, Answer answer)
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

    /** Parses, and says what is to be created. */
    @FunctionalInterface
    public interface Creates {
        Creation<?> by(Exchange exchange) throws Exception;
    }

    private record Creating(Creates creates) implements Answer {
        @Override
        public void to(Exchange exchange) throws Exception {
            exchange.create(creates.by(exchange));
        }
    }

    private record Telling(Answer answer) implements Answer {
        @Override
        public void to(Exchange exchange) throws Exception {
            answer.to(exchange);
        }
    }

    private record Lenient(Answer answer) implements Answer {
        @Override
        public void to(Exchange exchange) throws Exception {
            answer.to(exchange);
        }
    }

    /** Routes that belong together. */
    @FunctionalInterface
    public interface Group {
        Iterable<Route> routes();
    }

    public static Route get(String path, Answer answer, String... query) {
        return new Route(HandlerType.GET, path, Access.USERS, Pace.READ, Set.of(query), answer);
    }

    public static Route post(String path, Answer answer) {
        return new Route(HandlerType.POST, path, Access.USERS, Pace.WRITE, Set.of(), answer);
    }

    /** A POST that creates something: it takes an {@code Idempotency-Key}, and a repeated request gets the first answer. */
    public static Route create(String path, Creates creates) {
        return new Route(HandlerType.POST, path, Access.USERS, Pace.WRITE, Set.of(), new Creating(creates));
    }

    /** The same for what is told bit by bit while it is made; made with {@link Exchange#make}. */
    public static Route createTold(String path, Answer answer) {
        return new Route(HandlerType.POST, path, Access.USERS, Pace.WRITE, Set.of(), new Telling(answer));
    }

    /** Whether it takes an {@code Idempotency-Key}. */
    public boolean creates() {
        return answer instanceof Creating || answer instanceof Telling;
    }

    public static Route put(String path, Answer answer) {
        return new Route(HandlerType.PUT, path, Access.USERS, Pace.WRITE, Set.of(), answer);
    }

    public static Route patch(String path, Answer answer) {
        return new Route(HandlerType.PATCH, path, Access.USERS, Pace.WRITE, Set.of(), answer);
    }

    public static Route delete(String path, Answer answer) {
        return new Route(HandlerType.DELETE, path, Access.USERS, Pace.WRITE, Set.of(), answer);
    }

    /** The same route for callers without a token. */
    public Route forAnybody() {
        return new Route(method, path, Access.ANYBODY, Pace.OPEN, query, answer);
    }

    /** The same route for callers whom others send, with parameters we may not know yet: those are passed over. */
    public Route lenient() {
        return new Route(method, path, access, pace, query, new Lenient(answer));
    }

    /** Whether it passes over parameters that it does not know. */
    public boolean isLenient() {
        return answer instanceof Lenient;
    }

    /** The same route under other limits. */
    public Route paced(Pace other) {
        return new Route(method, path, access, other, query, answer);
    }
}
