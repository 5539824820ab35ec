package io.keybuzz.domain.ticketing.satisfaction;

import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One question put to one buyer after one resolution.
 *
 * @param agent who is rated: whoever the ticket was assigned to, or who answered last
 * @param reason why it was not sent
 * @param secret digest of the link's token
 */
public record Survey(
        SurveyId id,
        TenantId tenant,
        TicketId ticket,
        Optional<UUID> agent,
        SurveyStatus status,
        Optional<String> reason,
        Optional<String> secret,
        Instant createdAt,
        Instant expiresAt,
        Optional<Rating> rating) {
    /** How long a link is good for. */
    public static final Duration GOOD_FOR = Duration.ofDays(30);

    /** One whose link is about to be sent. */
    public static Survey waiting(
            SurveyId id, TenantId tenant, TicketId ticket, Optional<UUID> agent, SurveyToken token, Instant now) {
        return new Survey(
                id,
                tenant,
                ticket,
                agent,
                SurveyStatus.WAITING,
                Optional.empty(),
                Optional.of(token.hash()),
                now,
                now.plus(GOOD_FOR),
                Optional.empty());
    }

    /** One that nobody is asked. @param reason one word for programs */
    public static Survey notSent(
            SurveyId id, TenantId tenant, TicketId ticket, Optional<UUID> agent, String reason, Instant now) {
        return new Survey(
                id,
                tenant,
                ticket,
                agent,
                SurveyStatus.NOT_SENT,
                Optional.of(reason),
                Optional.empty(),
                now,
                now,
                Optional.empty());
    }

    /** What a link leads to now. */
    public Door door(Instant now) {
        if (status == SurveyStatus.ANSWERED) {
            return Door.ANSWERED;
        }
        return now.isBefore(expiresAt) && status != SurveyStatus.NOT_SENT ? Door.OPEN : Door.EXPIRED;
    }

    public Survey sent() {
        return with(SurveyStatus.SENT, Optional.empty(), secret, rating);
    }

    /** It could not be sent. */
    public Survey failed(String why) {
        return with(SurveyStatus.NOT_SENT, Optional.of(why), Optional.empty(), rating);
    }

    public Survey answered(Rating given) {
        return with(SurveyStatus.ANSWERED, Optional.empty(), secret, Optional.of(given));
    }

    /** Its place in the list of answers. */
    public PageKey place() {
        return new PageKey(rating.map(Rating::givenAt).orElse(createdAt), id.value());
    }

    private Survey with(SurveyStatus next, Optional<String> why, Optional<String> hash, Optional<Rating> said) {
        return new Survey(id, tenant, ticket, agent, next, why, hash, createdAt, expiresAt, said);
    }

    /** What somebody with a link finds behind it. */
    public enum Door {
        OPEN,
        ANSWERED,
        EXPIRED
    }
}
