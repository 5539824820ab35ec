/** Every store of KeyBuzz in memory: for tests, for trying things out, and for embedders who keep nothing. */
@NullMarked
package io.keybuzz.adapters.inmemory;

import org.jspecify.annotations.NullMarked;
