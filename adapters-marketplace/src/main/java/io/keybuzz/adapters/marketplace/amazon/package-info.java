/** What is known of Amazon's mail relay, gathered from its mails because Amazon documents none of it. */
@NullMarked
package io.keybuzz.adapters.marketplace.amazon;

import org.jspecify.annotations.NullMarked;
