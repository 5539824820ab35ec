/** Statements as documents for people. */
@NullMarked
package io.keybuzz.adapters.http.billing.print;

import org.jspecify.annotations.NullMarked;
