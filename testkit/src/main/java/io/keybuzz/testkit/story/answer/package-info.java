/** Stories of what happens around an answer: begun, taken back, rated, and what a ticket has to say before it ends. */
@NullMarked
package io.keybuzz.testkit.story.answer;

import org.jspecify.annotations.NullMarked;
