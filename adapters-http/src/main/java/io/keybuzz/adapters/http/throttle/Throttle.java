package io.keybuzz.adapters.http.throttle;

import io.keybuzz.adapters.http.problem.HttpProblem;
import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.shared.Proof;
import io.keybuzz.application.shared.RateLimiter;
import io.keybuzz.application.shared.RateLimiter.Decision;
import io.keybuzz.application.shared.RateLimiter.Limit;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;

/**
 * Holds every caller to the limits of its route's {@link Pace}, and tells it where it stands by the header fields of
 * draft-ietf-httpapi-ratelimit-headers: {@code RateLimit-Policy: "read";q=1200;w=60} and {@code RateLimit: "read";r=1187;t=1}.
 */
public final class Throttle {
    private static final String POLICY = "RateLimit-Policy";
    private static final String STANDING = "RateLimit";

    private final RateLimiter limiter;
    private final ThrottleSettings settings;
    private final ClientAddresses addresses;

    public Throttle(RateLimiter limiter, ThrottleSettings settings) {
        this.limiter = limiter;
        this.settings = settings;
        this.addresses = new ClientAddresses(
                settings.trustedProxies().stream().map(Network::parse).toList());
    }

    /** The address block a request comes from, proxies we trust looked through. */
    public String addressOf(HttpServletRequest request) {
        return addresses.blockOf(request);
    }

    /** For callers without a token. Refuses with {@code request/too-many}. */
    public void admit(Pace pace, HttpServletRequest request, HttpServletResponse response) {
        Limit limit = settings.limits().get(pace.label());
        if (limit != null) {
            answer(pace.label(), limiter.take("address:" + addressOf(request) + ':' + pace.label(), limit), response);
        }
    }

    /** For callers we know: each has its own limit, and all of a tenant have one together. */
    public void admit(Pace pace, Caller caller, HttpServletResponse response) {
        Limit limit = settings.limits().get(pace.label());
        if (limit == null) {
            return;
        }
        Decision own = limiter.take(who(caller) + ':' + pace.label(), limit);
        if (own.allowed() && caller.tenant().isPresent()) {
            Decision all = limiter.take("tenant:" + caller.tenant().get(), settings.tenant());
            if (!all.allowed()) {
                answer("tenant", all, response);
                return;
            }
        }
        answer(pace.label(), own, response);
    }

    private static String who(Caller caller) {
        return caller.proof() instanceof Proof.Key key ? "key:" + key.id() : "user:" + caller.user();
    }

    private static void answer(String policy, Decision decision, HttpServletResponse response) {
        Limit limit = decision.limit();
        Duration next = decision.allowed() ? limit.period().dividedBy(limit.calls()) : decision.retryIn();
        response.setHeader(
                POLICY,
                '"' + policy + "\";q=" + limit.calls() + ";w=" + limit.period().toSeconds());
        response.setHeader(STANDING, '"' + policy + "\";r=" + decision.remaining() + ";t=" + seconds(next));
        if (!decision.allowed()) {
            throw HttpProblem.TOO_MANY_REQUESTS.refuse(
                    "The limit \"" + policy + "\" is " + limit.calls() + " in "
                            + limit.period().toSeconds() + " s",
                    Map.of("retryAfter", seconds(next)));
        }
    }

    /** Rounded up: whoever waits that long is let in. */
    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
