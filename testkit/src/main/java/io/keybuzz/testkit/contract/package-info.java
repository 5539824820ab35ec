/** The promises of the ports, written as tests that every adapter runs. */
@NullMarked
package io.keybuzz.testkit.contract;

import org.jspecify.annotations.NullMarked;
