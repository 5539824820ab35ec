-- Bytes of a tenant, kept once however often they are attached. The key says nothing of a file's name or content.
create table ticketing.blob (
  tenant_id uuid not null,
  sha256 text not null,
  size bigint not null,
  created_at timestamptz not null,
  key text not null,
  constraint blob_pkey primary key (tenant_id, sha256),
  constraint blob_key_key unique (tenant_id, key),
  constraint blob_sha256_check check (sha256 ~ '^[0-9a-f]{64}$'),
  constraint blob_key_check check (key ~ '^[0-9a-f]{64}$'),
  constraint blob_size_check check (size > 0)
);
call shared.enforce_tenant('ticketing.blob');
grant select, insert, update (created_at) on ticketing.blob to keybuzz_app;
grant select on ticketing.blob to keybuzz_platform;

-- A file of a ticket. The message it went with is written once.
create table ticketing.attachment (
  tenant_id uuid not null,
  ticket_id uuid not null,
  created_at timestamptz not null,
  id uuid not null,
  message_id uuid,
  uploaded_by uuid not null,
  sha256 text not null,
  media_type text not null,
  name text not null,
  uploader_name text not null,
  constraint attachment_pkey primary key (tenant_id, id),
  constraint attachment_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id),
  constraint attachment_blob_fkey foreign key (tenant_id, sha256) references ticketing.blob (tenant_id, sha256),
  constraint attachment_name_check check (octet_length(name) between 1 and 255)
);
create index attachment_ticket_idx on ticketing.attachment (tenant_id, ticket_id, created_at, id);
create index attachment_message_idx on ticketing.attachment (tenant_id, message_id, created_at, id)
  where message_id is not null;
create index attachment_blob_idx on ticketing.attachment (tenant_id, sha256);
-- the platform's look-ups, which have no tenant to start from
create index attachment_platform_id_idx on ticketing.attachment (id);
create index attachment_platform_ticket_idx on ticketing.attachment (ticket_id, created_at, id);
call shared.enforce_tenant('ticketing.attachment');
grant select, insert, update (message_id, ticket_id) on ticketing.attachment to keybuzz_app;
grant select on ticketing.attachment to keybuzz_platform;

-- What is somebody's, and what is nobody's: export and erasure are made from these words.
comment on column ticketing.ticket.subject is 'personal: what the buyer writes about';
comment on column ticketing.ticket.customer_name is 'personal: name of the buyer';
comment on column ticketing.ticket.customer_email is 'personal: address of the buyer';
comment on column ticketing.ticket.external_id is 'personal: order or thread of the buyer at the channel';
comment on column ticketing.ticket.customer_id is 'personal: record of the buyer';
comment on column ticketing.ticket.sentiment is 'personal: mood of the buyer';
comment on column ticketing.ticket.language is 'personal: language of the buyer';
comment on column ticketing.ticket.attributes is 'personal: fields of the tenant''s own, such as a delivery address';
comment on column ticketing.ticket.assignee_user_id is 'personal: who works on it';
comment on column ticketing.ticket.tags is 'plain: labels';
comment on column ticketing.ticket.category is 'plain: what kind of matter it is';
comment on column ticketing.ticket.channel is 'plain: where it takes place';
comment on column ticketing.ticket.marketplace is 'plain: site within the channel';
comment on column ticketing.ticket.status is 'plain: where it stands';
comment on column ticketing.ticket.priority is 'plain: how urgent it is';
comment on column ticketing.ticket_message.body is 'personal: what was written';
comment on column ticketing.ticket_message.sender_id is 'personal: who wrote, of the tenant''s people';
comment on column ticketing.ticket_message.sender_name is 'personal: name of who wrote';
comment on column ticketing.ticket_message.sender_type is 'plain: buyer, agent, machine or system';
comment on column ticketing.ticket_message.source is 'plain: the way it came in';
comment on column ticketing.ticket_message.delivery_status is 'plain: how far it has come';
comment on column ticketing.ticket_message.delivery_error is 'plain: what the channel says went wrong';
comment on column ticketing.ticket_event.actor_id is 'personal: who did it, of the tenant''s people';
comment on column ticketing.ticket_event.payload is 'personal: values of fields before and after';
comment on column ticketing.ticket_event.type is 'plain: what happened';
comment on column ticketing.ticket_event.actor_type is 'plain: buyer, agent, machine or system';
comment on column ticketing.ticket_assignment.user_id is 'personal: who was given it';
comment on column ticketing.ticket_tag.tag is 'plain: a label';
comment on column ticketing.desk.status_after_reply is 'plain: a setting';
comment on column ticketing.customer.name is 'personal: name of the buyer';
comment on column ticketing.customer.language is 'personal: language of the buyer';
comment on column ticketing.customer_handle.key is 'personal: address or alias of the buyer, one for all spellings';
comment on column ticketing.customer_handle.value is 'personal: address or alias of the buyer';
comment on column ticketing.customer_handle.channel is 'plain: whose alias it is';
comment on column ticketing.customer_word.word is 'personal: word of the buyer''s name or address';
comment on column ticketing.customer_note.body is 'personal: what was noted of the buyer';
comment on column ticketing.customer_note.author_id is 'personal: who noted it';
comment on column ticketing.customer_note.author_name is 'personal: name of who noted it';
comment on column ticketing.blob.sha256 is 'personal: digest of what a file holds';
comment on column ticketing.blob.key is 'plain: where bytes are kept';
comment on column ticketing.attachment.name is 'personal: what somebody called a file';
comment on column ticketing.attachment.sha256 is 'personal: digest of what a file holds';
comment on column ticketing.attachment.media_type is 'plain: what kind of file it is';
comment on column ticketing.attachment.uploaded_by is 'personal: who attached it';
comment on column ticketing.attachment.uploader_name is 'personal: name of who attached it';
