/** What buyers say, and the page they say it on. */
@NullMarked
package io.keybuzz.adapters.http.ticketing.satisfaction;

import org.jspecify.annotations.NullMarked;
