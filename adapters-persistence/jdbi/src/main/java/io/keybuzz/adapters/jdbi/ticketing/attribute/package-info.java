/** Attribute definitions in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.ticketing.attribute;

import org.jspecify.annotations.NullMarked;
