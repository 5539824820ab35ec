package io.keybuzz.application.automation.draft;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.keybuzz.application.TestKeyBuzz;
import io.keybuzz.application.automation.NotingMeter;
import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.application.automation.writing.TemplateWriter;
import io.keybuzz.application.bridge.TenantTitles;
import io.keybuzz.application.bridge.ai.AiDossiers;
import io.keybuzz.application.bridge.ai.MarketplaceContent;
import io.keybuzz.application.internal.Auditor;
import io.keybuzz.application.internal.OnceGate;
import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.OpenTicket;
import io.keybuzz.domain.automation.AutomationProblem;
import io.keybuzz.domain.automation.draft.AiDraft;
import io.keybuzz.domain.automation.draft.Sending;
import io.keybuzz.domain.automation.draft.Speaker;
import io.keybuzz.domain.automation.draft.port.DraftDesk;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.shared.CommonProblem;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.fake.writer.ScriptedReplyWriter;
import io.keybuzz.testkit.story.ai.CountingMeter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What drafts use of what a tenant may use. */
class DraftCostsTest {
    private final TestKeyBuzz keybuzz = new TestKeyBuzz();
    private final CountingMeter meter = new CountingMeter();
    private final List<String> held = new ArrayList<>();
    private final ScriptedReplyWriter writer = ScriptedReplyWriter.saying("Bonjour, nous regardons cela.");
    private final Desk desk = new Desk();
    private final Drafting drafting = Drafting.assemble(runner(), parts());
    private final TenantId tenant = keybuzz.tenant("acme");
    private final CallContext agent = keybuzz.agent(tenant);
    private final UUID ticket = keybuzz.app
            .ticketing()
            .open(agent, OpenTicket.of("Commande", "Bonjour, où est mon colis ?"))
            .id();

    private UseCaseRunner runner() {
        return new UseCaseRunner(
                keybuzz.stores.unitOfWork(),
                keybuzz.clock,
                UseCaseListener.none(),
                new Auditor(keybuzz.stores.unitOfWork(), keybuzz.stores.audit().trail(), keybuzz.ids),
                new OnceGate(keybuzz.stores.unitOfWork(), keybuzz.stores.answers()));
    }

    private DraftParts parts() {
        var ticketing = keybuzz.stores.ticketing();
        return new DraftParts(
                keybuzz.stores.automation().drafts(),
                new AiDossiers(
                        ticketing.dossiers(),
                        ticketing.views(),
                        new TenantTitles(keybuzz.stores.tenancy().tenants())),
                desk,
                new CarefulWriter(writer, new MarketplaceContent()),
                new CarefulWriter(new TemplateWriter(), new MarketplaceContent()),
                KnowledgeArticles.none(),
                new NotingMeter(meter, held),
                keybuzz.ids);
    }

    private AiDraft requested(boolean template) {
        return drafting.request(agent, new RequestAiDraft(ticket, Optional.empty(), template));
    }

    @Test
    void the_ticket_is_held_before_what_the_tenant_has_used_is() {
        requested(false);

        assertThat(held).containsExactly("ticket", NotingMeter.USED);
        assertThat(meter.charges()).hasSize(1);
    }

    @Test
    void what_was_written_and_cannot_be_kept_is_counted() {
        desk.trouble = CommonProblem.STALE_VERSION.refuse("Somebody else was faster");
        assertThatThrownBy(() -> requested(false)).isSameAs(desk.trouble);
        assertThat(meter.tokens()).isEqualTo(100);

        desk.trouble = null;
        meter.looksFree();
        assertThatThrownBy(() -> requested(false)).isInstanceOf(Refusal.class);
        assertThat(meter.tokens()).isEqualTo(200);
        assertThat(drafting.list(agent, new ListAiDrafts(ticket))).isEmpty();
    }

    @Test
    void without_tokens_there_are_still_templates() {
        meter.withoutTokens();

        assertThat(requested(true).writer()).isEqualTo(TemplateWriter.NAME);
        assertThatThrownBy(() -> requested(false)).isInstanceOfSatisfying(Refusal.class, refusal -> {
            assertThat(refusal.code()).isEqualTo(AutomationProblem.WRITER_FAILED);
            assertThat(refusal.facts()).containsEntry("cause", "budget");
        });
        assertThat(writer.asked()).isEmpty();
    }

    @Test
    void without_actions_nothing_is_written_at_all() {
        meter.full();

        assertThatThrownBy(() -> requested(true)).isInstanceOf(Refusal.class);
        assertThatThrownBy(() -> requested(false)).isInstanceOf(Refusal.class);
        assertThat(writer.asked()).isEmpty();
        assertThat(drafting.list(agent, new ListAiDrafts(ticket))).isEmpty();
    }

    private final class Desk implements DraftDesk {
        private Refusal trouble;

        @Override
        public void suggested(AiDraft draft, Speaker by, Instant now) {
            held.add("ticket");
            if (trouble != null) {
                throw trouble;
            }
        }

        @Override
        public UUID send(Sending sending) {
            throw new UnsupportedOperationException("nobody sends here");
        }
    }
}
