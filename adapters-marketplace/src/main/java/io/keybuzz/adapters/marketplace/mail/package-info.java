/** Every channel that lives on mail: who reads it, and customers who write without a marketplace between. */
@NullMarked
package io.keybuzz.adapters.marketplace.mail;

import org.jspecify.annotations.NullMarked;
