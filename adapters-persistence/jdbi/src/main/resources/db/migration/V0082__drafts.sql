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
