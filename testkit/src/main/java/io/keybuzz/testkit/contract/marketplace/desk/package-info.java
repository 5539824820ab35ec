/** The promises of the desk that takes channels' messages. */
@NullMarked
package io.keybuzz.testkit.contract.marketplace.desk;

import org.jspecify.annotations.NullMarked;
