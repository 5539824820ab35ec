/** Secrets at rest: sealing and opening them, and moving them to newer keys. */
@NullMarked
package io.keybuzz.application.privacy;

import org.jspecify.annotations.NullMarked;
