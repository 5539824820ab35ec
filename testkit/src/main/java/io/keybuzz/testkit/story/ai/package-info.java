/** Rules at work over any store: what each trigger brings about in each mode, however often and by however many it is begun. */
@NullMarked
package io.keybuzz.testkit.story.ai;

import org.jspecify.annotations.NullMarked;
