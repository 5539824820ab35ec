package io.keybuzz.adapters.http.ticketing;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.application.ticketing.thread.OpenedTicket;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.ActorType;
import io.keybuzz.domain.ticketing.DeliveryStatus;
import io.keybuzz.domain.ticketing.MessageSource;
import io.keybuzz.domain.ticketing.SenderType;
import io.keybuzz.domain.ticketing.TicketEventType;
import io.keybuzz.domain.ticketing.TicketPriority;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.attribute.AttributeValue;
import io.keybuzz.domain.ticketing.presence.Activity;
import io.keybuzz.domain.ticketing.presence.Presence;
import io.keybuzz.domain.ticketing.presence.TicketSight;
import io.keybuzz.domain.ticketing.search.Excerpt;
import io.keybuzz.domain.ticketing.search.FoundTicket;
import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import io.keybuzz.domain.ticketing.view.EventView;
import io.keybuzz.domain.ticketing.view.MessageView;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.io.IOException;
import java.util.Map;

/** Tickets, messages and events as the API shows them: every key in every answer, absent values null. */
public final class TicketJson {
    private static final Words<Channel> CHANNELS = Words.of(Channel.class);
    private static final Words<TicketStatus> STATUSES = Words.of(TicketStatus.class);
    private static final Words<TicketPriority> PRIORITIES = Words.of(TicketPriority.class);
    private static final Words<SenderType> SENDERS = Words.of(SenderType.class);
    private static final Words<MessageSource> SOURCES = Words.of(MessageSource.class);
    private static final Words<DeliveryStatus> DELIVERIES = Words.of(DeliveryStatus.class);
    private static final Words<TicketEventType> EVENTS = Words.of(TicketEventType.class);
    private static final Words<ActorType> ACTORS = Words.of(ActorType.class);

    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString EXTERNAL_ID = new SerializedString("externalId");
    private static final SerializedString CHANNEL = new SerializedString("channel");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString PRIORITY = new SerializedString("priority");
    private static final SerializedString SUBJECT = new SerializedString("subject");
    private static final SerializedString CUSTOMER_NAME = new SerializedString("customerName");
    private static final SerializedString CUSTOMER_EMAIL = new SerializedString("customerEmail");
    private static final SerializedString CATEGORY = new SerializedString("category");
    private static final SerializedString SENTIMENT = new SerializedString("sentiment");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString FIRST_RESPONSE_AT = new SerializedString("firstResponseAt");
    private static final SerializedString RESOLVED_AT = new SerializedString("resolvedAt");
    private static final SerializedString MESSAGE_COUNT = new SerializedString("messageCount");
    private static final SerializedString SENDER_TYPE = new SerializedString("senderType");
    private static final SerializedString SENDER_ID = new SerializedString("senderId");
    private static final SerializedString SENDER_NAME = new SerializedString("senderName");
    private static final SerializedString BODY = new SerializedString("body");
    private static final SerializedString IS_INTERNAL = new SerializedString("isInternal");
    private static final SerializedString SOURCE = new SerializedString("source");
    private static final SerializedString SENT_AT = new SerializedString("sentAt");
    private static final SerializedString DELIVERY = new SerializedString("delivery");
    private static final SerializedString ERROR = new SerializedString("error");
    private static final SerializedString TYPE = new SerializedString("type");
    private static final SerializedString ACTOR_TYPE = new SerializedString("actorType");
    private static final SerializedString ACTOR_ID = new SerializedString("actorId");
    private static final SerializedString PAYLOAD = new SerializedString("payload");

    private static final SerializedString UNDO_UNTIL = new SerializedString("undoUntil");
    private static final SerializedString VERSION = new SerializedString("version");
    private static final SerializedString MARKETPLACE = new SerializedString("marketplace");
    private static final SerializedString LANGUAGE = new SerializedString("language");
    private static final SerializedString TAGS = new SerializedString("tags");
    private static final SerializedString CUSTOM_ATTRIBUTES = new SerializedString("customAttributes");
    private static final SerializedString ASSIGNEE_USER_ID = new SerializedString("assigneeUserId");
    private static final SerializedString ASSIGNEE_TEAM_ID = new SerializedString("assigneeTeamId");
    private static final SerializedString CUSTOMER_ID = new SerializedString("customerId");
    private static final SerializedString MERGED_INTO = new SerializedString("mergedInto");
    private static final SerializedString FOLLOW_UP_OF = new SerializedString("followUpOf");
    private static final SerializedString CLOSED_AT = new SerializedString("closedAt");
    private static final SerializedString SNOOZED_UNTIL = new SerializedString("snoozedUntil");
    private static final SerializedString LAST_CUSTOMER_MESSAGE_AT = new SerializedString("lastCustomerMessageAt");
    private static final SerializedString LAST_REPLY_AT = new SerializedString("lastReplyAt");
    private static final SerializedString DUE_AT = new SerializedString("dueAt");

    private static final SerializedString HIGHLIGHTS = new SerializedString("highlights");
    private static final SerializedString FIELD = new SerializedString("field");
    private static final SerializedString PARTS = new SerializedString("parts");
    private static final SerializedString TEXT = new SerializedString("text");
    private static final SerializedString HIT = new SerializedString("hit");

    private static final SerializedString POSSIBLE_DUPLICATES = new SerializedString("possibleDuplicates");
    private static final Words<Activity> ACTIVITIES = Words.of(Activity.class);
    private static final SerializedString DATA = new SerializedString("data");
    private static final SerializedString PRESENCE = new SerializedString("presence");
    private static final SerializedString USER_ID = new SerializedString("userId");
    private static final SerializedString NAME = new SerializedString("name");
    private static final SerializedString STATE = new SerializedString("state");
    private static final SerializedString EXPIRES_AT = new SerializedString("expiresAt");

    private TicketJson() {}

    public static void ticket(JsonOut out, TicketView ticket) throws IOException {
        out.open();
        fields(out, ticket);
        out.close();
    }

    /** A ticket and, beside it, who else is at it: that comes and goes without a new version of the ticket. */
    static void sight(JsonOut out, TicketSight sight) throws IOException {
        out.open();
        out.open(DATA);
        fields(out, sight.ticket());
        out.close();
        out.openList(PRESENCE);
        for (Presence one : sight.present()) {
            presence(out, one);
        }
        out.closeList();
        out.close();
    }

    public static void presence(JsonOut out, Presence presence) throws IOException {
        out.open();
        out.id(USER_ID, presence.user());
        out.text(NAME, presence.name());
        out.word(STATE, ACTIVITIES.write(presence.activity()));
        out.instant(EXPIRES_AT, presence.expiresAt());
        out.close();
    }

    /** A ticket and what in it answers a search: stretches of text, never markup. */
    static void found(JsonOut out, FoundTicket found) throws IOException {
        out.open();
        fields(out, found.ticket());
        out.openList(HIGHLIGHTS);
        for (Excerpt excerpt : found.excerpts()) {
            out.open();
            out.text(FIELD, excerpt.field());
            out.openList(PARTS);
            for (Excerpt.Part part : excerpt.parts()) {
                out.open();
                out.text(TEXT, part.text());
                out.flag(HIT, part.hit());
                out.close();
            }
            out.closeList();
            out.close();
        }
        out.closeList();
        out.close();
    }

    /** A new ticket, and open ones that may be about the same. */
    static void opened(JsonOut out, OpenedTicket opened) throws IOException {
        out.open();
        fields(out, opened.ticket());
        out.openList(POSSIBLE_DUPLICATES);
        for (PossibleDuplicate duplicate : opened.duplicates()) {
            out.open();
            out.id(ID, duplicate.id());
            out.text(SUBJECT, duplicate.subject());
            out.word(STATUS, STATUSES.write(duplicate.status()));
            out.instant(CREATED_AT, duplicate.createdAt());
            out.close();
        }
        out.closeList();
        out.close();
    }

    private static void fields(JsonOut out, TicketView ticket) throws IOException {
        out.id(ID, ticket.id());
        out.id(TENANT_ID, ticket.tenantId());
        out.text(EXTERNAL_ID, ticket.externalId());
        out.word(CHANNEL, CHANNELS.write(ticket.channel()));
        out.text(MARKETPLACE, ticket.marketplace());
        out.text(LANGUAGE, ticket.language());
        out.word(STATUS, STATUSES.write(ticket.status()));
        out.word(PRIORITY, PRIORITIES.write(ticket.priority()));
        out.text(SUBJECT, ticket.subject());
        out.text(CUSTOMER_NAME, ticket.customerName());
        out.text(CUSTOMER_EMAIL, ticket.customerEmail());
        out.text(CATEGORY, ticket.category());
        out.text(SENTIMENT, ticket.sentiment());
        out.texts(TAGS, ticket.tags());
        attributes(out, ticket);
        out.id(ASSIGNEE_USER_ID, ticket.assigneeUserId());
        out.id(ASSIGNEE_TEAM_ID, ticket.assigneeTeamId());
        out.id(CUSTOMER_ID, ticket.customerId());
        out.id(MERGED_INTO, ticket.mergedInto());
        out.id(FOLLOW_UP_OF, ticket.followUpOf());
        out.instant(CREATED_AT, ticket.createdAt());
        out.instant(UPDATED_AT, ticket.updatedAt());
        out.instant(FIRST_RESPONSE_AT, ticket.firstResponseAt());
        out.instant(RESOLVED_AT, ticket.resolvedAt());
        out.instant(CLOSED_AT, ticket.closedAt());
        out.instant(SNOOZED_UNTIL, ticket.snoozedUntil());
        out.instant(LAST_CUSTOMER_MESSAGE_AT, ticket.lastCustomerMessageAt());
        out.instant(LAST_REPLY_AT, ticket.lastReplyAt());
        out.instant(DUE_AT, ticket.dueAt());
        out.number(MESSAGE_COUNT, ticket.messageCount());
        out.number(VERSION, ticket.version());
    }

    private static void attributes(JsonOut out, TicketView ticket) throws IOException {
        out.open(CUSTOM_ATTRIBUTES);
        for (Map.Entry<String, AttributeValue> entry : ticket.attributes().entrySet()) {
            AttributeValue value = entry.getValue();
            if (value instanceof AttributeValue.Number number) {
                out.any(entry.getKey(), number.value());
            } else if (value instanceof AttributeValue.Flag flag) {
                out.any(entry.getKey(), flag.value());
            } else {
                out.text(entry.getKey(), value.shown());
            }
        }
        out.close();
    }

    public static void message(JsonOut out, MessageView message) throws IOException {
        out.open();
        out.id(ID, message.id());
        out.id(TICKET_ID, message.ticketId());
        out.word(SENDER_TYPE, SENDERS.write(message.senderType()));
        out.text(SENDER_ID, message.senderId());
        out.text(SENDER_NAME, message.senderName());
        out.text(BODY, message.body());
        out.flag(IS_INTERNAL, message.internal());
        out.word(SOURCE, SOURCES.write(message.source()));
        out.instant(SENT_AT, message.sentAt());
        out.open(DELIVERY);
        out.word(STATUS, DELIVERIES.write(message.deliveryStatus()));
        out.text(ERROR, message.deliveryError());
        out.instant(UNDO_UNTIL, message.undoUntil());
        out.close();
        out.close();
    }

    static void event(JsonOut out, EventView event) throws IOException {
        out.open();
        out.id(ID, event.id());
        out.id(TICKET_ID, event.ticketId());
        out.number(VERSION, event.version());
        out.word(TYPE, EVENTS.write(event.type()));
        out.word(ACTOR_TYPE, ACTORS.write(event.actorType()));
        out.text(ACTOR_ID, event.actorId());
        out.instant(CREATED_AT, event.createdAt());
        out.open(PAYLOAD);
        for (Map.Entry<String, String> entry : event.payload().entrySet()) {
            out.text(entry.getKey(), entry.getValue());
        }
        out.close();
        out.close();
    }
}
