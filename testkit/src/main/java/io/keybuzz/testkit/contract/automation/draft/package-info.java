/** What the ports of suggested answers promise. */
@NullMarked
package io.keybuzz.testkit.contract.automation.draft;

import org.jspecify.annotations.NullMarked;
