package io.keybuzz.application.shared;

import java.time.Duration;

/** Told of every use case that ran, for metrics and logs. Must not throw. */
@FunctionalInterface
public interface UseCaseListener {
    /**
     * @param useCase simple name of the command
     * @param outcome {@code ok}, {@code replayed}, the slug of a refusal, or {@code failed}
     */
    void ran(String useCase, CallContext call, TenantScope scope, String outcome, Duration took);

    static UseCaseListener none() {
        return (useCase, call, scope, outcome, took) -> {};
    }

    /**
     * A worker did something with a channel: asked it, took a message in, or sent one.
     *
     * @param work such as {@code poll}
     * @param channel whose, such as {@code AMAZON}
     * @param outcome how it ended, such as {@code ok} or the code of the trouble; one of few
     */
    default void worked(String work, String channel, String outcome, Duration took) {}

    /**
     * A rule has run over a buyer's message.
     *
     * @param trigger what set it off, such as {@code incoming_message}
     * @param result {@code success}, {@code skipped} or {@code failed}
     * @param reason why it was skipped or failed, one of few words; empty if it was not
     */
    default void ruleRan(String trigger, String result, String reason) {}

    /** A tenant has reached a limit of its month for the first time. @param limit {@code soft} or {@code hard} */
    default void limitReached(String limit) {}
}
