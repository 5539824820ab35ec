/** Having collected what is due. */
@NullMarked
package io.keybuzz.application.billing.payment;

import org.jspecify.annotations.NullMarked;
