/** The customers of a tenant: looked up, written down, changed, made one, and what they wrote and what was noted of them. */
@NullMarked
package io.keybuzz.application.ticketing.customer;

import org.jspecify.annotations.NullMarked;
