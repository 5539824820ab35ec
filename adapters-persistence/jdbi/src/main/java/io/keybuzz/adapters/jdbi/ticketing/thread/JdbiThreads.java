package io.keybuzz.adapters.jdbi.ticketing.thread;

import io.keybuzz.adapters.jdbi.shared.Args;
import io.keybuzz.adapters.jdbi.shared.JdbiUnitOfWork;
import io.keybuzz.adapters.jdbi.shared.Names;
import io.keybuzz.adapters.jdbi.shared.Row;
import io.keybuzz.adapters.jdbi.shared.Sql;
import io.keybuzz.adapters.jdbi.shared.Write;
import io.keybuzz.adapters.jdbi.ticketing.ClocksJson;
import io.keybuzz.adapters.jdbi.ticketing.JdbiDesks;
import io.keybuzz.domain.shared.Id;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.ticketing.Assignment;
import io.keybuzz.domain.ticketing.MessageId;
import io.keybuzz.domain.ticketing.Tags;
import io.keybuzz.domain.ticketing.TicketId;
import io.keybuzz.domain.ticketing.TicketStatus;
import io.keybuzz.domain.ticketing.desk.DeskRules;
import io.keybuzz.domain.ticketing.thread.Halves;
import io.keybuzz.domain.ticketing.thread.Merge;
import io.keybuzz.domain.ticketing.thread.MergeId;
import io.keybuzz.domain.ticketing.thread.Opening;
import io.keybuzz.domain.ticketing.thread.PossibleDuplicate;
import io.keybuzz.domain.ticketing.thread.ThreadFacts;
import io.keybuzz.domain.ticketing.thread.UndoableMerge;
import io.keybuzz.domain.ticketing.thread.port.Threads;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

final class JdbiThreads implements Threads {
    private static final Names<TicketStatus> STATUSES = Names.of(TicketStatus.class);
    private static final int DUPLICATE = 12;

    private final JdbiUnitOfWork work;

    JdbiThreads(JdbiUnitOfWork work) {
        this.work = work;
    }

    @Override
    public void move(Set<TicketId> from, TicketId to) {
        for (Sql move : ThreadSql.MOVE) {
            write(move, args -> args.uuid(to.value()).tenant().uuids(values(from)));
        }
    }

    @Override
    public void moveBack(TicketId from, TicketId to, Set<TicketId> family) {
        for (Sql move : ThreadSql.MOVE_BACK) {
            write(
                    move,
                    args -> args.uuid(to.value()).tenant().uuid(from.value()).uuids(values(family)));
        }
    }

    @Override
    public void split(TicketId from, TicketId to, Set<MessageId> messages) {
        for (Sql split : ThreadSql.SPLIT) {
            write(
                    split,
                    args -> args.uuid(to.value())
                            .uuid(to.value())
                            .tenant()
                            .uuid(from.value())
                            .uuids(values(messages)));
        }
    }

    @Override
    public Map<TicketId, ThreadFacts> facts(Set<TicketId> tickets) {
        Map<TicketId, ThreadFacts> facts = new HashMap<>();
        tickets.forEach(ticket -> facts.put(ticket, ThreadFacts.none()));
        work.session()
                .list(
                        ThreadSql.FACTS_OF,
                        args -> args.tenant().uuids(values(tickets)),
                        row -> facts.put(new TicketId(row.uuid(1)), facts(row)));
        return facts;
    }

    @Override
    public Halves halves(TicketId ticket, Set<MessageId> messages) {
        List<Share> shares = work.session()
                .list(
                        ThreadSql.HALVES,
                        args -> args.uuids(values(messages)).tenant().uuid(ticket.value()),
                        row -> new Share(new TicketId(row.uuid(1)), facts(row), row.flag(6), row.number(7)));
        return new Halves(
                sum(shares, true),
                sum(shares, false),
                shares.stream()
                        .filter(share -> share.taken() && share.humanMessages() > 0)
                        .collect(Collectors.toMap(Share::home, Share::humanMessages)));
    }

    @Override
    public void note(Merge merge) {
        write(ThreadSql.NOTE, args -> bind(args, merge));
    }

    @Override
    public void forget(Merge merge) {
        write(
                ThreadSql.FORGET,
                args -> args.uuid(merge.tenant().value()).uuid(merge.source().value()));
    }

    @Override
    public List<UndoableMerge> merges(TicketId ticket) {
        return work.session()
                .list(
                        ThreadSql.MERGES,
                        args -> args.tenant().uuid(ticket.value()).uuid(ticket.value()),
                        JdbiThreads::merge);
    }

    @Override
    public Opening opening(TenantId tenant, Optional<UUID> customer, Optional<String> externalId, Instant since) {
        List<Found> found = work.session()
                .list(
                        ThreadSql.OPENING,
                        args -> args.uuid(tenant.value())
                                .uuid(customer)
                                .instant(since)
                                .number(PossibleDuplicate.MOST)
                                .text(externalId)
                                .instant(since)
                                .number(PossibleDuplicate.MOST)
                                .number(PossibleDuplicate.MOST),
                        JdbiThreads::found);
        return new Opening(
                found.get(0).rules(),
                found.stream().flatMap(it -> it.duplicate().stream()).toList());
    }

    private void write(Sql sql, Args.Binder binder) {
        work.session().write(Write.of(sql, binder));
    }

    private static List<UUID> values(Collection<? extends Id> ids) {
        return ids.stream().map(Id::value).toList();
    }

    private static ThreadFacts sum(List<Share> shares, boolean taken) {
        return shares.stream()
                .filter(share -> share.taken() == taken)
                .map(Share::facts)
                .reduce(ThreadFacts.none(), ThreadFacts::and);
    }

    private static ThreadFacts facts(Row row) throws SQLException {
        return new ThreadFacts(
                row.number(2),
                Optional.ofNullable(row.nullableInstant(3)),
                Optional.ofNullable(row.nullableInstant(4)),
                Optional.ofNullable(row.nullableInstant(5)));
    }

    private static void bind(Args args, Merge merge) throws SQLException {
        Merge.Gift gift = merge.gift();
        args.uuid(merge.tenant().value())
                .uuid(merge.source().value())
                .uuid(merge.target().value())
                .uuid(merge.id().value());
        args.instant(merge.at()).instant(merge.before().closedAt());
        args.uuid(gift.assignment().user()).uuid(gift.assignment().team()).uuid(gift.customer());
        args.name(merge.before().status()).text(gift.movedFrom().map(Enum::name));
        args.texts(gift.tags().names());
        args.text(ClocksJson.write(merge.before().clocks())).text(ClocksJson.write(gift.clocks()));
    }

    private static UndoableMerge merge(Row row) throws SQLException {
        Merge merge = new Merge(
                new MergeId(row.uuid(1)),
                new TenantId(row.uuid(2)),
                new TicketId(row.uuid(3)),
                new TicketId(row.uuid(4)),
                row.instant(5),
                new Merge.Before(
                        row.name(6, STATUSES),
                        Optional.ofNullable(row.nullableInstant(7)),
                        ClocksJson.read(row.text(8), Optional.empty(), Optional.empty())),
                new Merge.Gift(
                        ClocksJson.read(row.text(9), Optional.empty(), Optional.empty()),
                        row.maybeText(10).map(TicketStatus::valueOf),
                        new Tags(row.texts(11)),
                        new Assignment(
                                Optional.ofNullable(row.nullableUuid(12)), Optional.ofNullable(row.nullableUuid(13))),
                        Optional.ofNullable(row.nullableUuid(14))));
        return new UndoableMerge(
                merge,
                row.texts(15).stream()
                        .map(UUID::fromString)
                        .map(TicketId::new)
                        .collect(Collectors.toUnmodifiableSet()));
    }

    private static Found found(Row row) throws SQLException {
        UUID id = row.nullableUuid(DUPLICATE);
        return new Found(
                JdbiDesks.rules(row, 1),
                id == null
                        ? Optional.empty()
                        : Optional.of(new PossibleDuplicate(
                                id,
                                row.text(DUPLICATE + 1),
                                row.name(DUPLICATE + 2, STATUSES),
                                row.instant(DUPLICATE + 3))));
    }

    private record Share(TicketId home, ThreadFacts facts, boolean taken, int humanMessages) {}

    private record Found(DeskRules rules, Optional<PossibleDuplicate> duplicate) {}
}
