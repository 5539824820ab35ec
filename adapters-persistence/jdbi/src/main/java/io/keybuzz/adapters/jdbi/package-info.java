/**
 * KeyBuzz on PostgreSQL. The database keeps tenants apart by itself: the roles that serve requests own nothing, every
 * tenant table has forced row-level security, and a unit of work can only see what its scope names.
 */
@NullMarked
package io.keybuzz.adapters.jdbi;

import org.jspecify.annotations.NullMarked;
