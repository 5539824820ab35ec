/** KeyBuzz as a whole: the entry for embedders who want all of it, and the server built on that. */
@NullMarked
package io.keybuzz.bootstrap;

import org.jspecify.annotations.NullMarked;
