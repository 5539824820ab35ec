/** What the unit of work and the outbox promise. */
@NullMarked
package io.keybuzz.testkit.contract.shared;

import org.jspecify.annotations.NullMarked;
