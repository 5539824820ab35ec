/** Which way dependencies may point: layers, adapters, contexts. */
@NullMarked
package io.keybuzz.architecture.layering;

import org.jspecify.annotations.NullMarked;
