/** Drafts in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.draft;

import org.jspecify.annotations.NullMarked;
