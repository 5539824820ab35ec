package io.keybuzz.application.ticketing.reply;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;

/** Looks at answers before they are given. */
public final class ReplyChecks {
    private final UseCaseRunner runner;
    private final CheckReplyHandler check;

    private ReplyChecks(UseCaseRunner runner, TicketingPorts ports) {
        this.runner = runner;
        this.check = new CheckReplyHandler(ports);
    }

    public static ReplyChecks assemble(UseCaseRunner runner, TicketingPorts ports) {
        return new ReplyChecks(runner, ports);
    }

    /** What the ticket's channel has against a draft. Refuses with {@code ticketing/ticket-not-found}. */
    public CheckReply.Checked check(CallContext call, CheckReply query) {
        return runner.read(check, call, query);
    }
}
