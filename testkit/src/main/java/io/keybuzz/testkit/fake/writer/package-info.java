/** Writers of replies that say what a test tells them to. */
@NullMarked
package io.keybuzz.testkit.fake.writer;

import org.jspecify.annotations.NullMarked;
