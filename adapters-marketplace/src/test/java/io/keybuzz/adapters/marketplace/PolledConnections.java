package io.keybuzz.adapters.marketplace;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Connection;
import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.marketplace.ConnectionStatus;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.port.SecretStore;
import io.keybuzz.domain.marketplace.secret.SecretPath;
import io.keybuzz.domain.marketplace.secret.StoredSecret;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.EmailAddress;
import io.keybuzz.domain.shared.TenantId;
import io.keybuzz.testkit.FixedClock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Connections to channels that are asked, and what their tests keep as secrets. */
public final class PolledConnections implements SecretStore {
    private final Map<SecretPath, StoredSecret> secrets = new HashMap<>();

    public static Connection of(Provider provider, Channel channel, int number) {
        return new Connection(
                new ConnectionId(UUID.fromString("00000000-0000-7000-8000-00000000c0" + (10 + number))),
                new TenantId(UUID.fromString("00000000-0000-7000-8000-0000000000a1")),
                channel,
                provider,
                "Shop " + number,
                ConnectionStatus.CONNECTED,
                new EmailAddress("i.c" + number + ".5ec7e7@in.shop.test"),
                ChannelAccount.none(),
                FixedClock.START,
                FixedClock.START);
    }

    /** Gives the connection these credentials, as a version of their own. */
    public PolledConnections give(Connection connection, Map<String, String> values) {
        SecretPath path = SecretPath.of(connection.tenant(), connection.channel(), connection.id());
        write(path, values, read(path).map(StoredSecret::version).orElse(0L));
        return this;
    }

    @Override
    public Optional<StoredSecret> read(SecretPath path) {
        return Optional.ofNullable(secrets.get(path));
    }

    @Override
    public long write(SecretPath path, Map<String, String> values, long expectedVersion) {
        secrets.put(path, new StoredSecret(values, expectedVersion + 1));
        return expectedVersion + 1;
    }

    @Override
    public void erase(SecretPath path) {
        secrets.remove(path);
    }
}
