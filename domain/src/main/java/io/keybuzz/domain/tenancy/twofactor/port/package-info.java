/** What second factors need from the outside: their stores, and codes. */
@NullMarked
package io.keybuzz.domain.tenancy.twofactor.port;

import org.jspecify.annotations.NullMarked;
