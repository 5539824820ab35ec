/** API keys: making and ending them, and finding out who shows one. */
@NullMarked
package io.keybuzz.application.tenancy.keys;

import org.jspecify.annotations.NullMarked;
