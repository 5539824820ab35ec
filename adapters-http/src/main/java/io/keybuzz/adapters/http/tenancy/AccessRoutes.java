package io.keybuzz.adapters.http.tenancy;

import io.keybuzz.adapters.http.json.Fields;
import io.keybuzz.adapters.http.shared.Exchange;
import io.keybuzz.adapters.http.shared.Route;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.tenancy.LogIn;
import io.keybuzz.application.tenancy.access.Access;
import io.keybuzz.domain.shared.SessionId;
import io.keybuzz.domain.tenancy.TenancyProblem;
import io.keybuzz.domain.tenancy.access.Session;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Going on and getting out: {@code /api/v1/auth} after the login. */
public final class AccessRoutes implements Route.Group {
    private static final int MAX_TOKEN = 200;
    private static final int UUID_LENGTH = 36;

    private final Access access;

    public AccessRoutes(Access access) {
        this.access = access;
    }

    @Override
    public List<Route> routes() {
        return List.of(
                Route.post("/api/v1/auth/refresh", this::refresh).forAnybody(),
                Route.post("/api/v1/auth/logout", this::logOut),
                Route.post("/api/v1/auth/logout-all", this::logOutEverywhere),
                Route.get("/api/v1/auth/sessions", this::list),
                Route.delete("/api/v1/auth/sessions/{sessionId}", this::end));
    }

    private void refresh(Exchange exchange) throws IOException {
        Fields body = exchange.body();
        String token = body.secret("refreshToken", MAX_TOKEN);
        body.done();
        LogIn.Outcome outcome = access.refresh(token, exchange.visit());
        exchange.json(200, 1_024, out -> AccessJson.tokens(out, outcome));
    }

    private void logOut(Exchange exchange) {
        access.logOut(exchange.call());
        exchange.empty(204);
    }

    private void logOutEverywhere(Exchange exchange) {
        access.logOutEverywhere(exchange.call());
        exchange.empty(204);
    }

    private void list(Exchange exchange) throws IOException {
        List<Session> sessions = access.list(exchange.call());
        Optional<SessionId> own = exchange.call().caller().proof() instanceof Proof.Session session
                ? Optional.of(session.id())
                : Optional.empty();
        exchange.json(
                200,
                256 + 300 * sessions.size(),
                out -> out.page(sessions, null, (json, session) -> AccessJson.session(json, session, own)));
    }

    private void end(Exchange exchange) {
        access.end(exchange.call(), sessionId(exchange.path("sessionId")));
        exchange.empty(204);
    }

    private static SessionId sessionId(String text) {
        try {
            if (text.length() == UUID_LENGTH) {
                return new SessionId(UUID.fromString(text));
            }
        } catch (IllegalArgumentException malformed) {
            // as unknown as any other
        }
        throw TenancyProblem.SESSION_NOT_FOUND.refuse("You have no such session");
    }
}
