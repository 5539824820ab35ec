/** Files that go with tickets and messages: what they may be, what they are called, and where their bytes are. */
@NullMarked
package io.keybuzz.domain.ticketing.attachment;

import org.jspecify.annotations.NullMarked;
