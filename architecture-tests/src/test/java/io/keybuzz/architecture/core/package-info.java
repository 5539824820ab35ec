/** What domain and application may hold, and how a use case is made. */
@NullMarked
package io.keybuzz.architecture.core;

import org.jspecify.annotations.NullMarked;
