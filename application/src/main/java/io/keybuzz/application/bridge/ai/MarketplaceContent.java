package io.keybuzz.application.bridge.ai;

import io.keybuzz.domain.automation.port.ContentRules;
import io.keybuzz.domain.marketplace.content.ContentFinding;
import io.keybuzz.domain.marketplace.content.ContentPolicy;
import io.keybuzz.domain.marketplace.content.DraftContent;
import io.keybuzz.domain.shared.Channel;
import java.util.List;
import java.util.Optional;

/** What a writer writes is held against what the marketplaces say of the ticket's channel. */
public final class MarketplaceContent implements ContentRules {
    @Override
    public Optional<String> blocks(Channel channel, String body) {
        return ContentPolicy.of(channel).check(new DraftContent(body, List.of())).stream()
                .filter(ContentFinding::blocks)
                .map(ContentFinding::sentence)
                .findFirst();
    }
}
