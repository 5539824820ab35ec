/** What is to be collected. */
@NullMarked
package io.keybuzz.domain.billing.payment;

import org.jspecify.annotations.NullMarked;
