/** What surveys need from outside. */
@NullMarked
package io.keybuzz.domain.ticketing.satisfaction.port;

import org.jspecify.annotations.NullMarked;
