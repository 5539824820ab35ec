/** What happens without a caller: polling, sweeping, carrying events out, and setting the demo up. */
@NullMarked
package io.keybuzz.bootstrap.worker;

import org.jspecify.annotations.NullMarked;
