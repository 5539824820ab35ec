/** What the ports of automation promise. */
@NullMarked
package io.keybuzz.testkit.contract.automation;

import org.jspecify.annotations.NullMarked;
