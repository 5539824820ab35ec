/** What sessions and passwords need from the outside. */
@NullMarked
package io.keybuzz.domain.tenancy.access.port;

import org.jspecify.annotations.NullMarked;
