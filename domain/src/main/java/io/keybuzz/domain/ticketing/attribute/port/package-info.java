/** What attribute definitions need from outside. */
@NullMarked
package io.keybuzz.domain.ticketing.attribute.port;

import org.jspecify.annotations.NullMarked;
