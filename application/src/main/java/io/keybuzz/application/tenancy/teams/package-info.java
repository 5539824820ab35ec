/** Teams of a tenant and who is in them. */
@NullMarked
package io.keybuzz.application.tenancy.teams;

import org.jspecify.annotations.NullMarked;
