/**
 * Sellers, buyers and channels that are not there: the fakes of the testkit with traffic like real shops have, in virtual
 * time, through the whole of KeyBuzz and the real adapters.
 */
@NullMarked
package io.keybuzz.simulator;

import org.jspecify.annotations.NullMarked;
