/** Surveys in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.satisfaction;

import org.jspecify.annotations.NullMarked;
