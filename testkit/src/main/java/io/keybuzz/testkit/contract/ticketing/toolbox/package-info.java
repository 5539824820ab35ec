/** Contracts of the ports of templates, macros and work on many tickets. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.toolbox;

import org.jspecify.annotations.NullMarked;
