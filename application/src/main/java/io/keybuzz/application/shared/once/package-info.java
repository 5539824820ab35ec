/** Creating calls that a client may repeat without creating twice: the key it gives, and the answer kept for it. */
@NullMarked
package io.keybuzz.application.shared.once;

import org.jspecify.annotations.NullMarked;
