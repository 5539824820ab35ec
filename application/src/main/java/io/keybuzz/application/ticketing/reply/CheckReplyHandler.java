package io.keybuzz.application.ticketing.reply;

import io.keybuzz.application.internal.Seen;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketProblem;
import io.keybuzz.domain.ticketing.view.TicketView;
import java.util.Optional;

final class CheckReplyHandler implements UseCase<CheckReply, CheckReply.Checked> {
    private final TicketingPorts ports;

    CheckReplyHandler(TicketingPorts ports) {
        this.ports = ports;
    }

    @Override
    public CheckReply.Checked handle(CallContext call, CheckReply query) {
        TicketView ticket =
                ports.stores().views().find(query.ticket()).orElseThrow(() -> TicketProblem.notFound(query.ticket()));
        return new CheckReply.Checked(
                new TenantId(ticket.tenantId()), ports.channelRules().check(ticket.channel(), query.draft()));
    }

    @Override
    public Optional<Seen> seen(CheckReply query, CheckReply.Checked result) {
        return Optional.of(
                new Seen(result.tenant(), AuditNote.of("ticket", query.ticket().value())));
    }
}
