package io.keybuzz.application.ticketing;

import io.keybuzz.application.internal.UseCaseRunner;

/** What a desk can do beyond reading and answering tickets, room by room. */
public record Desk() {
    static Desk assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new Desk();
    }
}
