/** Attribute definitions over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.attribute;

import org.jspecify.annotations.NullMarked;
