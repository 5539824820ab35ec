package io.keybuzz.domain.ticketing;

import java.util.Optional;

/**
 * Who writes or acts on a ticket.
 *
 * @param id the user's id for people of the tenant, the rule's for rules, empty for buyers and the system
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

    /** A rule of the tenant. @param id the rule's */
    public static Author rule(String id, String name) {
        return new Author(SenderType.AI, Optional.of(id), name);
    }

    /** Whether what they say to a buyer is the tenant's answer, which can be taken back before it leaves. */
    boolean isOurs() {
        return type == SenderType.AGENT || type == SenderType.AI;
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
