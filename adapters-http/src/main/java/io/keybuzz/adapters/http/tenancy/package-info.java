/** Logging in, tenants, their people and keys over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.tenancy;

import org.jspecify.annotations.NullMarked;
