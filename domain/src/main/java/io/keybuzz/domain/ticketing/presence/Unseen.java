package io.keybuzz.domain.ticketing.presence;

import io.keybuzz.domain.ticketing.view.MessageView;
import java.util.Optional;

/**
 * What somebody has not seen of a conversation.
 *
 * @param known whether the message they saw last is one of the ticket's
 * @param latest the buyer's latest message, if it came after that one
 */
public record Unseen(boolean known, Optional<MessageView> latest) {}
