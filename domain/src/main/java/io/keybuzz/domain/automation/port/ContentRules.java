package io.keybuzz.domain.automation.port;

import io.keybuzz.domain.shared.Channel;
import java.util.Optional;

/** What a ticket's channel lets pass. */
public interface ContentRules {
    /** What keeps an answer from leaving, in a sentence; nothing if it may leave. */
    Optional<String> blocks(Channel channel, String body);
}
