package io.keybuzz.domain.ticketing;

/** Who made something happen to a ticket (seed PH11-04A, EventActorType). */
public enum ActorType {
    CUSTOMER,
    AGENT,
    AI,
    SYSTEM
}
