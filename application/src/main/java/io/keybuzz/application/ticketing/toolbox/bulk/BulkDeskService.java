package io.keybuzz.application.ticketing.toolbox.bulk;

import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.toolbox.ActionDesk;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.ticketing.action.port.BulkJobs;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;

final class BulkDeskService implements BulkDesk {
    private final UseCaseRunner runner;
    private final TicketingPorts ports;
    private final ActionDesk desk;

    BulkDeskService(UseCaseRunner runner, TicketingPorts ports, ActionDesk desk) {
        this.runner = runner;
        this.ports = ports;
        this.desk = desk;
    }

    @Override
    public RunBulk.Answer run(CallContext call, RunBulk command) {
        return runner.write(new RunBulkHandler(ports, desk), call, command, CallContext::scope);
    }

    @Override
    public BulkProgress get(CallContext call, GetBulk query) {
        return runner.read(new GetBulkHandler(ports.stores().toolbox().bulk()), call, query);
    }

    @Override
    public Page<BulkProgress> list(CallContext call, ListBulk query) {
        return runner.read(new ListBulkHandler(ports.stores().toolbox().bulk()), call, query);
    }

    @Override
    public Page<BulkItem> items(CallContext call, ListBulkItems query) {
        return runner.read(new ListBulkItemsHandler(ports.stores().toolbox().bulk()), call, query);
    }

    static final class GetBulkHandler implements UseCase<GetBulk, BulkProgress> {
        private final BulkJobs jobs;

        GetBulkHandler(BulkJobs jobs) {
            this.jobs = jobs;
        }

        @Override
        public BulkProgress handle(CallContext call, GetBulk query) {
            return jobs.require(query.bulk());
        }
    }

    static final class ListBulkHandler implements UseCase<ListBulk, Page<BulkProgress>> {
        private final BulkJobs jobs;

        ListBulkHandler(BulkJobs jobs) {
            this.jobs = jobs;
        }

        @Override
        public Page<BulkProgress> handle(CallContext call, ListBulk query) {
            return jobs.list(query.page());
        }
    }

    static final class ListBulkItemsHandler implements UseCase<ListBulkItems, Page<BulkItem>> {
        private final BulkJobs jobs;

        ListBulkItemsHandler(BulkJobs jobs) {
            this.jobs = jobs;
        }

        @Override
        public Page<BulkItem> handle(CallContext call, ListBulkItems query) {
            Page<BulkItem> items = jobs.items(query.bulk(), query.page());
            if (items.items().isEmpty()) {
                jobs.require(query.bulk());
            }
            return items;
        }
    }
}
