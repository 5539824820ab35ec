/** Tenants, users and teams in PostgreSQL. Super admins live in a table of their own that no tenant can reach. */
@NullMarked
package io.keybuzz.adapters.jdbi.tenancy;

import org.jspecify.annotations.NullMarked;
