package io.keybuzz.testkit.contract.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.domain.privacy.audit.AuditFilter;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.Page;
import io.keybuzz.domain.shared.PageRequest;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenAudit;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.privacy.audit.port.AuditViews}. */
public interface AuditViewsContract extends StoreContract {
    private AuditEntry append(AuditEntry entry) {
        change(entry.tenant(), () -> stores().auditTrail().append(entry));
        return entry;
    }

    private GivenAudit anEntry(TenantId tenant) {
        return GivenAudit.of(tenant, stores().ids(), stores().now());
    }

    private List<AuditEntry> list(TenantId tenant, AuditFilter filter) {
        return read(tenant, () -> stores().auditViews().list(filter, PageRequest.first())).items().stream()
                .map(ChainedEntry::entry)
                .toList();
    }

    private static AuditFilter filter(String actor, String action, String type, UUID object) {
        return new AuditFilter(
                Optional.of(actor).filter(a -> !a.isEmpty()),
                Optional.of(action).filter(a -> !a.isEmpty()),
                Optional.of(type).filter(a -> !a.isEmpty()),
                Optional.of(object).filter(o -> o.getMostSignificantBits() != 0),
                Optional.empty(),
                Optional.empty());
    }

    private static AuditFilter between(Instant from, Instant to) {
        return new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(from),
                Optional.of(to));
    }

    @Test
    default void those_who_see_all_can_ask_for_one_tenants_trail() {
        TenantId tenant = givenTenant();
        TenantId other = givenTenant();
        append(anEntry(tenant).build());
        append(anEntry(other).build());
        AuditFilter one = new AuditFilter(
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                Optional.of(tenant));

        TenantScope all = new TenantScope.Platform("test");
        assertThat(read(all, () -> stores().auditViews().list(one, PageRequest.first()))
                        .items())
                .extracting(chained -> chained.entry().tenant())
                .containsOnly(tenant);
        assertThat(list(other, one)).isEmpty();
    }

    @Test
    default void the_newest_entry_comes_first_and_of_one_instant_the_last_written() {
        TenantId tenant = givenTenant();
        AuditEntry old =
                append(anEntry(tenant).at(stores().now().minusSeconds(60)).build());
        AuditEntry first = append(anEntry(tenant).build());
        AuditEntry second = append(anEntry(tenant).build());

        assertThat(list(tenant, AuditFilter.any())).containsExactly(second, first, old);
    }

    @Test
    default void pages_follow_each_other_without_gap_or_repeat() {
        TenantId tenant = givenTenant();
        for (int i = 0; i < 7; i++) {
            append(anEntry(tenant).at(stores().now().plusSeconds(i / 2)).build());
        }

        List<ChainedEntry> all =
                allPages(3, page -> read(tenant, () -> stores().auditViews().list(AuditFilter.any(), page)));

        assertThat(all).extracting(ChainedEntry::seq).containsExactly(7L, 6L, 5L, 4L, 3L, 2L, 1L);
    }

    @Test
    default void each_condition_narrows_the_list_and_all_of_them_together() {
        TenantId tenant = givenTenant();
        UUID ticket = stores().ids().next();
        AuditEntry mine = append(anEntry(tenant)
                .by(AuditActor.worker("sender"))
                .action("SendReply")
                .on("ticket", ticket)
                .build());
        AuditEntry other = append(anEntry(tenant).on("user", ticket).build());
        AuditEntry refused =
                append(anEntry(tenant).action("ListAudit").refused().build());
        UUID any = new UUID(0, 0);

        assertThat(list(tenant, filter("sender", "", "", any))).containsExactly(mine);
        assertThat(list(tenant, filter(other.actor().id(), "", "", any))).containsExactly(other);
        assertThat(list(tenant, filter("", "SendReply", "", any))).containsExactly(mine);
        assertThat(list(tenant, filter("", "", "user", any))).containsExactly(other);
        assertThat(list(tenant, filter("", "", "", ticket))).containsExactly(other, mine);
        assertThat(list(tenant, filter("sender", "SendReply", "ticket", ticket)))
                .containsExactly(mine);
        assertThat(list(tenant, filter("sender", "ListAudit", "", any))).isEmpty();
        assertThat(list(tenant, filter("", "ListAudit", "", any))).containsExactly(refused);
    }

    @Test
    default void a_time_begins_with_its_start_and_stops_before_its_end() {
        TenantId tenant = givenTenant();
        Instant start = stores().now();
        Duration tick = Duration.ofNanos(1_000);
        append(anEntry(tenant).at(start.minus(tick)).build());
        AuditEntry first = append(anEntry(tenant).at(start).build());
        AuditEntry last =
                append(anEntry(tenant).at(start.plusSeconds(1).minus(tick)).build());
        append(anEntry(tenant).at(start.plusSeconds(1)).build());

        assertThat(list(tenant, between(start, start.plusSeconds(1)))).containsExactly(last, first);
    }

    @Test
    default void everybody_sees_their_own_entries_and_the_platform_all() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        AuditEntry first = append(anEntry(one).build());
        AuditEntry second = append(anEntry(two).build());
        AuditEntry house = append(anEntry(TenantId.PLATFORM).build());

        assertThat(list(one, AuditFilter.any())).containsExactly(first);
        assertThat(list(two, AuditFilter.any())).containsExactly(second);
        assertThat(list(TenantId.PLATFORM, AuditFilter.any())).containsExactly(house);
        Page<ChainedEntry> all =
                read(PLATFORM, () -> stores().auditViews().list(AuditFilter.any(), PageRequest.first()));
        assertThat(all.items()).extracting(ChainedEntry::entry).containsExactly(house, second, first);
    }
}
