package io.keybuzz.application.marketplace.oauth;

import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.marketplace.oauth.Landing.Result;
import io.keybuzz.application.shared.TenantScope;
import io.keybuzz.application.shared.Visit;
import io.keybuzz.application.shared.Worker;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.MarketplaceProblem;
import io.keybuzz.domain.marketplace.health.ChannelTrouble;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.health.ConnectionHealth;
import io.keybuzz.domain.marketplace.oauth.AmazonApplication;
import io.keybuzz.domain.marketplace.oauth.OAuthState;
import io.keybuzz.domain.marketplace.oauth.SellerToken;
import io.keybuzz.domain.marketplace.port.ConnectionProbe;
import io.keybuzz.domain.marketplace.secret.SecretTrouble;
import io.keybuzz.domain.shared.Refusal;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.domain.shared.audit.AuditActor;
import io.keybuzz.domain.shared.audit.AuditEntry;
import io.keybuzz.domain.shared.audit.AuditObject;
import io.keybuzz.domain.shared.audit.AuditOutcome;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Takes a seller back: the state is used up first, then the code exchanged, the grant stored, proved, and only then is the
 * connection connected. Whatever fails in between leaves the connection as it was and says to begin again.
 */
@Worker("sellers who come back from Amazon")
final class AmazonReturn {
    private final MarketplacePorts ports;
    private final AmazonParts amazon;
    private final GrantKeeper keeper;

    AmazonReturn(MarketplacePorts ports, AmazonParts amazon) {
        this.ports = ports;
        this.amazon = amazon;
        this.keeper = new GrantKeeper(ports);
    }

    Landing take(Visit visit, AmazonAnswer answer) {
        OAuthState state = used(answer, visit.now());
        return Landing.of(amazon.landing(), connect(state, answer, visit));
    }

    private OAuthState used(AmazonAnswer answer, Instant now) {
        if (!answer.isPlausible()) {
            throw invalid();
        }
        String hash = OAuthState.hashOf(answer.state());
        TenantId tenant = ports.stores().access().states().tenantOf(hash).orElseThrow(AmazonReturn::invalid);
        String browser = OAuthState.hashOf(answer.browser().orElse(""));
        return ports.unitOfWork()
                .run(
                        new TenantScope.One(tenant),
                        () -> ports.stores().access().states().take(hash, browser, now))
                .orElseThrow(AmazonReturn::invalid);
    }

    private static Refusal invalid() {
        return MarketplaceProblem.OAUTH_STATE_INVALID.refuse(
                "The link is not good any more, or was opened in another browser; begin again in KeyBuzz");
    }

    private Result connect(OAuthState state, AmazonAnswer answer, Visit visit) {
        Optional<Connection> found = ports.unitOfWork()
                .read(
                        new TenantScope.One(state.tenant()),
                        () -> ports.stores().connections().find(state.connection()));
        if (found.filter(known -> known.status() != ConnectionStatus.DISCONNECTED)
                .isEmpty()) {
            return Result.RETRY;
        }
        Connection connection = found.get();
        boolean another = connection
                .account()
                .externalId()
                .filter(known -> !known.equals(answer.sellingPartnerId()))
                .isPresent();
        return another ? Result.MISMATCH : exchange(state, connection, answer, visit);
    }

    private Result exchange(OAuthState state, Connection connection, AmazonAnswer answer, Visit visit) {
        try {
            AmazonApplication application = amazon.applications().current();
            SellerToken token = amazon.authorizations().exchange(application, answer.code(), state.redirectUri());
            return settle(state, connection, answer, visit, application, token);
        } catch (SecretTrouble away) {
            note(
                    connection,
                    ChannelTrouble.of(
                            ChannelTrouble.Kind.UNAVAILABLE,
                            "secrets-unavailable",
                            "The consent could not be kept right now; begin again"),
                    visit.now());
            return Result.RETRY;
        } catch (ChannelTrouble trouble) {
            note(connection, trouble, visit.now());
            return switch (trouble.kind()) {
                case ACCESS_WITHDRAWN -> Result.EXPIRED;
                case APPLICATION_REFUSED, NOT_ALLOWED, CREDENTIALS_REFUSED -> Result.DENIED;
                case UNREACHABLE, INTERRUPTED, UNAVAILABLE, THROTTLED, BROKEN_ANSWER -> Result.RETRY;
            };
        }
    }

    /** What came of it is seen where the connection is shown, too. */
    private void note(Connection connection, ChannelTrouble trouble, Instant now) {
        ports.unitOfWork().run(new TenantScope.One(connection.tenant()), () -> {
            ConnectionHealth before = ports.stores().healths().of(connection.id());
            ports.stores().healths().save(connection.tenant(), connection.id(), before.failed(trouble, now));
            return connection.id();
        });
    }

    private Result settle(
            OAuthState state,
            Connection connection,
            AmazonAnswer answer,
            Visit visit,
            AmazonApplication application,
            SellerToken token) {
        ChannelAccount account = AmazonAccount.granted(
                connection.account(), answer.sellingPartnerId(), state.marketplace(), visit.now());
        GrantKeeper.Kept kept = keeper.keep(connection, token, application, visit.now());
        amazon.authorizations().forget(connection.id());
        Connection granted = connection.account(account, visit.now()).status(ConnectionStatus.CONNECTED, visit.now());
        try {
            save(state, connection.account(), proved(granted), visit);
            return Result.CONNECTED;
        } catch (RuntimeException failed) {
            keeper.undo(connection, kept);
            amazon.authorizations().forget(connection.id());
            if (failed instanceof Refusal refused) {
                return resultOf(refused);
            }
            throw failed;
        }
    }

    private static Result resultOf(Refusal refused) {
        if (refused.code() == MarketplaceProblem.ACCOUNT_TAKEN) {
            return Result.TAKEN;
        }
        return refused.code() == MarketplaceProblem.CONNECTION_REFUSED ? Result.MISMATCH : Result.RETRY;
    }

    private record Proved(Connection connection, Optional<ChannelTrouble> trouble) {}

    /** A grant that Amazon gave is one even if Amazon cannot be asked right now, or a role is missing: its health says so. */
    private Proved proved(Connection connection) {
        try {
            Optional<ConnectionProbe> probe = ports.channels().probeOf(connection);
            Connection known = probe.map(asked -> connection.account(asked.probe(connection), connection.updatedAt()))
                    .orElse(connection);
            return new Proved(known, Optional.empty());
        } catch (ChannelTrouble trouble) {
            return new Proved(connection, Optional.of(trouble));
        }
    }

    /** Asking Amazon took a while: what others did to the connection meanwhile stays done. */
    private void save(OAuthState state, ChannelAccount asked, Proved proved, Visit visit) {
        ports.unitOfWork().run(new TenantScope.One(state.tenant()), () -> {
            ConnectionDetail stored = ports.stores()
                    .healths()
                    .lock(state.connection(), visit.now())
                    .orElseThrow(AmazonReturn::over);
            Connection granted = granted(stored.connection(), asked, proved.connection(), visit.now());
            ConnectionHealth health = proved.trouble()
                    .map(trouble -> stored.health().failed(trouble, visit.now()))
                    .orElseGet(() -> stored.health().succeeded(visit.now()));
            ports.stores().connections().save(granted);
            ports.stores().healths().save(granted.tenant(), granted.id(), health);
            ports.trail().append(entry(state, visit));
            return granted.id();
        });
    }

    private static Connection granted(Connection current, ChannelAccount asked, Connection proved, Instant now) {
        if (current.status() == ConnectionStatus.DISCONNECTED) {
            throw over();
        }
        boolean another = current.account()
                .externalId()
                .filter(known -> !proved.account().externalId().equals(Optional.of(known)))
                .isPresent();
        if (another) {
            throw MarketplaceProblem.CONNECTION_REFUSED.refuse("Another seller was connected meanwhile");
        }
        return current.account(current.account().learned(asked, proved.account()), now)
                .status(ConnectionStatus.CONNECTED, now);
    }

    private static Refusal over() {
        return MarketplaceProblem.CONNECTION_NOT_USABLE.refuse("The connection has ended; begin again");
    }

    /** Whoever began it did it; Amazon's page is all that came in between. */
    private AuditEntry entry(OAuthState state, Visit visit) {
        return new AuditEntry(
                ports.ids().next(),
                state.tenant(),
                visit.now(),
                AuditActor.worker("amazon-oauth"),
                "FinishAmazonOAuth",
                AuditOutcome.DONE,
                Optional.of(new AuditObject("connection", state.connection().value(), List.of("account", "status"))),
                "",
                visit.requestId(),
                visit.addressHash());
    }
}
