package io.keybuzz.adapters.http.automation.draft;

import com.fasterxml.jackson.core.io.SerializedString;
import io.keybuzz.adapters.http.json.JsonOut;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.DraftFate;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.shared.UserId;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.Locale;
import java.util.UUID;

/** A suggested answer as it is shown. */
final class AiDraftJson {
    private static final SerializedString ID = new SerializedString("id");
    private static final SerializedString TICKET_ID = new SerializedString("ticketId");
    private static final SerializedString TENANT_ID = new SerializedString("tenantId");
    private static final SerializedString MESSAGE_ID = new SerializedString("messageId");
    private static final SerializedString CREATED_BY_RULE = new SerializedString("createdByRule");
    private static final SerializedString EXECUTION_ID = new SerializedString("executionId");
    private static final SerializedString CREATED_BY_USER = new SerializedString("createdByUser");
    private static final SerializedString BODY = new SerializedString("body");
    private static final SerializedString ORIGINAL = new SerializedString("original");
    private static final SerializedString WRITER = new SerializedString("writer");
    private static final SerializedString TOKENS = new SerializedString("tokens");
    private static final SerializedString SOURCES = new SerializedString("sources");
    private static final SerializedString STATUS = new SerializedString("status");
    private static final SerializedString USED = new SerializedString("used");
    private static final SerializedString EDIT_DISTANCE = new SerializedString("editDistance");
    private static final SerializedString REPLY_ID = new SerializedString("replyMessageId");
    private static final SerializedString SETTLED_AT = new SerializedString("settledAt");
    private static final SerializedString CREATED_AT = new SerializedString("createdAt");
    private static final SerializedString UPDATED_AT = new SerializedString("updatedAt");
    private static final SerializedString VERSION = new SerializedString("version");

    private AiDraftJson() {}

    static void draft(JsonOut out, AiDraft draft) throws IOException {
        DraftFate fate = draft.fate();
        out.open();
        out.id(ID, draft.id().value());
        out.id(TICKET_ID, draft.ticket());
        out.id(TENANT_ID, draft.tenant().value());
        out.id(MESSAGE_ID, draft.message());
        out.id(CREATED_BY_RULE, draft.maker().rule().map(AiRuleId::value).orElse(null));
        out.id(EXECUTION_ID, draft.maker().execution().map(ExecutionId::value).orElse(null));
        out.id(CREATED_BY_USER, draft.maker().user().map(UserId::value).orElse(null));
        out.text(BODY, draft.body());
        out.text(ORIGINAL, draft.original());
        out.any("confidence", BigDecimal.valueOf(draft.confidence()));
        out.text(WRITER, draft.writer());
        out.number(TOKENS, draft.tokens());
        out.texts(SOURCES, draft.sources().stream().map(UUID::toString).toList());
        out.text(STATUS, fate.state().name().toLowerCase(Locale.ROOT));
        out.flag(USED, fate.state() == DraftFate.State.USED);
        if (fate.editDistance().isPresent()) {
            out.any("editDistance", fate.editDistance().getAsInt());
        } else {
            out.id(EDIT_DISTANCE, null);
        }
        out.id(REPLY_ID, fate.reply().orElse(null));
        out.instant(SETTLED_AT, fate.settledAt().orElse(null));
        out.instant(CREATED_AT, draft.createdAt());
        out.instant(UPDATED_AT, draft.updatedAt());
        out.number(VERSION, draft.version());
        out.close();
    }
}
