/** What the ports of billing promise. */
@NullMarked
package io.keybuzz.testkit.contract.billing;

import org.jspecify.annotations.NullMarked;
