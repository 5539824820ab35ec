-- fillfactor leaves room for updates in place: a reply changes no indexed column of its ticket
create table ticketing.ticket (
  tenant_id uuid not null,
  id uuid not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  first_response_at timestamptz,
  resolved_at timestamptz,
  route uuid,
  message_count integer not null,
  channel text not null,
  status text not null,
  priority text not null,
  subject text not null,
  external_id text,
  customer_name text,
  customer_email text,
  category text,
  sentiment text,
  constraint ticket_pkey primary key (tenant_id, id),
  constraint ticket_version_check check (version > 0),
  constraint ticket_message_count_check check (message_count >= 0),
  constraint ticket_channel_check check (channel in
    ('AMAZON', 'CDISCOUNT', 'FNAC', 'MANOMANO', 'RAKUTEN', 'VINTED', 'BACKMARKET', 'MANUAL', 'OTHER')),
  constraint ticket_status_check check (status in
    ('OPEN', 'PENDING', 'WAITING_CUSTOMER', 'RESOLVED', 'ESCALATED', 'CLOSED')),
  constraint ticket_priority_check check (priority in ('LOW', 'NORMAL', 'HIGH', 'URGENT'))
) with (fillfactor = 85);
create index ticket_newest_idx on ticketing.ticket (tenant_id, created_at desc, id desc);
create index ticket_status_idx on ticketing.ticket (tenant_id, status, created_at desc, id desc);
create index ticket_priority_idx on ticketing.ticket (tenant_id, priority, created_at desc, id desc);
create index ticket_channel_idx on ticketing.ticket (tenant_id, channel, created_at desc, id desc);
-- the platform's list and look-up, which have no tenant to start from
create index ticket_platform_newest_idx on ticketing.ticket (created_at desc, id desc);
create index ticket_platform_id_idx on ticketing.ticket (id);
call shared.enforce_tenant('ticketing.ticket');
grant select, insert, update on ticketing.ticket to keybuzz_app;
grant select on ticketing.ticket to keybuzz_platform;

-- The key is the order of the list, so one index serves both.
create table ticketing.ticket_message (
  tenant_id uuid not null,
  ticket_id uuid not null,
  created_at timestamptz not null,
  id uuid not null,
  sent_at timestamptz not null,
  is_internal boolean not null,
  sender_type text not null,
  sender_id text,
  sender_name text not null,
  source text not null,
  delivery_status text not null,
  delivery_error text,
  body text not null,
  constraint ticket_message_pkey primary key (tenant_id, ticket_id, created_at, id),
  constraint ticket_message_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id),
  constraint ticket_message_sender_type_check check (sender_type in ('CUSTOMER', 'AGENT', 'AI', 'SYSTEM')),
  constraint ticket_message_source_check check (source in ('MARKETPLACE', 'KEYBUZZ_UI', 'API', 'AI', 'OTHER')),
  constraint ticket_message_delivery_check check (delivery_status in
    ('NONE', 'QUEUED', 'SENDING', 'SENT', 'FAILED', 'UNKNOWN'))
);
call shared.enforce_tenant('ticketing.ticket_message');
grant select, insert, update (delivery_status, delivery_error) on ticketing.ticket_message to keybuzz_app;
grant select on ticketing.ticket_message to keybuzz_platform;

create table ticketing.ticket_event (
  tenant_id uuid not null,
  ticket_id uuid not null,
  created_at timestamptz not null,
  id uuid not null,
  type text not null,
  actor_type text not null,
  actor_id text,
  payload jsonb not null,
  constraint ticket_event_pkey primary key (tenant_id, ticket_id, created_at, id),
  constraint ticket_event_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id),
  constraint ticket_event_type_check check (type in
    ('MESSAGE_RECEIVED', 'MESSAGE_SENT', 'STATUS_CHANGED', 'PRIORITY_CHANGED', 'SLA_BREACHED', 'SLA_RESTORED',
     'ASSIGNMENT_CHANGED', 'AI_SUGGESTION_CREATED', 'AI_REPLY_SENT', 'AI_RULE_EXECUTED', 'TICKET_AUTO_CLOSED')),
  constraint ticket_event_actor_type_check check (actor_type in ('CUSTOMER', 'AGENT', 'AI', 'SYSTEM'))
);
call shared.enforce_tenant('ticketing.ticket_event');
grant select, insert on ticketing.ticket_event to keybuzz_app;
grant select on ticketing.ticket_event to keybuzz_platform;

create table ticketing.ticket_assignment (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  user_id uuid,
  team_id uuid,
  created_at timestamptz not null,
  constraint ticket_assignment_pkey primary key (tenant_id, id),
  constraint ticket_assignment_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id)
);
create index ticket_assignment_ticket_idx on ticketing.ticket_assignment (tenant_id, ticket_id, created_at, id);
call shared.enforce_tenant('ticketing.ticket_assignment');
grant select, insert on ticketing.ticket_assignment to keybuzz_app;
grant select on ticketing.ticket_assignment to keybuzz_platform;
