package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.shared.InMemoryDatabase;
import io.keybuzz.adapters.inmemory.shared.Session;
import io.keybuzz.adapters.inmemory.shared.Table;
import io.keybuzz.domain.billing.TicketUsage;
import io.keybuzz.domain.billing.port.TicketUsages;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;

final class InMemoryTicketUsages implements TicketUsages {
    private final InMemoryDatabase database;
    private final Table<UUID, TicketUsage> usages;
    private final Table<UUID, UUID> joined;

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
                        usages
                                .some(
                                        usage -> joined.find(usage.ticket()).equals(Optional.of(ticket)),
                                        Integer.MAX_VALUE)
                                .stream())
                .filter(usage -> database.session().sees(usage.tenant()))
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
        usages
                .some(
                        usage -> parts.contains(usage.ticket())
                                || joined.find(usage.ticket())
                                        .filter(parts::contains)
                                        .isPresent(),
                        Integer.MAX_VALUE)
                .stream()
                .filter(usage -> database.session().sees(usage.tenant()))
                .forEach(usage -> joined.put(usage.ticket(), target));
    }

    @Override
    public void part(UUID part, Set<UUID> family, Instant now) {
        requireTenant();
        for (UUID one : family) {
            if (one.equals(part)) {
                joined.remove(one);
            } else if (own(one).isPresent()) {
                joined.put(one, part);
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
}
