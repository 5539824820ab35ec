package io.keybuzz.domain.ticketing;

import java.util.UUID;

/** Names the connection through which replies on a ticket leave; opaque to ticketing. */
public record ReplyRoute(UUID value) {}
