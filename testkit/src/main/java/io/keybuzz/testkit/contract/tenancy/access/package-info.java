/** What the stores of sessions and passwords promise. */
@NullMarked
package io.keybuzz.testkit.contract.tenancy.access;

import org.jspecify.annotations.NullMarked;
