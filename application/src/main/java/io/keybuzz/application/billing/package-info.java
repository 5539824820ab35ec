/** Use cases of billing: reading what a ticket has used. */
@NullMarked
package io.keybuzz.application.billing;

import org.jspecify.annotations.NullMarked;
