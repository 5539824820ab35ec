package io.keybuzz.adapters.http.shared;

import io.keybuzz.application.shared.Caller;
import io.keybuzz.application.tenancy.Tenancy;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Enumeration;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * Finds out who calls. Every reason not to know is answered alike: 401, the same text.
 *
 * <p>The token cut from a header is kept beside it, so that one comparison of half a kilobyte finds it, and looking it up further
 * down compares references. Nothing is decided here: a token in this table is verified like any other.
 */
public final class Bearers {
    private static final String SCHEME = "Bearer ";
    private static final int KEPT = 1_024;

    private final Tenancy tenancy;
    private final AtomicReferenceArray<Cut> cuts = new AtomicReferenceArray<>(KEPT);

    public Bearers(Tenancy tenancy) {
        this.tenancy = tenancy;
    }

    Caller require(HttpServletRequest request, Instant now) {
        Enumeration<String> headers = request.getHeaders("Authorization");
        if (!headers.hasMoreElements()) {
            throw unauthenticated();
        }
        String header = headers.nextElement();
        if (headers.hasMoreElements()) {
            throw unauthenticated();
        }
        return tenancy.authenticate(token(header), now).orElseThrow(Bearers::unauthenticated);
    }

    private String token(String header) {
        int slot = header.hashCode() & (KEPT - 1);
        Cut kept = cuts.get(slot);
        if (kept != null && kept.header().equals(header)) {
            return kept.token();
        }
        if (!header.regionMatches(true, 0, SCHEME, 0, SCHEME.length())) {
            throw unauthenticated();
        }
        String token = header.substring(SCHEME.length()).strip();
        cuts.set(slot, new Cut(header, token));
        return token;
    }

    private static Refusal unauthenticated() {
        return CommonProblem.UNAUTHENTICATED.refuse("A valid access token is needed");
    }

    private record Cut(String header, String token) {
        @Override
        public String toString() {
            return "Cut[…]";
        }
    }
}
