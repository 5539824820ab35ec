package io.keybuzz.adapters.jdbi.ticketing.toolbox;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.application.shared.Outbox;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageKey;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.action.port.BulkJobs;
import io.keybuzz.domain.ticketing.bulk.BulkId;
import io.keybuzz.domain.ticketing.bulk.BulkItem;
import io.keybuzz.domain.ticketing.bulk.BulkJob;
import io.keybuzz.domain.ticketing.bulk.BulkProgress;
import io.keybuzz.domain.ticketing.bulk.ItemOutcome;
import io.keybuzz.domain.ticketing.event.BulkQueued;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

final class JdbiBulkJobs implements BulkJobs {
    private static final Names<ItemOutcome.Kind> KINDS = Names.of(ItemOutcome.Kind.class);

    private static final Sql INSERT = Sql.exact("""
            insert into ticketing.bulk_job (tenant_id, id, user_id, created_at, finished_at, total, user_name, actions)
            values (?, ?, ?, ?, ?, ?, ?, cast(? as jsonb))""");

    /** A thousand tickets in one statement; an empty text stands for none, which no outcome has. */
    private static final Sql INSERT_ITEMS = Sql.exact("""
            insert into ticketing.bulk_item (tenant_id, job_id, position, ticket_id, outcome, problem, detail)
            select ?, ?, (i.place - 1)::int, i.ticket, nullif(i.outcome, ''), nullif(i.problem, ''), nullif(i.detail, '')
            from unnest(?, ?, ?, ?) with ordinality i (ticket, outcome, problem, detail, place)""");

    /** The counts come from the tickets' rows: at most a thousand, side by side in the key. */
    private static final String PROGRESS = """
            select j.id, j.tenant_id, j.user_id, j.user_name, j.actions, j.total, j.created_at, j.finished_at,
              c.done, c.unchanged, c.failed
            from ticketing.bulk_job j cross join lateral (
              select count(*) filter (where i.outcome = 'DONE')::int as done,
                count(*) filter (where i.outcome = 'UNCHANGED')::int as unchanged,
                count(*) filter (where i.outcome = 'FAILED')::int as failed
              from ticketing.bulk_item i where i.tenant_id = j.tenant_id and i.job_id = j.id) c
            where j.tenant_id = ? and\s""";

    private static final Sql FIND = Sql.of(PROGRESS + "j.id = ?");
    private static final String NEWEST = "\norder by j.created_at desc, j.id desc limit ?";
    private static final Sql FIRST = Sql.of(PROGRESS + "true" + NEWEST);
    private static final Sql AFTER = Sql.of(PROGRESS + "(j.created_at, j.id) < (?, ?)" + NEWEST);

    private static final String ITEMS = """
            select i.position, i.ticket_id, i.outcome, i.problem, i.detail
            from ticketing.bulk_item i
            where i.tenant_id = ? and i.job_id = ? and i.position > ?""";
    private static final Sql PAGE = Sql.of(ITEMS + "\norder by i.position limit ?");
    private static final Sql WAITING = Sql.of(ITEMS + " and i.outcome is null\norder by i.position limit ?");

    private static final Sql SETTLE = Sql.exact("""
            update ticketing.bulk_item i set outcome = ?, problem = ?, detail = ?
            where i.tenant_id = ? and i.job_id = ? and i.position = ? and i.outcome is null""");

    private static final Sql FINISH = Sql.exact("""
            update ticketing.bulk_job j set finished_at = ?
            where j.tenant_id = ? and j.id = ? and j.finished_at is null""");

    private final JdbiUnitOfWork work;
    private final Outbox outbox;

    JdbiBulkJobs(JdbiUnitOfWork work, Outbox outbox) {
        this.work = work;
        this.outbox = outbox;
    }

    @Override
    public void add(BulkJob job, List<BulkItem> items) {
        work.session()
                .write(Write.of(
                        INSERT,
                        args -> args.uuid(job.tenant().value())
                                .uuid(job.id().value())
                                .uuid(job.user())
                                .instant(job.createdAt())
                                .instant(job.finishedAt())
                                .number(job.total())
                                .text(job.userName())
                                .text(ActionsJson.write(job.actions()))));
        if (!items.isEmpty()) {
            work.session().write(Write.of(INSERT_ITEMS, args -> bind(args, job, items)));
        }
    }

    private static void bind(Args args, BulkJob job, List<BulkItem> items) throws SQLException {
        args.uuid(job.tenant().value()).uuid(job.id().value());
        args.uuids(items.stream().map(item -> item.ticket().value()).toList());
        args.texts(items.stream()
                .map(item ->
                        item.outcome().map(outcome -> outcome.kind().name()).orElse(""))
                .toList());
        args.texts(items.stream()
                .map(item -> item.outcome().flatMap(ItemOutcome::problem).orElse(""))
                .toList());
        args.texts(items.stream()
                .map(item -> item.outcome().flatMap(ItemOutcome::detail).orElse(""))
                .toList());
    }

    @Override
    public void queue(BulkQueued event) {
        outbox.publish(event);
    }

    @Override
    public Optional<BulkProgress> find(BulkId id) {
        return work.session().first(FIND, args -> args.tenant().uuid(id.value()), JdbiBulkJobs::progress);
    }

    @Override
    public Page<BulkProgress> list(PageRequest page) {
        List<BulkProgress> rows = work.session()
                .list(
                        page.after().isPresent() ? AFTER : FIRST,
                        args -> args.tenant().page(page),
                        JdbiBulkJobs::progress);
        return Page.of(
                rows,
                page.limit(),
                last -> new PageKey(last.job().createdAt(), last.job().id().value()));
    }

    @Override
    public Page<BulkItem> items(BulkId id, PageRequest page) {
        int after = page.after()
                .map(key -> Math.toIntExact(key.at().getEpochSecond()))
                .orElse(-1);
        return Page.of(list(PAGE, id, after, page.limit() + 1), page.limit(), BulkItem::place);
    }

    @Override
    public List<BulkItem> waiting(BulkId id, int limit) {
        return list(WAITING, id, -1, limit);
    }

    private List<BulkItem> list(Sql sql, BulkId id, int after, int limit) {
        return work.session()
                .list(sql, args -> args.tenant().uuid(id.value()).number(after).number(limit), JdbiBulkJobs::item);
    }

    @Override
    public void settle(TenantId tenant, BulkId id, BulkItem item) {
        ItemOutcome outcome = item.outcome().orElseThrow();
        work.session()
                .write(Write.of(
                                SETTLE,
                                args -> args.name(outcome.kind())
                                        .text(outcome.problem())
                                        .text(outcome.detail())
                                        .uuid(tenant.value())
                                        .uuid(id.value())
                                        .number(item.position()))
                        .orWhenNoRow(() -> CommonProblem.STALE_VERSION.refuse("The ticket's turn is over")));
    }

    @Override
    public void finish(TenantId tenant, BulkId id, Instant now) {
        work.session()
                .write(Write.of(
                        FINISH, args -> args.instant(now).uuid(tenant.value()).uuid(id.value())));
    }

    private static BulkProgress progress(Row row) throws SQLException {
        BulkJob job = new BulkJob(
                new BulkId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                row.uuid(3),
                row.text(4),
                ActionsJson.read(row.text(5)),
                row.number(6),
                row.instant(7),
                Optional.ofNullable(row.nullableInstant(8)));
        return new BulkProgress(job, row.number(9), row.number(10), row.number(11));
    }

    private static BulkItem item(Row row) throws SQLException {
        Optional<ItemOutcome> outcome = row.maybeText(3).isEmpty()
                ? Optional.empty()
                : Optional.of(new ItemOutcome(row.name(3, KINDS), row.maybeText(4), row.maybeText(5)));
        return new BulkItem(row.number(1), new TicketId(row.uuid(2)), outcome);
    }
}
