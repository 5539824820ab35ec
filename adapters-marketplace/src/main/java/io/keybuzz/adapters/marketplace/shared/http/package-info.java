/** How every channel's interface is talked to: one deadline, one size limit, one way to say what went wrong, one budget. */
@NullMarked
package io.keybuzz.adapters.marketplace.shared.http;

import org.jspecify.annotations.NullMarked;
