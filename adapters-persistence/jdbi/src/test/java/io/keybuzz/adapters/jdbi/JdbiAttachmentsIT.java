package io.keybuzz.adapters.jdbi;

import io.keybuzz.testkit.contract.ticketing.attachment.AttachmentsContract;

class JdbiAttachmentsIT extends JdbiContract implements AttachmentsContract {}
