/** A mail as a person sees it, and the rules every mail channel shares; nothing here knows MIME or a marketplace. */
@NullMarked
package io.keybuzz.adapters.marketplace.shared;

import org.jspecify.annotations.NullMarked;
