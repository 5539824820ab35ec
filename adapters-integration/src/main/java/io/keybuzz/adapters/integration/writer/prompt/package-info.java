/** What a model is told: our words, and buyers' words that can be told from ours. */
@NullMarked
package io.keybuzz.adapters.integration.writer.prompt;

import org.jspecify.annotations.NullMarked;
