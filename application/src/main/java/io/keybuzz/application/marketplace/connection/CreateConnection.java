package io.keybuzz.application.marketplace.connection;

import io.keybuzz.domain.marketplace.ChannelAccount;
import io.keybuzz.domain.marketplace.Provider;
import io.keybuzz.domain.marketplace.secret.Credentials;
import io.keybuzz.domain.shared.Channel;
import java.util.Optional;

/** Connects an account. @param channel only needed where the provider serves several */
public record CreateConnection(
        Provider provider, Optional<Channel> channel, String name, ChannelAccount account, Credentials credentials) {}
