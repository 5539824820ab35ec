package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.draft.ReplyUndosContract;

class JdbiReplyUndosIT extends JdbiContract implements ReplyUndosContract {}
