package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.billing.quota.UsageFact;
import io.keybuzz.domain.billing.quota.UsageKind;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.stream.Stream;

final class InMemoryTicketUsages implements TicketUsages {
    private final InMemoryDatabase database;
    private final Table<UUID, TicketUsage> usages;
    private final Table<UUID, Part> joined;

    InMemoryTicketUsages(InMemoryDatabase database) {
        this.database = database;
        this.usages = new Table<>(database);
        this.joined = new Table<>(database);
    }

    @Override
    public Optional<TicketUsage> find(UUID ticket) {
        List<TicketUsage> counted = Stream.concat(
                        own(ticket).stream()
                                .map(usage ->
                                        joined.contains(ticket) ? TicketUsage.none(usage.tenant(), ticket) : usage),
                        partsOf(ticket::equals).flatMap(part -> own(part).stream()))
                .toList();
        return counted.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        counted.stream().reduce(TicketUsage.none(counted.get(0).tenant(), ticket), TicketUsage::and));
    }

    private Optional<TicketUsage> own(UUID ticket) {
        Session session = database.session();
        return usages.find(ticket).filter(usage -> session.sees(usage.tenant()));
    }

    @Override
    public void open(TenantId tenant, UUID ticket, Instant now) {
        database.session().requireOwn(tenant);
        if (!usages.contains(ticket)) {
            usages.put(ticket, TicketUsage.none(tenant, ticket));
        }
    }

    @Override
    public void countHumanMessage(TenantId tenant, UUID ticket, Instant now) {
        open(tenant, ticket, now);
        TicketUsage usage =
                own(ticket).orElseThrow(() -> new IllegalStateException("the usage row is another tenant's"));
        usages.put(ticket, more(usage, 1));
    }

    @Override
    public void join(Set<UUID> parts, UUID target, Instant now) {
        requireTenant();
        Stream.concat(parts.stream(), partsOf(parts::contains))
                .filter(part -> own(part).isPresent())
                .forEach(part -> joined.put(part, new Part(part, target)));
    }

    /** What was joined to these tickets; few ever are, whatever the number of rows. */
    private Stream<UUID> partsOf(Predicate<UUID> targets) {
        return joined.some(one -> targets.test(one.target()), Integer.MAX_VALUE).stream()
                .map(Part::ticket);
    }

    @Override
    public void part(UUID part, Set<UUID> family, Instant now) {
        requireTenant();
        for (UUID one : family) {
            if (one.equals(part)) {
                joined.remove(one);
            } else if (own(one).isPresent()) {
                joined.put(one, new Part(one, part));
            }
        }
    }

    @Override
    public void moveHumanMessages(UUID from, UUID to, int count, Instant now) {
        requireTenant();
        own(from).ifPresent(usage -> usages.put(from, more(usage, -count)));
        own(to).ifPresent(usage -> usages.put(to, more(usage, count)));
    }

    private void requireTenant() {
        database.session().requireWritable();
        database.session().requireTenant();
    }

    @Override
    public void uncountHumanMessage(TenantId tenant, UUID ticket, Instant now) {
        database.session().requireOwn(tenant);
        own(ticket)
                .filter(usage -> usage.humanMessagesCount() > 0)
                .ifPresent(usage -> usages.put(ticket, more(usage, -1)));
    }

    /** Something billed happened on a ticket. */
    void count(UsageFact fact) {
        TicketUsage usage = own(fact.ticket()).orElseGet(() -> TicketUsage.none(fact.tenant(), fact.ticket()));
        int action = fact.kind() == UsageKind.AI_ACTION ? 1 : 0;
        usages.put(
                fact.ticket(),
                new TicketUsage(
                        usage.tenant(),
                        usage.ticket(),
                        usage.aiActionsCount() + action,
                        usage.humanMessagesCount(),
                        usage.autoReplyCount() + (fact.autoReply() ? 1 : 0),
                        usage.tokensUsed() + fact.tokens(),
                        usage.billableUnits() + 1,
                        usage.calculatedAmountMinor(),
                        false));
    }

    void countTokens(TenantId tenant, UUID ticket, long tokens) {
        TicketUsage usage = own(ticket).orElseGet(() -> TicketUsage.none(tenant, ticket));
        usages.put(
                ticket,
                new TicketUsage(
                        usage.tenant(),
                        usage.ticket(),
                        usage.aiActionsCount(),
                        usage.humanMessagesCount(),
                        usage.autoReplyCount(),
                        usage.tokensUsed() + tokens,
                        usage.billableUnits(),
                        usage.calculatedAmountMinor(),
                        usage.finalized()));
    }

    /** Gives a ticket its part of a closed month. */
    void charge(TenantId tenant, UUID ticket, long amountMinor, boolean finalized) {
        TicketUsage usage = own(ticket).orElseGet(() -> TicketUsage.none(tenant, ticket));
        usages.put(
                ticket,
                new TicketUsage(
                        usage.tenant(),
                        usage.ticket(),
                        usage.aiActionsCount(),
                        usage.humanMessagesCount(),
                        usage.autoReplyCount(),
                        usage.tokensUsed(),
                        usage.billableUnits(),
                        usage.calculatedAmountMinor() + amountMinor,
                        finalized));
    }

    private static TicketUsage more(TicketUsage usage, int count) {
        return new TicketUsage(
                usage.tenant(),
                usage.ticket(),
                usage.aiActionsCount(),
                usage.humanMessagesCount() + count,
                usage.autoReplyCount(),
                usage.tokensUsed(),
                usage.billableUnits(),
                usage.calculatedAmountMinor(),
                usage.finalized());
    }

    /** A row whose counts are shown at another ticket. */
    private record Part(UUID ticket, UUID target) {}
}
