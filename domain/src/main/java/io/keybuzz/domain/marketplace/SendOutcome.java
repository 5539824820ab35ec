package io.keybuzz.domain.marketplace;

import java.util.Optional;

/** What a channel's answer to a send means; no channel has an idempotency key, so doubt is an outcome of its own. */
public sealed interface SendOutcome {
    /** The channel has it. */
    record Accepted(Optional<String> externalId) implements SendOutcome {}

    /** The channel will never take it. */
    record Rejected(String reason) implements SendOutcome {}

    /** It certainly did not get there; trying again is safe. */
    record NotSent(String reason) implements SendOutcome {}

    /** It may have got there; sending again could reach the buyer twice. */
    record Ambiguous(String evidence) implements SendOutcome {}
}
