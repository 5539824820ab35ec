-- Tickets that become one: what hangs on a ticket moves, and remembers whose it was when it moved for the first time. Its
-- content stays as it is: only the ticket may be written.
alter table ticketing.ticket_message add column home_id uuid;
alter table ticketing.ticket_event add column home_id uuid;
alter table ticketing.ticket_assignment add column home_id uuid;
alter table ticketing.attachment add column home_id uuid;
grant update (ticket_id, home_id) on ticketing.ticket_message to keybuzz_app;
grant update (ticket_id, home_id) on ticketing.ticket_event to keybuzz_app;
grant update (ticket_id, home_id) on ticketing.ticket_assignment to keybuzz_app;
grant update (home_id) on ticketing.attachment to keybuzz_app;
-- a message that has moved is still known by its id to whoever delivers it
create index ticket_message_moved_idx on ticketing.ticket_message (tenant_id, id) where home_id is not null;
create index ticket_external_idx on ticketing.ticket (tenant_id, external_id, created_at desc, id desc)
  where external_id is not null;

-- What is needed to take a merge back; gone when that was done.
create table ticketing.ticket_merge (
  tenant_id uuid not null,
  source_id uuid not null,
  target_id uuid not null,
  merge_id uuid not null,
  merged_at timestamptz not null,
  source_closed_at timestamptz,
  gift_user_id uuid,
  gift_team_id uuid,
  gift_customer_id uuid,
  source_status text not null,
  target_status text,
  gift_tags text[] not null,
  source_clocks jsonb not null,
  target_clocks jsonb not null,
  constraint ticket_merge_pkey primary key (tenant_id, source_id),
  constraint ticket_merge_source_fkey foreign key (tenant_id, source_id) references ticketing.ticket (tenant_id, id),
  constraint ticket_merge_target_fkey foreign key (tenant_id, target_id) references ticketing.ticket (tenant_id, id),
  constraint ticket_merge_itself_check check (source_id <> target_id)
);
create index ticket_merge_target_idx on ticketing.ticket_merge (tenant_id, target_id, merged_at desc, source_id);
comment on column ticketing.ticket_merge.gift_user_id is 'personal: who was given the target';
comment on column ticketing.ticket_merge.gift_customer_id is 'personal: record of the buyer';
comment on column ticketing.ticket_merge.source_status is 'plain: where it stood';
comment on column ticketing.ticket_merge.target_status is 'plain: where it stood';
comment on column ticketing.ticket_merge.gift_tags is 'plain: labels';
comment on column ticketing.ticket_merge.source_clocks is 'plain: instants by kind of clock';
comment on column ticketing.ticket_merge.target_clocks is 'plain: instants by kind of clock';
call shared.enforce_tenant('ticketing.ticket_merge');
grant select, insert, update, delete on ticketing.ticket_merge to keybuzz_app;
grant select on ticketing.ticket_merge to keybuzz_platform;

create table ticketing.ticket_link (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  other_id uuid not null,
  created_by uuid not null,
  created_at timestamptz not null,
  kind text not null,
  constraint ticket_link_pkey primary key (tenant_id, id),
  constraint ticket_link_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id),
  constraint ticket_link_other_fkey foreign key (tenant_id, other_id) references ticketing.ticket (tenant_id, id),
  constraint ticket_link_itself_check check (ticket_id <> other_id),
  constraint ticket_link_kind_check check (kind in ('RELATED', 'DUPLICATE', 'PARENT'))
);
-- both ways round are one link
create unique index ticket_link_pair_idx on ticketing.ticket_link
  (tenant_id, least(ticket_id, other_id), greatest(ticket_id, other_id), kind);
create index ticket_link_ticket_idx on ticketing.ticket_link (tenant_id, ticket_id, created_at, id);
create index ticket_link_other_idx on ticketing.ticket_link (tenant_id, other_id, created_at, id);
comment on column ticketing.ticket_link.kind is 'plain: what the other one is to this one';
comment on column ticketing.ticket_link.created_by is 'personal: who linked them';
call shared.enforce_tenant('ticketing.ticket_link');
grant select, insert, delete on ticketing.ticket_link to keybuzz_app;
grant select on ticketing.ticket_link to keybuzz_platform;

-- What parts of a ticket used is shown and billed with it, and is theirs again when the merge is undone.
alter table billing.ticket_billing_usage add column merged_into uuid;
create index ticket_billing_usage_merged_idx on billing.ticket_billing_usage (tenant_id, merged_into)
  where merged_into is not null;

-- The channels' conversations follow their tickets.
alter table marketplace.conversation_key add column home_id uuid;
create index conversation_key_ticket_idx on marketplace.conversation_key (tenant_id, ticket_id);
alter table marketplace.external_message add column home_id uuid;
create index external_message_ticket_idx on marketplace.external_message (tenant_id, ticket_id);
grant update (ticket_id, home_id) on marketplace.external_message to keybuzz_app;
