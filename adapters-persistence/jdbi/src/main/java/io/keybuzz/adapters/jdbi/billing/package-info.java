/** What tickets use, counted in PostgreSQL: each count is one statement that adds, so that no two can lose one. */
@NullMarked
package io.keybuzz.adapters.jdbi.billing;

import org.jspecify.annotations.NullMarked;
