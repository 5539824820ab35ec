/** Use cases of tenancy: logging in and listing tenants. */
@NullMarked
package io.keybuzz.application.tenancy;

import org.jspecify.annotations.NullMarked;
