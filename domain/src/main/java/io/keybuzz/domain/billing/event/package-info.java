/** What others hear of billing. */
@NullMarked
package io.keybuzz.domain.billing.event;

import org.jspecify.annotations.NullMarked;
