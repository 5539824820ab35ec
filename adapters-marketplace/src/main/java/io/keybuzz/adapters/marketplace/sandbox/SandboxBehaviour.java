package io.keybuzz.adapters.marketplace.sandbox;

import io.keybuzz.domain.marketplace.OutboundMessage;
import io.keybuzz.domain.marketplace.SendOutcome;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/** How the sandbox marketplace treats a message it is sent: well, unless a test wants to see what follows otherwise. */
@FunctionalInterface
public interface SandboxBehaviour {
    /**
     * Answers for one attempt.
     *
     * @param deliver records the message; what it gives is the honest answer
     */
    SendOutcome treat(OutboundMessage message, Supplier<SendOutcome> deliver);

    static SandboxBehaviour wellBehaved() {
        return (message, deliver) -> deliver.get();
    }

    /** Refuses everything for good. */
    static SandboxBehaviour rejecting(String reason) {
        return (message, deliver) -> new SendOutcome.Rejected(reason);
    }

    /** Cannot be reached for the first attempts. */
    static SandboxBehaviour unreachable(int attempts) {
        AtomicInteger left = new AtomicInteger(attempts);
        return (message, deliver) -> left.getAndUpdate(n -> Math.max(0, n - 1)) > 0
                ? new SendOutcome.NotSent("the sandbox cannot be reached")
                : deliver.get();
    }

    /** Takes the message and breaks the line before saying so. */
    static SandboxBehaviour silentAfterDelivery() {
        return (message, deliver) -> {
            SendOutcome honest = deliver.get();
            return honest instanceof SendOutcome.Accepted
                    ? new SendOutcome.Ambiguous("the sandbox took the message and did not answer")
                    : honest;
        };
    }

    /** Breaks the line before taking the message; looks the same from outside. */
    static SandboxBehaviour silentBeforeDelivery() {
        return (message, deliver) -> new SendOutcome.Ambiguous("the sandbox did not answer");
    }

    /** Takes its time: the pause is the caller's, so that a test can hold it as long as it likes. */
    static SandboxBehaviour slow(Runnable pause) {
        return (message, deliver) -> {
            pause.run();
            return deliver.get();
        };
    }
}
