/** Drafts in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.ticketing.draft;

import org.jspecify.annotations.NullMarked;
