/** The use-case runner and the access matrix; not exported. */
@NullMarked
package io.keybuzz.application.internal;

import org.jspecify.annotations.NullMarked;
