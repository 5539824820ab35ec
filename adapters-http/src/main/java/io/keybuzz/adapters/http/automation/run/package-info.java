/** What rules have done, over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.automation.run;

import org.jspecify.annotations.NullMarked;
