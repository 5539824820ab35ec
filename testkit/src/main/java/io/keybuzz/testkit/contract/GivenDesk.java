package io.keybuzz.testkit.contract;

import io.keybuzz.application.bridge.BillingMeter;
import io.keybuzz.application.bridge.BuyersLetters;
import io.keybuzz.application.bridge.MarketplaceReplies;
import io.keybuzz.application.bridge.MarketplaceRules;
import io.keybuzz.application.bridge.MarketplaceThreads;
import io.keybuzz.application.bridge.TeamMemberships;
import io.keybuzz.application.bridge.TenantStaff;
import io.keybuzz.application.bridge.TenantTitles;
import io.keybuzz.application.marketplace.OutboundQueue;
import io.keybuzz.application.ticketing.TicketingPorts;
import io.keybuzz.application.ticketing.attachment.FileParts;
import io.keybuzz.application.ticketing.satisfaction.SurveyParts;
import io.keybuzz.domain.tenancy.access.OpaqueSecret;

/** A ticket desk on a store, for the contracts of bridges that lead to it. */
public final class GivenDesk {
    private GivenDesk() {}

    public static TicketingPorts on(StoreFixture stores) {
        return new TicketingPorts(
                stores.unitOfWork(),
                stores.ports().ticketing(),
                new BillingMeter(stores.ports().billing()),
                new MarketplaceReplies(
                        new OutboundQueue(stores.connections(), stores.outboundMessages(), stores.ids())),
                new MarketplaceRules(),
                new MarketplaceThreads(stores.conversations(), stores.externalMessages()),
                new TeamMemberships(stores.teams(), stores.users()),
                new TenantStaff(stores.ports().tenancy()),
                new TenantTitles(stores.tenants()),
                stores::now,
                stores.ids(),
                FileParts.none(),
                new SurveyParts(
                        mail -> {},
                        new BuyersLetters(stores.tenants(), () -> new OpaqueSecret("secret")),
                        "https://keybuzz.example"));
    }
}
