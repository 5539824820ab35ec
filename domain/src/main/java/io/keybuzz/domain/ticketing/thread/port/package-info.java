/** What threads need: where rows hang and what hangs on them, links between tickets, and the channels' conversations. */
@NullMarked
package io.keybuzz.domain.ticketing.thread.port;

import org.jspecify.annotations.NullMarked;
