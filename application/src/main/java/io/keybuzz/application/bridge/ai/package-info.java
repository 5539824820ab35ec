/** Where automation meets the tickets it is about, what channels allow, and what it costs. */
@NullMarked
package io.keybuzz.application.bridge.ai;

import org.jspecify.annotations.NullMarked;
