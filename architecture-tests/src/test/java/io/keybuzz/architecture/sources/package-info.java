/** Rules read from the files themselves: sizes, names, documents. */
@NullMarked
package io.keybuzz.architecture.sources;

import org.jspecify.annotations.NullMarked;
