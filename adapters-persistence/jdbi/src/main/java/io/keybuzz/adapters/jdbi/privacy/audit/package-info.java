/** The audit trail in PostgreSQL: the server links the chain, in one statement at the end of each transaction. */
@NullMarked
package io.keybuzz.adapters.jdbi.privacy.audit;

import org.jspecify.annotations.NullMarked;
