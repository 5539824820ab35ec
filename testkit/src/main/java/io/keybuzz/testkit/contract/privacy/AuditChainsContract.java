package io.keybuzz.testkit.contract.privacy;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenAudit;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.privacy.audit.port.AuditChains}. */
public interface AuditChainsContract extends StoreContract {
    private void append(TenantId tenant, int entries) {
        for (int i = 0; i < entries; i++) {
            change(
                    tenant,
                    () -> stores().auditTrail()
                            .append(GivenAudit.of(tenant, stores().ids(), stores().now())
                                    .build()));
        }
    }

    private List<ChainedEntry> entries(TenantId tenant, long after, int limit) {
        return read(PLATFORM, () -> stores().auditChains().entries(tenant, after, limit));
    }

    @Test
    default void a_chain_is_read_in_its_order_and_in_pieces() {
        TenantId tenant = givenTenant();
        append(tenant, 5);
        append(givenTenant(), 2);

        assertThat(entries(tenant, 0, 3)).extracting(ChainedEntry::seq).containsExactly(1L, 2L, 3L);
        assertThat(entries(tenant, 3, 3)).extracting(ChainedEntry::seq).containsExactly(4L, 5L);
        assertThat(entries(tenant, 5, 3)).isEmpty();
    }

    @Test
    default void heads_tell_how_far_every_chain_has_come() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        TenantId silent = givenTenant();
        append(one, 2);
        append(two, 1);
        append(TenantId.PLATFORM, 1);

        List<AuditHead> heads = read(QUEUES, () -> stores().auditChains().heads());

        assertThat(heads).extracting(AuditHead::tenant).containsExactlyInAnyOrder(one, two, TenantId.PLATFORM);
        assertThat(heads)
                .filteredOn(head -> head.tenant().equals(one))
                .containsExactly(new AuditHead(one, 2, entries(one, 1, 1).get(0).hash()));
        assertThat(read(PLATFORM, () -> stores().auditChains().heads())).containsExactlyInAnyOrderElementsOf(heads);
        assertThat(read(PLATFORM, () -> stores().auditChains().tenants()))
                .containsExactlyInAnyOrder(one, two, TenantId.PLATFORM);
        assertThat(read(PLATFORM, () -> stores().auditChains().head(silent))).isEmpty();
        assertThat(read(PLATFORM, () -> stores().auditChains().head(two)))
                .hasValueSatisfying(head -> assertThat(head.seq()).isEqualTo(1));
    }

    @Test
    default void a_tenant_sees_no_other_tenants_chain() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();
        append(owner, 1);

        assertThat(read(other, () -> stores().auditChains().entries(owner, 0, 10)))
                .isEmpty();
        assertThat(read(other, () -> stores().auditChains().heads())).isEmpty();
    }
}
