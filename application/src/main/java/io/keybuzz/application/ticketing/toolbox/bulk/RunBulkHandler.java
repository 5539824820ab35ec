package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.application.ticketing.toolbox.ActionDesk.Prepared;
import io.keybuzz.application.ticketing.toolbox.Agent;
import io.keybuzz.application.ticketing.toolbox.Sharing;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.EventId;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.action.ActionList;
import io.keybuzz.domain.ticketing.action.port.BulkJobs;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.bulk.ItemOutcome;
import io.keybuzz.domain.ticketing.canned.Macro;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

final class RunBulkHandler implements Change<RunBulk, RunBulk.Answer> {
    private final TicketingPorts ports;
    private final ActionDesk desk;

    RunBulkHandler(TicketingPorts ports, ActionDesk desk) {
        this.ports = ports;
        this.desk = desk;
    }

    @Override
    public RunBulk.Answer handle(CallContext call, RunBulk command) {
        Agent agent = Agent.of(call);
        Prepared prepared = desk.prepare(actions(call, command.work()), agent);
        List<TicketId> tickets = new BulkTargets(ports).of(call, command.targets());
        BulkJob job = new BulkJob(
                ports.ids().next(BulkId::new),
                agent.tenant(),
                agent.user(),
                agent.name(),
                prepared.actions(),
                tickets.size(),
                call.now(),
                Optional.empty());
        List<BulkItem> waiting = new ArrayList<>();
        tickets.forEach(ticket -> waiting.add(BulkItem.waiting(waiting.size(), ticket)));
        boolean later = tickets.size() > BulkJob.AT_ONCE
                || prepared.actions().mergeTarget().isPresent();
        return later ? queued(job, waiting) : done(job, prepared, waiting);
    }

    private ActionList actions(CallContext call, RunBulk.Work work) {
        if (work instanceof RunBulk.Work.Steps steps) {
            return steps.actions();
        }
        RunBulk.Work.OfMacro named = (RunBulk.Work.OfMacro) work;
        Macro macro = new Sharing(ports).macro(call, named.macro());
        ports.stores().toolbox().macros().countUse(macro, call.now());
        return macro.actions();
    }

    private RunBulk.Answer queued(BulkJob job, List<BulkItem> waiting) {
        BulkJobs jobs = ports.stores().toolbox().bulk();
        jobs.add(job, waiting);
        jobs.queue(new BulkQueued(
                ports.ids().next(EventId::new), job.tenant(), job.id(), waiting.size(), job.createdAt()));
        return new RunBulk.Answer(BulkProgress.of(job, waiting), List.of());
    }

    /** In the order of the tickets' ids, as everybody who locks several does it. */
    private RunBulk.Answer done(BulkJob job, Prepared prepared, List<BulkItem> waiting) {
        List<BulkItem> settled = waiting.stream()
                .sorted(Comparator.comparing(item -> item.ticket().toString()))
                .map(item -> item.settled(outcome(prepared, item.ticket(), job.createdAt())))
                .sorted(Comparator.comparing(BulkItem::position))
                .toList();
        BulkJob finished = job.finished(job.createdAt());
        ports.stores().toolbox().bulk().add(finished, settled);
        return new RunBulk.Answer(BulkProgress.of(finished, settled), settled);
    }

    /** A ticket refuses before anything of it is stored, so what it refuses leaves nothing behind. */
    private ItemOutcome outcome(Prepared prepared, TicketId ticket, Instant now) {
        try {
            return ItemOutcome.of(desk.apply(prepared, ticket, now));
        } catch (Refusal refusal) {
            if (refusal.code() == CommonProblem.UNAVAILABLE) {
                throw refusal;
            }
            return ItemOutcome.refused(refusal);
        }
    }

    @Override
    public AuditNote note(RunBulk command, RunBulk.Answer result) {
        BulkJob job = result.progress().job();
        return new AuditNote("bulk", job.id().value(), job.actions().words());
    }
}
