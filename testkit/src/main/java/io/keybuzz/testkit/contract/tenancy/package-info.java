/** What the ports of tenancy promise. */
@NullMarked
package io.keybuzz.testkit.contract.tenancy;

import org.jspecify.annotations.NullMarked;
