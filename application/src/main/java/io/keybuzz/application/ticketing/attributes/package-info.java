/** Defining the fields that a tenant's tickets have. */
@NullMarked
package io.keybuzz.application.ticketing.attributes;

import org.jspecify.annotations.NullMarked;
