/** Tenants' wrapped keys in memory. */
@NullMarked
package io.keybuzz.adapters.inmemory.privacy;

import org.jspecify.annotations.NullMarked;
