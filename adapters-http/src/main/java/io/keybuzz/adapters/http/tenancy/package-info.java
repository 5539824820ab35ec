/** Logging in and tenants over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.tenancy;

import org.jspecify.annotations.NullMarked;
