/** Bytes of attachments on a disk, in a bucket or in memory, and what is in them. */
@NullMarked
package io.keybuzz.adapters.integration.files;

import org.jspecify.annotations.NullMarked;
