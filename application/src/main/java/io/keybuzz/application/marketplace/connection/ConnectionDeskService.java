package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.internal.UseCaseRunner;
import io.keybuzz.application.marketplace.MarketplacePorts;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import io.keybuzz.domain.marketplace.secret.Credentials;
import java.util.List;
import java.util.Map;

/** Made by the marketplace context. */
public final class ConnectionDeskService implements ConnectionDesk {
    private final UseCaseRunner runner;
    private final MarketplacePorts ports;
    private final CredentialCheck check;

    public ConnectionDeskService(UseCaseRunner runner, MarketplacePorts ports) {
        this.runner = runner;
        this.ports = ports;
        this.check = new CredentialCheck(ports);
    }

    @Override
    public List<ConnectionDetail> list(CallContext call, ListConnections query) {
        return runner.read(new ConnectionHandlers.ListConnectionsHandler(ports.stores()), call, query);
    }

    @Override
    public ConnectionDetail get(CallContext call, GetConnection query) {
        return runner.read(new ConnectionHandlers.GetConnectionHandler(ports.stores()), call, query);
    }

    @Override
    public ConnectionDetail create(CallContext call, CreateConnection command) {
        ConnectionDetail draft =
                runner.write(new ConnectionHandlers.CreateConnectionHandler(ports), call, command, CallContext::scope);
        return check.keepAndProve(draft, command.credentials(), call.now());
    }

    @Override
    public ConnectionDetail replaceCredentials(CallContext call, ReplaceCredentials command) {
        ConnectionDetail detail = runner.write(
                new ConnectionHandlers.ReplaceCredentialsHandler(ports.stores()), call, command, CallContext::scope);
        return check.keepAndProve(detail, command.credentials(), call.now());
    }

    @Override
    public ConnectionDetail change(CallContext call, ChangeConnection command) {
        ConnectionDetail detail =
                runner.write(new ChangeConnectionHandler(ports.stores()), call, command, CallContext::scope);
        boolean mayReadOtherwise =
                command.settings().isPresent() && detail.connection().provider() == Provider.MAIL;
        return command.credentials().isPresent() || mayReadOtherwise
                ? check.keepAndProve(
                        detail, command.credentials().orElseGet(() -> new Credentials(Map.of())), call.now())
                : detail;
    }

    @Override
    public ConnectionDetail poll(CallContext call, PollConnection command) {
        ConnectionDetail detail = runner.write(
                new ConnectionHandlers.PollConnectionHandler(ports.stores()), call, command, CallContext::scope);
        return detail.connection().status() == ConnectionStatus.DRAFT
                ? check.keepAndProve(detail, new Credentials(Map.of()), call.now())
                : detail;
    }

    @Override
    public Connection disconnect(CallContext call, DisconnectConnection command) {
        Connection ended = runner.write(
                new ConnectionHandlers.DisconnectConnectionHandler(ports.stores()), call, command, CallContext::scope);
        check.erase(ended);
        return ended;
    }
}
