/** How much of a month is used up. */
@NullMarked
package io.keybuzz.application.billing.quota;

import org.jspecify.annotations.NullMarked;
