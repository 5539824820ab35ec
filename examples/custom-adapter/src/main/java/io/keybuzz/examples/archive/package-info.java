/** Tickets kept in a way of one's own: no version is ever overwritten. Proved by the contracts of the testkit. */
@NullMarked
package io.keybuzz.examples.archive;

import org.jspecify.annotations.NullMarked;
