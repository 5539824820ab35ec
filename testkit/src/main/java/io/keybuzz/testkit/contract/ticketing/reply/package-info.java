/** What whoever speaks for the channels' rules has to keep. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.reply;

import org.jspecify.annotations.NullMarked;
