package io.keybuzz.adapters.http.shared;

import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Enumeration;

/** Finds out who calls. Every reason not to know is answered alike: 401, the same text. */
public final class Bearers {
    private static final String SCHEME = "Bearer ";

    private final Tenancy tenancy;

    public Bearers(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    Caller require(HttpServletRequest request, Instant now) {
        Enumeration<String> headers = request.getHeaders("Authorization");
        if (!headers.hasMoreElements()) {
            throw unauthenticated();
        }
        String header = headers.nextElement();
        if (headers.hasMoreElements() || !header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthenticated();
        }
        return tenancy.authenticate(header.substring(SCHEME.length()).strip(), now)
                .orElseThrow(Bearers::unauthenticated);
    }

    private static Refusal unauthenticated() {
        return CommonProblem.UNAUTHENTICATED.refuse("A valid access token is needed");
    }
}
