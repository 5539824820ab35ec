package io.keybuzz.domain.ticketing.reply.port;

import io.keybuzz.domain.shared.Channel;
import io.keybuzz.domain.ticketing.reply.DraftReply;
import io.keybuzz.domain.ticketing.reply.Finding;
import java.util.List;

/** What a ticket's channel lets pass. A ticket that was opened by hand has a channel that forbids nothing. */
public interface ChannelRules {
    /** What the channel has against it, in the order of the text; what blocks and what only warns. */
    List<Finding> check(Channel channel, DraftReply draft);

    /**
     * Refuses with {@code marketplace/channel-cannot-send} where the channel takes no answers, and with {@code
     * marketplace/content-blocked}, and what blocks it, an answer that the channel forbids.
     */
    void require(Channel channel, DraftReply draft);
}
