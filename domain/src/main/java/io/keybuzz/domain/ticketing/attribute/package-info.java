/** The fields that a tenant has defined for its tickets, and what they take. */
@NullMarked
package io.keybuzz.domain.ticketing.attribute;

import org.jspecify.annotations.NullMarked;
