/** Where two contexts commit together; the only package that sees two contexts. */
@NullMarked
package io.keybuzz.application.bridge;

import org.jspecify.annotations.NullMarked;
