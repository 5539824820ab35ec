/** KeyBuzz over HTTP: one server, its settings, and the routes that turn requests into use cases. */
@NullMarked
package io.keybuzz.adapters.http;

import org.jspecify.annotations.NullMarked;
