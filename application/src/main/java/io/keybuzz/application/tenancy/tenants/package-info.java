/** Tenants as super admins and owners run them: making, renaming, suspending, closing. */
@NullMarked
package io.keybuzz.application.tenancy.tenants;

import org.jspecify.annotations.NullMarked;
