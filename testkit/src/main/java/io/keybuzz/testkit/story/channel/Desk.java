package io.keybuzz.testkit.story.channel;

import io.keybuzz.domain.marketplace.RawContent;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** KeyBuzz as a story drives it: by its application in memory, or over HTTP with PostgreSQL behind it. */
public interface Desk {
    /** Hands mail to the inbound address of the tenant's Amazon connection; done when it was taken in. */
    void mailArrives(String tenantSlug, RawContent mail);

    /** What an agent of the tenant sees in the list, newest first. */
    List<TicketLine> tickets(String tenantSlug);

    /** What an agent of the tenant sees of a ticket, oldest first; refused like a missing one for another tenant's. */
    List<MessageLine> messages(String tenantSlug, String ticketId);

    /** Whether the tenant can see the ticket at all. */
    boolean canSee(String tenantSlug, String ticketId);

    /** An agent of the tenant writes a public reply. */
    void reply(String tenantSlug, String ticketId, String body);

    /** An agent of the tenant writes a note for colleagues. */
    void note(String tenantSlug, String ticketId, String body);

    /** The owner of the tenant moves a ticket; the code of the refusal, or nothing when it moved. */
    String move(String tenantSlug, String ticketId, String status);

    /** For how many hours after closing a buyer's message opens a ticket of this tenant again. */
    void reopensFor(String tenantSlug, int hours);

    /** An agent of the tenant makes a ticket a part of another, whoever wrote it. */
    void merge(String tenantSlug, String targetId, String sourceId);

    /** An agent of the tenant takes that back. */
    void unmerge(String tenantSlug, String sourceId);

    /** Lets everything that was queued reach its end. */
    void settle();

    /** Bodies that left through the tenant's Amazon connection, in the order they left. */
    List<String> sent(String tenantSlug);

    /** Messages of people billed on the ticket. */
    long humanMessagesBilled(String tenantSlug, String ticketId);

    /** A ticket in a list; enum values in lower case as over HTTP. */
    record TicketLine(
            String id,
            String channel,
            String status,
            String subject,
            String customerName,
            int messageCount,
            @Nullable String followUpOf) {}

    /** A message of a ticket; enum values in lower case as over HTTP. */
    record MessageLine(String senderType, String body, boolean internal, String delivery) {}
}
