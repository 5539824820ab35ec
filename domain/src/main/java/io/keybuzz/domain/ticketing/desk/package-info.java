/** What a tenant decides about its own desk. */
@NullMarked
package io.keybuzz.domain.ticketing.desk;

import org.jspecify.annotations.NullMarked;
