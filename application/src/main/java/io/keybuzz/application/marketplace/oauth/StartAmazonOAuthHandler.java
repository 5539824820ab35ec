package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.internal.UseCase;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.marketplace.connection.ConnectionDesk;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.AmazonMarketplace;
import io.keybuzz.domain.marketplace.oauth.OAuthState;
import io.keybuzz.domain.marketplace.port.Connections;
import io.keybuzz.domain.shared.Channel;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

final class StartAmazonOAuthHandler implements Change<StartAmazonOAuth, StartAmazonOAuth.Outcome> {
    private final MarketplacePorts ports;
    private final AmazonParts amazon;
    private final AmazonApplication application;
    private final String browser;

    StartAmazonOAuthHandler(MarketplacePorts ports, AmazonParts amazon, AmazonApplication application, String browser) {
        this.ports = ports;
        this.amazon = amazon;
        this.application = application;
        this.browser = browser;
    }

    @Override
    public StartAmazonOAuth.Outcome handle(CallContext call, StartAmazonOAuth command) {
        call.requireTenant();
        AmazonMarketplace marketplace = marketplace(command.region(), command.marketplaceId());
        Connection connection = command.connection()
                .map(id -> named(id, marketplace))
                .orElseGet(() -> waitingOrMade(call, marketplace));
        String state = ConsentLink.secret(amazon.random());
        OAuthState awaited = new OAuthState(
                OAuthState.hashOf(state),
                OAuthState.hashOf(browser),
                connection.tenant(),
                call.caller().user(),
                connection.id(),
                marketplace,
                application.redirectUri(),
                call.now(),
                call.now().plus(OAuthState.LIFETIME));
        ports.stores().access().states().add(awaited);
        return new StartAmazonOAuth.Outcome(
                connection.id(), ConsentLink.to(marketplace, application, state), awaited.expiresAt(), browser);
    }

    /** Refuses with {@code marketplace/unknown-marketplace}. */
    private static AmazonMarketplace marketplace(String region, String id) {
        return AmazonMarketplace.of(id)
                .filter(found -> found.region().name().equals(region))
                .orElseThrow(() ->
                        MarketplaceProblem.UNKNOWN_MARKETPLACE.refuse("Amazon has no such marketplace in this region"));
    }

    private Connection named(ConnectionId id, AmazonMarketplace marketplace) {
        Connection connection = ports.stores()
                .connections()
                .find(id)
                .orElseThrow(() -> MarketplaceProblem.CONNECTION_NOT_FOUND.refuse("There is no such connection"));
        if (connection.provider() != Provider.AMAZON || !isIn(connection, marketplace)) {
            throw MarketplaceProblem.CONNECTION_REFUSED.refuse("The connection is not one to Amazon in this region");
        }
        if (connection.status() == ConnectionStatus.DISCONNECTED) {
            throw MarketplaceProblem.CONNECTION_NOT_USABLE.refuse("The connection has ended; connect the seller anew");
        }
        return connection;
    }

    /** One that was made without a region is in none yet. */
    private static boolean isIn(Connection connection, AmazonMarketplace marketplace) {
        return connection
                .account()
                .region()
                .map(marketplace.region().name()::equals)
                .orElse(true);
    }

    private Connection waitingOrMade(CallContext call, AmazonMarketplace marketplace) {
        List<Connection> all = ports.stores().connections().list();
        return waiting(all, marketplace)
                .or(() -> begun(all, marketplace, call.now()))
                .orElseGet(() -> made(call, marketplace, all.size()));
    }

    /** The only draft of this region for which nobody has said where its seller signs in; here they do. */
    private Optional<Connection> begun(List<Connection> all, AmazonMarketplace marketplace, Instant now) {
        List<Connection> drafts = all.stream()
                .filter(known -> known.provider() == Provider.AMAZON
                        && known.status() == ConnectionStatus.DRAFT
                        && isIn(known, marketplace)
                        && !known.account().settings().containsKey(AmazonAccount.MARKETPLACE))
                .toList();
        if (drafts.size() != 1) {
            return Optional.empty();
        }
        Connection draft = drafts.get(0);
        Connection placed = draft.account(AmazonAccount.at(draft.account(), marketplace), now);
        ports.stores().connections().save(placed);
        return Optional.of(placed);
    }

    /** The one of this marketplace that waits for consent; one that works is not connected twice. */
    private static Optional<Connection> waiting(List<Connection> all, AmazonMarketplace marketplace) {
        List<Connection> same = all.stream()
                .filter(known -> known.provider() == Provider.AMAZON
                        && known.status() != ConnectionStatus.DISCONNECTED
                        && marketplace.id().equals(known.account().settings().get(AmazonAccount.MARKETPLACE)))
                .toList();
        if (same.stream().anyMatch(known -> known.status().isUsable())) {
            throw Connections.accountTaken();
        }
        return same.stream().findFirst();
    }

    private Connection made(CallContext call, AmazonMarketplace marketplace, int known) {
        if (known >= ConnectionDesk.MOST) {
            throw MarketplaceProblem.TOO_MANY_CONNECTIONS.refuse(
                    "There may be " + ConnectionDesk.MOST + " connections");
        }
        ConnectionId id = ports.ids().next(ConnectionId::new);
        Connection draft = new Connection(
                id,
                call.requireTenant(),
                Channel.AMAZON,
                Provider.AMAZON,
                "Amazon " + marketplace.name(),
                ConnectionStatus.DRAFT,
                ports.channels().connecting().addresses().next(id),
                new ChannelAccount(
                        Optional.empty(),
                        Optional.of(marketplace.region().name()),
                        Optional.empty(),
                        Map.of(AmazonAccount.MARKETPLACE, marketplace.id())),
                call.now(),
                call.now());
        ports.stores().connections().save(draft);
        return draft;
    }

    @Override
    public AuditNote note(StartAmazonOAuth command, StartAmazonOAuth.Outcome result) {
        return AuditNote.of("connection", result.connection().value());
    }

    static final class CheckAmazonMarketplaceHandler
            implements UseCase<StartAmazonOAuth.CheckAmazonMarketplace, AmazonMarketplace> {
        @Override
        public AmazonMarketplace handle(CallContext call, StartAmazonOAuth.CheckAmazonMarketplace query) {
            call.requireTenant();
            return marketplace(query.region(), query.marketplaceId());
        }
    }
}
