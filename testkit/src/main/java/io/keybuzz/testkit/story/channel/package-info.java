/** Stories that begin with a buyer's mail: from a channel to a ticket and back. */
@NullMarked
package io.keybuzz.testkit.story.channel;

import org.jspecify.annotations.NullMarked;
