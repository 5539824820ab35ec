package io.keybuzz.application.billing.quota;

import io.keybuzz.application.outbox.Subscriber;
import io.keybuzz.application.shared.StoredEvent;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.billing.event.LimitReached;
import java.util.Set;

/** Tells whoever watches the server that a tenant has reached a limit of its month. */
public final class LimitWatch implements Subscriber {
    public static final String NAME = "limit-watch";

    private final UseCaseListener listener;

    public LimitWatch(UseCaseListener listener) {
        this.listener = listener;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public Set<String> types() {
        return Set.of(LimitReached.SOFT_TYPE, LimitReached.HARD_TYPE);
    }

    @Override
    public void on(StoredEvent event) {
        listener.limitReached(event.type().equals(LimitReached.SOFT_TYPE) ? "soft" : "hard");
    }
}
