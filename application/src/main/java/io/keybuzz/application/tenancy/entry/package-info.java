/** Getting in: how patient we are with wrong passwords, and where a session begins. */
@NullMarked
package io.keybuzz.application.tenancy.entry;

import org.jspecify.annotations.NullMarked;
