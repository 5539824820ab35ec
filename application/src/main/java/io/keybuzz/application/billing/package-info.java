/** Use cases of billing: reading a ticket's usage. */
@NullMarked
package io.keybuzz.application.billing;

import org.jspecify.annotations.NullMarked;
