/** Where we connect to when a seller names the place. */
@NullMarked
package io.keybuzz.adapters.marketplace.shared.net;

import org.jspecify.annotations.NullMarked;
