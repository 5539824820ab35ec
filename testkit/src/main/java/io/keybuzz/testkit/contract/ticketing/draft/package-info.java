/** What the ports of drafts promise. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.draft;

import org.jspecify.annotations.NullMarked;
