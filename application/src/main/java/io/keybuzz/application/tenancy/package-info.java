/** Use cases of tenancy: logging in, listing and founding tenants. */
@NullMarked
package io.keybuzz.application.tenancy;

import org.jspecify.annotations.NullMarked;
