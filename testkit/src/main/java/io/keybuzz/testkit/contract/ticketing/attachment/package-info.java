/** What stores of attachments and their bytes promise, and what files are taken for. */
@NullMarked
package io.keybuzz.testkit.contract.ticketing.attachment;

import org.jspecify.annotations.NullMarked;
