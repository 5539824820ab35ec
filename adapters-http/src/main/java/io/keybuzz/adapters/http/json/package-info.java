/** JSON in and out: what comes in is read strictly and by hand, what goes out is written straight into bytes. */
@NullMarked
package io.keybuzz.adapters.http.json;

import org.jspecify.annotations.NullMarked;
