/** Tenants' wrapped keys in PostgreSQL. */
@NullMarked
package io.keybuzz.adapters.jdbi.privacy;

import org.jspecify.annotations.NullMarked;
