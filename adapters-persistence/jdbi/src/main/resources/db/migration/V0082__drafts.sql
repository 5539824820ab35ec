-- What somebody has begun to write; one a person and ticket. Super admins draft, too, so there is no key to a user.
create table ticketing.draft (
  tenant_id uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  version bigint not null,
  updated_at timestamptz not null,
  is_internal boolean not null,
  body text not null,
  constraint draft_pkey primary key (tenant_id, ticket_id, user_id),
  constraint draft_version_check check (version > 0),
  constraint draft_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id)
);
call shared.enforce_tenant('ticketing.draft');
grant select, insert, delete, update (version, updated_at, is_internal, body) on ticketing.draft to keybuzz_app;
comment on column ticketing.draft.body is 'personal: what somebody has begun to write';
comment on column ticketing.draft.user_id is 'personal: who has begun to write';

-- A reply waits until it can no longer be taken back; whoever takes it back has to find it waiting.
alter table ticketing.ticket_message
  add column undo_until timestamptz,
  drop constraint ticket_message_delivery_check,
  add constraint ticket_message_delivery_check check (delivery_status in
    ('NONE', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'CANCELLED'));
alter table marketplace.outbound_message
  drop constraint outbound_message_status_check,
  add constraint outbound_message_status_check check (status in
    ('PENDING', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN', 'CANCELLED'));

-- What a ticket was before a reply that can be taken back.
create table ticketing.reply_undo (
  tenant_id uuid not null,
  ticket_id uuid not null,
  message_id uuid not null,
  message_at timestamptz not null,
  version bigint not null,
  status text not null,
  moments jsonb not null,
  clocks jsonb not null,
  constraint reply_undo_pkey primary key (tenant_id, message_id),
  constraint reply_undo_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id),
  constraint reply_undo_status_check check (status in
    ('OPEN', 'PENDING', 'WAITING_CUSTOMER', 'RESOLVED', 'ESCALATED', 'CLOSED'))
);
call shared.enforce_tenant('ticketing.reply_undo');
grant select, insert, delete on ticketing.reply_undo to keybuzz_app;
comment on column ticketing.reply_undo.status is 'plain: where a ticket stood';
comment on column ticketing.reply_undo.moments is 'plain: when what happened to a ticket';
comment on column ticketing.reply_undo.clocks is 'plain: how a ticket''s clocks stood';
