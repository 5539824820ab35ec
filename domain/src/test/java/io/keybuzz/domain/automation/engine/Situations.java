package io.keybuzz.domain.automation.engine;

import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.situation.Situation;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** Situations to judge. */
final class Situations {
    static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

    private Situations() {}

    /** A buyer asks after a parcel at Amazon, three and a half hours ago; due in half an hour. */
    static Situation full() {
        return new Situation(
                new TenantId(new UUID(1, 1)),
                ticket(true),
                new Situation.Message(
                        new UUID(1, 3),
                        "Bonjour,\n\noù  est mon COLIS ? L’étiquette était abîmée.",
                        ago(Duration.ofMinutes(210))),
                new Situation.Buyer(Optional.of("Zoë Müller"), 3),
                Optional.of(new Situation.Order("406-1", Optional.of("Shipped"), Optional.of(ago(Duration.ofDays(4))))),
                new Situation.Place(Channel.AMAZON, Optional.of("fr"), Optional.of("fr")),
                classified(Classification.Sentiment.NEGATIVE, Set.of(Classification.Intent.ORDER_ISSUE)),
                NOW);
    }

    /** The same of which nothing is known that may be missing. */
    static Situation bare() {
        Situation full = full();
        Situation.Ticket ticket = full.ticket();
        return new Situation(
                full.tenant(),
                new Situation.Ticket(
                        ticket.id(),
                        ticket.status(),
                        ticket.priority(),
                        ticket.subject(),
                        Optional.empty(),
                        Set.of(),
                        false,
                        1,
                        NOW,
                        Optional.empty(),
                        false),
                full.message(),
                new Situation.Buyer(Optional.empty(), 1),
                Optional.empty(),
                new Situation.Place(Channel.MANUAL, Optional.empty(), Optional.empty()),
                new Classification(
                        Optional.empty(),
                        Classification.Sentiment.NEUTRAL,
                        Optional.empty(),
                        Set.of(),
                        0,
                        "nothing was found",
                        "test",
                        0),
                NOW);
    }

    static Situation answered() {
        Situation full = full();
        return new Situation(
                full.tenant(),
                ticket(false),
                full.message(),
                full.buyer(),
                full.order(),
                full.place(),
                full.classification(),
                NOW);
    }

    static Situation classified(Classification classification) {
        Situation full = full();
        return new Situation(
                full.tenant(),
                full.ticket(),
                full.message(),
                full.buyer(),
                full.order(),
                full.place(),
                classification,
                NOW);
    }

    static Classification classified(Classification.Sentiment sentiment, Set<Classification.Intent> intents) {
        return new Classification(
                Optional.of("Delivery"), sentiment, Optional.of("fr"), intents, 0.75, "says colis", "test", 0);
    }

    static Instant ago(Duration time) {
        return NOW.minus(time);
    }

    private static Situation.Ticket ticket(boolean awaitsUs) {
        return new Situation.Ticket(
                new UUID(1, 2),
                "WAITING_CUSTOMER",
                "HIGH",
                "Colis  abîmé",
                Optional.of("Livraison"),
                Set.of("vip", "retour-été"),
                true,
                5,
                ago(Duration.ofHours(30)),
                Optional.of(NOW.plus(Duration.ofMinutes(30))),
                awaitsUs);
    }
}
