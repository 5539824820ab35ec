/**
 * What every route stands on: an exchange that knows its caller, strict reading, fast writing, and one answer for everything
 * that goes wrong. Public only so that the route packages beside it can see it.
 */
@NullMarked
package io.keybuzz.adapters.http.shared;

import org.jspecify.annotations.NullMarked;
