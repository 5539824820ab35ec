package io.keybuzz.application.automation.draft;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import java.util.UUID;

final class CountAiTokensHandler implements Change<CountAiTokens, UUID> {
    private final DraftParts parts;

    CountAiTokensHandler(DraftParts parts) {
        this.parts = parts;
    }

    @Override
    public UUID handle(CallContext call, CountAiTokens command) {
        parts.meter().tokens(command.tenant(), command.ticket(), command.tokens(), call.now());
        return command.ticket();
    }

    @Override
    public AuditNote note(CountAiTokens command, UUID result) {
        return AuditNote.of("ticket", result, "usage");
    }
}
