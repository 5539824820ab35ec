package io.keybuzz.adapters.inmemory.billing;

import io.keybuzz.adapters.inmemory.billing.BillingRows.Entry;
import io.keybuzz.adapters.inmemory.shared.UuidOrder;
import io.keybuzz.domain.billing.BillingPeriod;
import io.keybuzz.domain.billing.port.MonthClosings;
import io.keybuzz.domain.billing.quota.QuotaUsage;
import io.keybuzz.domain.billing.statement.Apportionment;
import io.keybuzz.domain.billing.statement.LedgerSum;
import io.keybuzz.domain.billing.statement.Statement;
import io.keybuzz.domain.shared.TenantId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;

final class InMemoryMonthClosings implements MonthClosings {
    private final BillingRows rows;
    private final InMemoryTicketUsages tickets;

    InMemoryMonthClosings(BillingRows rows, InMemoryTicketUsages tickets) {
        this.rows = rows;
        this.tickets = tickets;
    }

    @Override
    public List<Month> due(Instant endedBy, int limit) {
        rows.database.session().requireQueues();
        return rows
                .quotas
                .some(it -> it.finalizedAt().isEmpty() && !it.period().end().isAfter(endedBy), Integer.MAX_VALUE)
                .stream()
                .map(it -> new Month(it.tenant(), it.period()))
                .sorted(Comparator.comparing(Month::period))
                .limit(limit)
                .toList();
    }

    @Override
    public Optional<QuotaUsage> take(TenantId tenant, BillingPeriod period) {
        rows.database.session().requireOwn(tenant);
        return rows.quotas
                .find(new BillingRows.Month(tenant, period))
                .filter(it -> it.finalizedAt().isEmpty());
    }

    @Override
    public List<LedgerSum> sums(TenantId tenant, BillingPeriod period) {
        Map<LedgerSum, Long> counted = entries(tenant, period).stream()
                .collect(Collectors.groupingBy(
                        it -> new LedgerSum(it.fact().kind(), it.priceMinor(), it.paid(), 0), Collectors.counting()));
        return counted.entrySet().stream()
                .map(it -> new LedgerSum(
                        it.getKey().kind(),
                        it.getKey().priceMinor(),
                        it.getKey().paid(),
                        it.getValue()))
                .toList();
    }

    private List<Entry> entries(TenantId tenant, BillingPeriod period) {
        if (!rows.database.session().sees(tenant)) {
            return List.of();
        }
        return rows.entries.some(
                it -> it.fact().tenant().equals(tenant) && it.period().equals(period), Integer.MAX_VALUE);
    }

    @Override
    public void close(Statement statement) {
        TenantId tenant = statement.tenant();
        rows.database.session().requireOwn(tenant);
        BillingRows.Month month = new BillingRows.Month(tenant, statement.period());
        QuotaUsage usage = rows.quotas.find(month).orElseThrow();
        rows.quotas.put(month, usage.closed(statement.counts(), statement.issuedAt()));
        rows.statements.put(tenant.value(), InMemoryStatements.place(statement), statement);
        apportion(statement);
    }

    private void apportion(Statement statement) {
        Map<UUID, List<Entry>> byTicket = new TreeMap<>(UuidOrder.BYTEWISE);
        entries(statement.tenant(), statement.period())
                .forEach(entry -> byTicket.computeIfAbsent(entry.fact().ticket(), it -> new ArrayList<>())
                        .add(entry));
        List<Long> weights = byTicket.values().stream()
                .map(it -> it.stream().filter(Entry::paid).count())
                .toList();
        List<Long> shares = Apportionment.of(statement.counts().rechargeMinor(), weights);
        int next = 0;
        for (Map.Entry<UUID, List<Entry>> ticket : byTicket.entrySet()) {
            long own = ticket.getValue().stream()
                    .filter(it -> !it.paid())
                    .mapToLong(Entry::priceMinor)
                    .sum();
            boolean more = !rows.entries
                    .some(
                            it -> it.fact().ticket().equals(ticket.getKey())
                                    && it.fact().tenant().equals(statement.tenant())
                                    && it.period().compareTo(statement.period()) > 0,
                            1)
                    .isEmpty();
            tickets.charge(statement.tenant(), ticket.getKey(), own + shares.get(next++), !more);
        }
    }
}
