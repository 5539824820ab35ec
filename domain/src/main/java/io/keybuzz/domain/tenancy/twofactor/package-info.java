/** The second step of a login: codes that change every thirty seconds, and codes to keep in a drawer. */
@NullMarked
package io.keybuzz.domain.tenancy.twofactor;

import org.jspecify.annotations.NullMarked;
