/** The second step of a login, and how codes are checked wherever somebody types one. */
@NullMarked
package io.keybuzz.application.tenancy.secondstep;

import org.jspecify.annotations.NullMarked;
