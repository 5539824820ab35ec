/** The promises of the ports of privacy, and what the audit trail promises to those who read and prove it. */
@NullMarked
package io.keybuzz.testkit.contract.privacy;

import org.jspecify.annotations.NullMarked;
