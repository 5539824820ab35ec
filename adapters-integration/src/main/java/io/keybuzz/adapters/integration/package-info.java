/** What KeyBuzz needs from the outside world that is neither HTTP, persistence nor a marketplace. */
@NullMarked
package io.keybuzz.adapters.integration;

import org.jspecify.annotations.NullMarked;
