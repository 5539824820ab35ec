/** Tenants, people and teams in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.tenancy;

import org.jspecify.annotations.NullMarked;
