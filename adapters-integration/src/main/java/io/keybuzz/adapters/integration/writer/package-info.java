/**
 * A language model behind an OpenAI-compatible address: writes replies and says what messages are about. One limit of time
 * holds over everything, tries included; what the model answers is read with mistrust.
 */
@NullMarked
package io.keybuzz.adapters.integration.writer;

import org.jspecify.annotations.NullMarked;
