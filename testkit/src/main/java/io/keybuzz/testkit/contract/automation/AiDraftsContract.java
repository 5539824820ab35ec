package io.keybuzz.testkit.contract.automation;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.AiDraftId;
import io.keybuzz.domain.automation.draft.DraftFate;
import io.keybuzz.domain.automation.execution.ExecutionId;
import io.keybuzz.domain.automation.rule.AiRuleId;
import io.keybuzz.domain.automation.writing.WrittenReply;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.UserId;
import io.keybuzz.testkit.contract.StoreContract;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** The promises of {@link io.keybuzz.domain.automation.port.AiDrafts}. */
public interface AiDraftsContract extends StoreContract {
    private AiDraft aDraft(TenantId tenant, UUID ticket, int second, AiDraft.Maker maker) {
        return AiDraft.written(
                stores().ids().next(AiDraftId::new),
                new AiDraft.Answered(tenant, ticket, stores().ids().next()),
                maker,
                new WrittenReply("Bonjour,\nnous regardons 📦", 0.75, "a-model", 321),
                List.of(stores().ids().next(), stores().ids().next()),
                stores().now().plusSeconds(second));
    }

    private AiDraft.Maker person() {
        return AiDraft.Maker.person(stores().ids().next(UserId::new));
    }

    private AiDraft kept(AiDraft draft) {
        change(draft.tenant(), () -> stores().aiDrafts().add(draft));
        return draft.stored(1);
    }

    private Optional<AiDraft> found(AiDraft draft) {
        return read(draft.tenant(), () -> stores().aiDrafts().find(draft.ticket(), draft.id()));
    }

    private UUID ticketOf(TenantId tenant) {
        return givenTicket(tenant).id().value();
    }

    @Test
    default void what_was_written_comes_back_equal_with_its_first_version() {
        TenantId tenant = givenTenant();
        UUID ticket = ticketOf(tenant);
        AiDraft byPerson = kept(aDraft(tenant, ticket, 0, person()));
        AiDraft byRule = kept(aDraft(
                tenant,
                ticket,
                1,
                AiDraft.Maker.rule(
                        stores().ids().next(AiRuleId::new), stores().ids().next(ExecutionId::new))));

        assertThat(found(byPerson)).contains(byPerson);
        assertThat(found(byRule)).contains(byRule);
        UUID another = ticketOf(tenant);
        assertRefused(
                AutomationProblem.DRAFT_NOT_FOUND,
                () -> read(tenant, () -> stores().aiDrafts().require(another, byRule.id())));
    }

    @Test
    default void the_newest_comes_first_and_only_those_of_the_ticket() {
        TenantId tenant = givenTenant();
        UUID ticket = ticketOf(tenant);
        kept(aDraft(tenant, ticketOf(tenant), 9, person()));
        List<AiDraft> drafts = new ArrayList<>();
        for (int second = 0; second < 103; second++) {
            drafts.add(kept(aDraft(tenant, ticket, second / 2, person())));
        }

        List<AiDraft> listed = read(tenant, () -> stores().aiDrafts().of(ticket));

        Collections.reverse(drafts);
        assertThat(listed).isEqualTo(drafts.subList(0, 100));
    }

    @Test
    default void changes_are_stored_with_the_next_version() {
        TenantId tenant = givenTenant();
        AiDraft draft = kept(aDraft(tenant, ticketOf(tenant), 0, person()));
        AiDraft edited = draft.edited("Autre chose", stores().now().plusSeconds(5));

        AiDraft stored = inTenant(tenant, () -> stores().aiDrafts().save(edited));
        assertThat(stored).isEqualTo(edited.stored(2));
        UUID reply = stores().ids().next();
        AiDraft used = stored.used("Autre chose!", reply, stores().now().plusSeconds(6));
        inTenant(tenant, () -> stores().aiDrafts().save(used));

        assertThat(found(draft)).contains(used.stored(3));
        assertThat(used.fate().state()).isEqualTo(DraftFate.State.USED);
        assertThat(used.fate().reply()).contains(reply);
        assertThat(used.fate().editDistance()).isPresent();
    }

    @Test
    default void another_version_than_the_stored_one_is_refused() {
        TenantId tenant = givenTenant();
        AiDraft draft = kept(aDraft(tenant, ticketOf(tenant), 0, person()));
        AiDraft gone = inTenant(tenant, () -> stores().aiDrafts().save(draft.discarded(stores().now())));

        assertRefused(
                CommonProblem.STALE_VERSION,
                () -> inTenant(tenant, () -> stores().aiDrafts().save(draft.edited("too late", stores().now()))));
        assertThat(found(draft)).contains(gone);
        assertThat(gone.fate().state()).isEqualTo(DraftFate.State.DISCARDED);
    }

    @Test
    default void another_tenant_sees_and_changes_nothing() {
        TenantId tenant = givenTenant();
        AiDraft draft = kept(aDraft(tenant, ticketOf(tenant), 0, person()));
        TenantId other = givenTenant();

        assertThat(read(other, () -> stores().aiDrafts().find(draft.ticket(), draft.id())))
                .isEmpty();
        assertThat(read(other, () -> stores().aiDrafts().of(draft.ticket()))).isEmpty();
        changeInVain(other, () -> stores().aiDrafts().save(draft.edited("theirs", stores().now())));
        AiDraft another = aDraft(tenant, draft.ticket(), 1, person());
        changeInVain(other, () -> stores().aiDrafts().add(another));

        assertThat(read(tenant, () -> stores().aiDrafts().of(draft.ticket()))).containsExactly(draft);
    }

    @Test
    default void what_is_rolled_back_was_never_written() {
        TenantId tenant = givenTenant();
        AiDraft draft = aDraft(tenant, ticketOf(tenant), 0, person());

        changeInVain(tenant, () -> {
            stores().aiDrafts().add(draft);
            throw new UnsupportedOperationException("crash");
        });

        assertThat(found(draft)).isEmpty();
    }
}
