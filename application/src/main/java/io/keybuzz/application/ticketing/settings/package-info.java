/** How a tenant's desk works, as its people set it. */
@NullMarked
package io.keybuzz.application.ticketing.settings;

import org.jspecify.annotations.NullMarked;
