package io.keybuzz.testkit.contract.shared;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.domain.privacy.audit.AuditHead;
import io.keybuzz.domain.privacy.audit.ChainedEntry;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditChain;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.testkit.Concurrently;
import io.keybuzz.testkit.contract.StoreContract;
import io.keybuzz.testkit.given.GivenAudit;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.application.shared.AuditTrail}. */
public interface AuditTrailContract extends StoreContract {
    private GivenAudit anEntry(TenantId tenant) {
        return GivenAudit.of(tenant, stores().ids(), stores().now());
    }

    private AuditEntry appended(AuditEntry entry) {
        change(entry.tenant(), () -> stores().auditTrail().append(entry));
        return entry;
    }

    private List<ChainedEntry> chain(TenantId tenant) {
        return read(tenant, () -> stores().auditChains().entries(tenant, 0, 1_000));
    }

    private void assertLinked(List<ChainedEntry> chain) {
        String previous = AuditChain.GENESIS;
        for (int i = 0; i < chain.size(); i++) {
            assertThat(chain.get(i).seq()).isEqualTo(i + 1);
            assertThat(chain.get(i).hash())
                    .isEqualTo(AuditChain.hash(previous, i + 1, chain.get(i).entry()));
            previous = chain.get(i).hash();
        }
    }

    @Test
    default void entries_come_back_to_the_letter_and_linked() {
        TenantId tenant = givenTenant();
        AuditEntry first = appended(anEntry(tenant).build());
        AuditEntry second =
                appended(anEntry(tenant).by(AuditActor.nobody()).refused().build());
        AuditEntry third = appended(anEntry(tenant)
                .by(AuditActor.worker("sender"))
                .action("Süß \uD83D\uDE00")
                .build());

        List<ChainedEntry> chain = chain(tenant);

        assertThat(chain).extracting(ChainedEntry::entry).containsExactly(first, second, third);
        assertLinked(chain);
        assertThat(read(tenant, () -> stores().auditChains().head(tenant)))
                .contains(new AuditHead(tenant, 3, chain.get(2).hash()));
    }

    @Test
    default void several_entries_of_one_unit_of_work_are_linked_too() {
        TenantId tenant = givenTenant();

        change(tenant, () -> {
            stores().auditTrail().append(anEntry(tenant).build());
            stores().auditTrail().append(anEntry(tenant).build());
        });

        assertThat(chain(tenant)).hasSize(2);
        assertLinked(chain(tenant));
    }

    @Test
    default void an_entry_goes_with_the_unit_of_work_that_fails() {
        TenantId tenant = givenTenant();
        appended(anEntry(tenant).build());

        assertThatThrownBy(() -> change(tenant, () -> {
                    stores().auditTrail().append(anEntry(tenant).build());
                    throw new UnsupportedOperationException("crash");
                }))
                .isInstanceOf(UnsupportedOperationException.class);

        appended(anEntry(tenant).build());
        assertThat(chain(tenant)).hasSize(2);
        assertLinked(chain(tenant));
    }

    @Test
    default void every_tenant_has_a_chain_of_its_own_and_the_house_too() {
        TenantId one = givenTenant();
        TenantId two = givenTenant();
        AuditEntry first = appended(anEntry(one).build());
        AuditEntry second = appended(anEntry(two).build());
        AuditEntry house = appended(anEntry(TenantId.PLATFORM).build());
        AuditEntry platform = anEntry(TenantId.PLATFORM).build();
        change(PLATFORM, () -> stores().auditTrail().append(platform));

        assertThat(chain(one)).extracting(ChainedEntry::entry).containsExactly(first);
        assertThat(chain(two)).extracting(ChainedEntry::entry).containsExactly(second);
        assertThat(chain(TenantId.PLATFORM)).extracting(ChainedEntry::entry).containsExactly(house, platform);
        assertLinked(chain(TenantId.PLATFORM));
    }

    @Test
    default void many_at_once_make_one_chain_without_gap_or_fork() {
        TenantId tenant = givenTenant();

        var outcomes = Concurrently.run(8, () -> {
            for (int i = 0; i < 5; i++) {
                appended(anEntry(tenant).build());
            }
            return tenant;
        });

        assertThat(outcomes).allMatch(Concurrently.Outcome::succeeded);
        assertThat(chain(tenant))
                .extracting(ChainedEntry::seq)
                .containsExactlyElementsOf(LongStream.rangeClosed(1, 40).boxed().toList());
        assertLinked(chain(tenant));
    }

    @Test
    default void nobody_adds_to_another_tenants_chain() {
        TenantId owner = givenTenant();
        TenantId other = givenTenant();

        assertOutsideScope(() ->
                change(other, () -> stores().auditTrail().append(anEntry(owner).build())));
        assertOutsideScope(() -> change(
                PLATFORM, () -> stores().auditTrail().append(anEntry(owner).build())));
        assertThat(chain(owner)).isEmpty();
    }
}
