package io.keybuzz.domain.automation.backtest;

import java.time.Instant;
import java.util.Optional;

/**
 * What became of a message.
 *
 * @param answeredByPerson when a person first said something to the buyer after it
 * @param answered the same of a person or of us in any other way
 * @param wroteAgain when the buyer next wrote
 * @param movedTo the status that a person next gave the ticket, in capitals
 * @param escalated whether the ticket was escalated later on
 */
public record Aftermath(
        Optional<Instant> answeredByPerson,
        Optional<Instant> answered,
        Optional<Instant> wroteAgain,
        Optional<String> movedTo,
        boolean escalated) {

    /** Whether the message was still the last word at a moment. */
    public boolean waitsAt(Instant moment) {
        return answered.filter(at -> !at.isAfter(moment)).isEmpty()
                && wroteAgain.filter(at -> !at.isAfter(moment)).isEmpty();
    }

    /** Whether a person answered before the buyer wrote again; nothing while neither has happened. */
    Optional<Boolean> wasAnswered() {
        if (answeredByPerson.isEmpty() && wroteAgain.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(answeredByPerson
                .filter(at -> wroteAgain.filter(again -> again.isBefore(at)).isEmpty())
                .isPresent());
    }
}
