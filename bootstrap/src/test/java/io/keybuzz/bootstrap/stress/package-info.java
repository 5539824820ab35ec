/** The server under more than it can do, and with less than it needs: harnesses that count what is answered, and how soon. */
@NullMarked
package io.keybuzz.bootstrap.stress;

import org.jspecify.annotations.NullMarked;
