package io.keybuzz.adapters.http.ticketing.thread;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.adapters.http.json.Words;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.thread.LinkKind;
import io.keybuzz.domain.ticketing.thread.LinkView;
import java.io.IOException;

/** Links as the API shows them. */
final class LinkJson {
    static final Words<LinkKind> KINDS = Words.of(LinkKind.class);
    private static final Words<TicketStatus> STATUSES = Words.of(TicketStatus.class);
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString SUBJECT = new SerializedString("subject");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString KIND = new SerializedString("kind");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");

    private LinkJson() {}

    static void link(JsonOut out, LinkView link) throws IOException {
        out.open();
        out.id(ID, link.id());
        out.id(TICKET_ID, link.ticketId());
        out.text(SUBJECT, link.subject());
        out.word(STATUS, STATUSES.write(link.status()));
        out.word(KIND, KINDS.write(link.kind()));
        out.instant(CREATED_AT, link.createdAt());
        out.close();
    }
}
