package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.marketplace.connection.ConnectionDesk;
import io.keybuzz.application.marketplace.connection.DisconnectConnection;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.shared.CommonProblem;
import java.util.Map;
import java.util.Optional;

/** Made by the marketplace context. */
public final class AmazonConnectService implements AmazonConnect {
    private final UseCaseRunner runner;
    private final MarketplacePorts ports;
    private final ConnectionDesk desk;

    public AmazonConnectService(UseCaseRunner runner, MarketplacePorts ports, ConnectionDesk desk) {
        this.runner = runner;
        this.ports = ports;
        this.desk = desk;
    }

    @Override
    public StartAmazonOAuth.Outcome start(CallContext call, StartAmazonOAuth command, Optional<String> browser) {
        AmazonParts amazon = amazon();
        runner.read(
                new StartAmazonOAuthHandler.CheckAmazonMarketplaceHandler(),
                call,
                new StartAmazonOAuth.CheckAmazonMarketplace(command.region(), command.marketplaceId()));
        String mark = browser.filter(AmazonAnswer::isMark).orElseGet(() -> ConsentLink.secret(amazon.random()));
        return runner.write(
                new StartAmazonOAuthHandler(ports, amazon, application(amazon), mark),
                call,
                command,
                CallContext::scope);
    }

    @Override
    public Landing finish(Visit visit, AmazonAnswer answer) {
        return new AmazonReturn(ports, amazon()).take(visit, answer);
    }

    @Override
    public Landing expired() {
        return Landing.of(amazon().landing(), Landing.Result.EXPIRED);
    }

    @Override
    public Optional<ConnectionDetail> status(CallContext call, GetAmazonStatus query) {
        return runner.read(new GetAmazonStatusHandler(ports.stores()), call, query);
    }

    @Override
    public Connection disconnect(CallContext call, Optional<ConnectionId> connection) {
        ConnectionId shown =
                runner.read(new DisconnectAmazonHandler(ports.stores()), call, new DisconnectAmazon(connection));
        Connection ended = desk.disconnect(call, new DisconnectConnection(shown));
        ports.channels()
                .connecting()
                .amazon()
                .ifPresent(amazon -> amazon.authorizations().forget(ended.id()));
        return ended;
    }

    private AmazonParts amazon() {
        return ports.channels()
                .connecting()
                .amazon()
                .orElseThrow(() -> CommonProblem.UNAVAILABLE.refuse("This KeyBuzz was assembled without Amazon"));
    }

    /** Not inside a unit of work: it may be another server's to say. */
    private static AmazonApplication application(AmazonParts amazon) {
        try {
            return amazon.applications().current();
        } catch (SecretTrouble trouble) {
            throw MarketplaceProblem.SECRETS_UNAVAILABLE.refuse(
                    "The credentials of our application at Amazon cannot be read right now; whoever runs this server has to"
                            + " store them once, with 'keybuzz store-secret amazon_spapi_app'",
                    Map.of("retryAfter", 30));
        }
    }
}
