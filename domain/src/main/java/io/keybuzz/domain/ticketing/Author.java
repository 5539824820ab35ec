package io.keybuzz.domain.ticketing;

import java.util.Optional;

/**
 * Who writes or acts on a ticket.
 *
 * @param id the user's id for people of the tenant, empty for buyers and the system
 */
public record Author(SenderType type, Optional<String> id, String name) {
    public static Author agent(String userId, String name) {
        return new Author(SenderType.AGENT, Optional.of(userId), name);
    }

    public static Author customer(String name) {
        return new Author(SenderType.CUSTOMER, Optional.empty(), name);
    }

    public static Author system(String name) {
        return new Author(SenderType.SYSTEM, Optional.empty(), name);
    }

    ActorType actor() {
        return switch (type) {
            case CUSTOMER -> ActorType.CUSTOMER;
            case AGENT -> ActorType.AGENT;
            case AI -> ActorType.AI;
            case SYSTEM -> ActorType.SYSTEM;
        };
    }
}
