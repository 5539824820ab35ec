/** Assembles every context and bridge from a record of ports; no framework needed. */
@NullMarked
package io.keybuzz.application;

import org.jspecify.annotations.NullMarked;
