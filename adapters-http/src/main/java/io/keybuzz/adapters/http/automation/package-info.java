/** AI rules over HTTP. */
@NullMarked
package io.keybuzz.adapters.http.automation;

import org.jspecify.annotations.NullMarked;
