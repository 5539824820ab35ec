/** The stores of billing. */
@NullMarked
package io.keybuzz.domain.billing.port;

import org.jspecify.annotations.NullMarked;
