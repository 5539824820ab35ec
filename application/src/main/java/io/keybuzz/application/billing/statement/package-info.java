/** What a month came to, and closing it. */
@NullMarked
package io.keybuzz.application.billing.statement;

import org.jspecify.annotations.NullMarked;
