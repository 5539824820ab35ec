package io.keybuzz.application.automation.draft;

import io.keybuzz.domain.shared.TenantId;
import java.util.UUID;

/** Counts what a writer has used and nothing came of. */
record CountAiTokens(TenantId tenant, UUID ticket, int tokens) {}
