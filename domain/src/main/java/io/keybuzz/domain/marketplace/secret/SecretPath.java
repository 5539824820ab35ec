package io.keybuzz.domain.marketplace.secret;

import io.keybuzz.domain.marketplace.ConnectionId;
import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.shared.TenantId;
import java.util.Locale;

/**
 * Where a secret is kept.
 *
 * @param owner whose it is; {@link TenantId#PLATFORM} for what belongs to our own application
 * @param value below the store's mount, such as {@code keybuzz/ai/amazon_spapi_app}
 */
public record SecretPath(TenantId owner, String value) {
    /** Of a seller's account. */
    public static SecretPath of(TenantId tenant, Channel channel, ConnectionId connection) {
        return new SecretPath(
                tenant, "keybuzz/tenants/" + tenant + "/" + channel.name().toLowerCase(Locale.ROOT) + "/" + connection);
    }

    /** Of our own application at a channel (seed keybuzz-amazon-deployment). */
    public static SecretPath ofApplication(String name) {
        return new SecretPath(TenantId.PLATFORM, "keybuzz/ai/" + name);
    }
}
