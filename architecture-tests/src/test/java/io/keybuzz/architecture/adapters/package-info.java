/** What an adapter may show, and the contract it must keep. */
@NullMarked
package io.keybuzz.architecture.adapters;

import org.jspecify.annotations.NullMarked;
