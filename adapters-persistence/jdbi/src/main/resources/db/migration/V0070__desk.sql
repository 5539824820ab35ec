-- How a tenant's desk works; a tenant without a row works by the standard rules.
create table ticketing.desk (
  tenant_id uuid not null,
  version bigint not null,
  reopen_window_seconds bigint not null,
  undo_merge_seconds bigint not null,
  undo_send_seconds integer not null,
  status_after_reply text,
  constraint desk_pkey primary key (tenant_id),
  constraint desk_version_check check (version > 0),
  constraint desk_status_after_reply_check check (status_after_reply in ('PENDING', 'WAITING_CUSTOMER', 'RESOLVED'))
);
call shared.enforce_tenant('ticketing.desk');
grant select, insert, update on ticketing.desk to keybuzz_app;
grant select on ticketing.desk to keybuzz_worker, keybuzz_platform;

alter table ticketing.ticket
  add column closed_at timestamptz,
  add column snoozed_until timestamptz,
  add column last_customer_message_at timestamptz,
  add column last_reply_at timestamptz,
  add column due_at timestamptz,
  add column wake_at timestamptz,
  add column assignee_user_id uuid,
  add column assignee_team_id uuid,
  add column customer_id uuid,
  add column merged_into uuid,
  add column follow_up_of uuid,
  add column marketplace text,
  add column language text,
  add column tags text[] not null default '{}',
  add column attributes jsonb not null default '{}',
  add constraint ticket_merged_into_fkey foreign key (tenant_id, merged_into)
    references ticketing.ticket (tenant_id, id),
  add constraint ticket_follow_up_of_fkey foreign key (tenant_id, follow_up_of)
    references ticketing.ticket (tenant_id, id);

alter table ticketing.ticket_event add column version bigint not null default 0;

-- Tags again, one a row: an array's operators may not use an index under row-level security, equal texts may.
create table ticketing.ticket_tag (
  tenant_id uuid not null,
  tag text not null,
  created_at timestamptz not null,
  ticket_id uuid not null,
  constraint ticket_tag_pkey primary key (tenant_id, tag, created_at, ticket_id),
  constraint ticket_tag_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id)
);
create index ticket_tag_ticket_idx on ticketing.ticket_tag (tenant_id, ticket_id);
call shared.enforce_tenant('ticketing.ticket_tag');
grant select, insert, delete on ticketing.ticket_tag to keybuzz_app;
grant select on ticketing.ticket_tag to keybuzz_platform;
