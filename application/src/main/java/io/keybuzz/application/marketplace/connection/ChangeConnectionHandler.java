package io.keybuzz.application.marketplace.connection;

import io.keybuzz.application.internal.Change;
import io.keybuzz.application.marketplace.MarketplaceStores;
import io.keybuzz.application.shared.AuditNote;
import io.keybuzz.application.shared.CallContext;
import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.account.ProviderAccount;
import io.keybuzz.domain.marketplace.health.ConnectionDetail;
import java.util.ArrayList;
import java.util.List;

/** What is changed is proved afterwards, if there is something to prove. */
final class ChangeConnectionHandler implements Change<ChangeConnection, ConnectionDetail> {
    private final MarketplaceStores stores;

    ChangeConnectionHandler(MarketplaceStores stores) {
        this.stores = stores;
    }

    @Override
    public ConnectionDetail handle(CallContext call, ChangeConnection command) {
        ConnectionDetail detail = ConnectionHandlers.lock(stores, command.connection(), call.now());
        Connection before = detail.connection();
        command.expected().require(before.version());
        ConnectionHandlers.requireNotEnded(before);
        Connection after = changed(before, command, call);
        if (after.equals(before)) {
            return detail;
        }
        stores.connections().save(after);
        return detail.with(after);
    }

    private static Connection changed(Connection before, ChangeConnection command, CallContext call) {
        Connection after = command.name()
                .filter(name -> !name.equals(before.name()))
                .map(name -> before.name(name, call.now()))
                .orElse(before);
        if (command.settings().isEmpty() && command.credentials().isEmpty()) {
            return after;
        }
        ProviderAccount needs = ProviderAccount.of(before.provider());
        ChannelAccount account = command.settings()
                .map(given -> needs.changed(
                        before.account(), given, command.credentials().isPresent()))
                .orElse(before.account());
        if (command.credentials().isPresent()) {
            needs.requireFor(account, command.credentials().get());
            if (before.status() == ConnectionStatus.DRAFT) {
                account = needs.corrected(account, command.credentials().get());
            }
        }
        return account.equals(before.account())
                ? after
                : after.account(account, call.now()).status(unproved(before, account), call.now());
    }

    /** Nobody reads a mailbox elsewhere before its new login is kept and proved. */
    private static ConnectionStatus unproved(Connection before, ChannelAccount account) {
        boolean elsewhere = ProviderAccount.of(before.provider()).readsElsewhere(before.account(), account);
        return elsewhere && before.status().isUsable() ? ConnectionStatus.REAUTH_REQUIRED : before.status();
    }

    @Override
    public AuditNote note(ChangeConnection command, ConnectionDetail result) {
        List<String> fields = new ArrayList<>();
        command.name().ifPresent(name -> fields.add("name"));
        command.settings().ifPresent(settings -> fields.add("settings"));
        command.credentials().ifPresent(credentials -> fields.add("credentials"));
        return AuditNote.of("connection", result.connection().id().value(), fields.toArray(String[]::new));
    }
}
