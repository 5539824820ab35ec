/** A marketplace that needs no account: three buyers who always write the same, and a ledger of what was answered. */
@NullMarked
package io.keybuzz.adapters.marketplace.sandbox;

import org.jspecify.annotations.NullMarked;
