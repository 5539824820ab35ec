/** One's own second factor, and taking somebody's away. */
@NullMarked
package io.keybuzz.application.tenancy.twofactor;

import org.jspecify.annotations.NullMarked;
