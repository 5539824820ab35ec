/** One answer for everything that goes wrong: an RFC 9457 problem document, whoever found the fault. */
@NullMarked
package io.keybuzz.adapters.http.problem;

import org.jspecify.annotations.NullMarked;
