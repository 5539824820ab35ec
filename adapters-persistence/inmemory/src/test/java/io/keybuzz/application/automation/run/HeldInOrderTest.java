package io.keybuzz.application.automation.run;

import static org.assertj.core.api.Assertions.assertThat;

import io.keybuzz.adapters.inmemory.InMemoryStoreFixture;
import io.keybuzz.application.automation.NotingMeter;
import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.application.bridge.ai.MarketplaceContent;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.domain.automation.acting.Deed;
import io.keybuzz.domain.automation.acting.RuleTurn;
import io.keybuzz.domain.automation.classification.Classification;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.port.OrderFacts;
import io.keybuzz.domain.automation.port.TicketHands;
import io.keybuzz.domain.automation.rule.AiAction;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.given.GivenAiRule;
import io.keybuzz.testkit.story.ai.RuleParts;
import io.keybuzz.testkit.story.ai.RuleWorld;
import io.keybuzz.testkit.story.ai.RuleWorld.Heard;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Everybody holds the ticket first and what the tenant has used last, or two could wait for each other. */
class HeldInOrderTest {
    private final InMemoryStoreFixture stores = new InMemoryStoreFixture();
    private final RuleWorld world = new RuleWorld(stores);
    private final List<String> held = new ArrayList<>();

    @Test
    void a_ticket_is_labelled_and_changed_before_anything_is_counted() {
        world.rule(GivenAiRule.of(world.tenant, stores.ids(), world.now())
                .then(new AiAction.SendReply(Optional.empty(), Optional.empty()))
                .then(new AiAction.AddTag("seen"))
                .build());
        Heard heard = world.opens("Où est mon colis ?");

        new RuleRunner(parts()).on(world.event(heard));

        assertThat(held).containsExactly("label", NotingMeter.USED, "act", NotingMeter.USED, NotingMeter.USED);
        assertThat(world.said(heard)).hasSize(1);
    }

    private RunParts parts() {
        return new RunParts(
                stores.unitOfWork(),
                stores.ports().automation(),
                RuleParts.situations(stores),
                OrderFacts.none(),
                new NotingHands(RuleParts.hands(stores), held),
                new NotingMeter(world.meter, held),
                (tenant, subject, body, language) -> new Classification(
                        Optional.of("delivery"),
                        Classification.Sentiment.NEUTRAL,
                        Optional.of("fr"),
                        Set.of(),
                        1,
                        "asked",
                        "model",
                        50),
                new CarefulWriter(world.writer, new MarketplaceContent()),
                new MarketplaceContent(),
                KnowledgeArticles.none(),
                world::now,
                stores.ids(),
                UseCaseListener.none(),
                true);
    }

    private record NotingHands(TicketHands hands, List<String> held) implements TicketHands {
        @Override
        public Deed act(RuleTurn turn) {
            held.add("act");
            return hands.act(turn);
        }

        @Override
        public void label(TenantId tenant, UUID ticket, Classification classification, Instant now) {
            held.add("label");
            hands.label(tenant, ticket, classification, now);
        }
    }
}
