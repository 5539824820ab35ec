package io.keybuzz.testkit.story.ai;

import io.keybuzz.application.automation.run.RunParts;
import io.keybuzz.application.automation.writing.CarefulWriter;
import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.bridge.BuyersLetters;
import io.keybuzz.application.bridge.MarketplaceReplies;
import io.keybuzz.application.bridge.MarketplaceRules;
import io.keybuzz.application.bridge.MarketplaceThreads;
import io.keybuzz.application.bridge.TeamMemberships;
import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.application.bridge.TenantTitles;
import io.keybuzz.application.bridge.ai.AiHands;
import io.keybuzz.application.bridge.ai.AiOrders;
import io.keybuzz.application.bridge.ai.AiSituations;
import io.keybuzz.application.bridge.ai.MarketplaceContent;
import io.keybuzz.application.marketplace.Channels;
import io.keybuzz.application.marketplace.ConnectionParts;
import io.keybuzz.application.marketplace.OutboundQueue;
import io.keybuzz.application.shared.UnitOfWork;
import io.keybuzz.application.shared.UseCaseListener;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.application.ticketing.satisfaction.SurveyParts;
import io.keybuzz.domain.automation.port.AiMeter;
import io.keybuzz.domain.automation.port.Classifier;
import io.keybuzz.domain.automation.port.KnowledgeArticles;
import io.keybuzz.domain.automation.port.OrderFacts;
import io.keybuzz.domain.automation.port.ReplyWriter;
import io.keybuzz.domain.marketplace.port.OrderContexts;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;
import io.keybuzz.testkit.contract.StoreFixture;
import java.time.InstantSource;
import java.util.List;

/** Everything rules are run with, over any store. */
public final class RuleParts {
    private RuleParts() {}

    /** What rules see. */
    public static AiSituations situations(StoreFixture stores) {
        return new AiSituations(stores.dossiers(), stores.ticketViews(), new TenantTitles(stores.tenants()));
    }

    /** What rules are told of orders that a channel has. */
    public static AiOrders orders(StoreFixture stores, OrderContexts channel) {
        Channels channels =
                new Channels(List.of(), List.of(), List.of(), List.of(), List.of(channel), ConnectionParts.none());
        return new AiOrders(stores.unitOfWork(), stores.ports().marketplace(), channels);
    }

    /** What rules do. */
    public static AiHands hands(StoreFixture stores) {
        return new AiHands(ticketing(stores, stores.unitOfWork(), stores::now));
    }

    static RunParts of(
            StoreFixture stores,
            UnitOfWork work,
            InstantSource time,
            ReplyWriter writer,
            AiMeter meter,
            Classifier classifier,
            OrderFacts orders) {
        return new RunParts(
                work,
                stores.ports().automation(),
                situations(stores),
                orders,
                new AiHands(ticketing(stores, work, time)),
                meter,
                classifier,
                new CarefulWriter(writer, new MarketplaceContent()),
                new MarketplaceContent(),
                KnowledgeArticles.none(),
                time,
                stores.ids(),
                UseCaseListener.none(),
                false);
    }

    private static TicketingPorts ticketing(StoreFixture stores, UnitOfWork work, InstantSource time) {
        return new TicketingPorts(
                work,
                stores.ports().ticketing(),
                new BillingMeter(stores.ports().billing()),
                new MarketplaceReplies(
                        new OutboundQueue(stores.connections(), stores.outboundMessages(), stores.ids())),
                new MarketplaceRules(),
                new MarketplaceThreads(stores.conversations(), stores.externalMessages()),
                new TeamMemberships(stores.teams(), stores.users()),
                new TenantStaff(stores.ports().tenancy()),
                new TenantTitles(stores.tenants()),
                time,
                stores.ids(),
                FileParts.none(),
                new SurveyParts(
                        mail -> {},
                        new BuyersLetters(stores.tenants(), () -> new OpaqueSecret("secret")),
                        "https://keybuzz.example"));
    }
}
