/** What rules do with tickets, in automation's words. */
@NullMarked
package io.keybuzz.domain.automation.acting;

import org.jspecify.annotations.NullMarked;
