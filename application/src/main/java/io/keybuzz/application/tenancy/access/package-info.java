/** Sessions: going on with a refresh token, being looked at with every call, and getting out. */
@NullMarked
package io.keybuzz.application.tenancy.access;

import org.jspecify.annotations.NullMarked;
