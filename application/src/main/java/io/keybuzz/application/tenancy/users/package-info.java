/** People of a tenant: asking them in, changing them, shutting them out. */
@NullMarked
package io.keybuzz.application.tenancy.users;

import org.jspecify.annotations.NullMarked;
