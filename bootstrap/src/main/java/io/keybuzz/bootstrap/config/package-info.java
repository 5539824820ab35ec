/** What can be set from outside: environment variables, read once into validated records; every fault is told at once. */
@NullMarked
package io.keybuzz.bootstrap.config;

import org.jspecify.annotations.NullMarked;
