package io.keybuzz.adapters.http.ticketing.draft;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.domain.ticketing.Visibility;
import io.keybuzz.domain.ticketing.draft.Draft;
import java.io.IOException;

/** A draft as the person who writes it is shown it. */
final class DraftJson {
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString BODY = new SerializedString("body");
    private static final SerializedString IS_INTERNAL = new SerializedString("isInternal");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString VERSION = new SerializedString("version");

    private DraftJson() {}

    static void draft(JsonOut out, Draft draft) throws IOException {
        out.open();
        out.id(TICKET_ID, draft.ticket().value());
        out.text(BODY, draft.body().text());
        out.flag(IS_INTERNAL, draft.visibility() == Visibility.INTERNAL);
        out.instant(UPDATED_AT, draft.updatedAt());
        out.number(VERSION, draft.version());
        out.close();
    }
}
