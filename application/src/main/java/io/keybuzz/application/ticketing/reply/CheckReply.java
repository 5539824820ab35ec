package io.keybuzz.application.ticketing.reply;

import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import io.keybuzz.domain.ticketing.reply.Finding;
import java.util.List;

/** What the ticket's channel would have against an answer. Changes nothing. */
public record CheckReply(TicketId ticket, DraftReply draft) {
    /** @param tenant whose ticket it is; for the audit trail */
    public record Checked(io.keybuzz.domain.shared.TenantId tenant, List<Finding> findings) {
        public Checked {
            findings = List.copyOf(findings);
        }

        /** Whether it would be refused. */
        public boolean isBlocked() {
            return findings.stream().anyMatch(finding -> finding.level() == Finding.Level.BLOCK);
        }
    }
}
