-- Which team a ticket goes to when it opens; of all rules in force the first one about it decides.
create table ticketing.routing_rule (
  tenant_id uuid not null,
  id uuid not null,
  team_id uuid not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  position integer not null,
  active boolean not null,
  name text not null,
  mode text not null,
  channels text[] not null,
  categories text[] not null,
  languages text[] not null,
  marketplaces text[] not null,
  priorities text[] not null,
  constraint routing_rule_pkey primary key (tenant_id, id),
  constraint routing_rule_version_check check (version > 0),
  constraint routing_rule_mode_check check (mode in ('NONE', 'ROUND_ROBIN', 'LEAST_LOADED'))
);
comment on column ticketing.routing_rule.name is 'personal: as somebody called it';
comment on column ticketing.routing_rule.mode is 'plain: who in the team gets a ticket';
comment on column ticketing.routing_rule.channels is 'plain: channels';
comment on column ticketing.routing_rule.categories is 'plain: categories of tickets';
comment on column ticketing.routing_rule.languages is 'plain: languages';
comment on column ticketing.routing_rule.marketplaces is 'plain: sites within channels';
comment on column ticketing.routing_rule.priorities is 'plain: priorities';
create index routing_rule_place_idx on ticketing.routing_rule (tenant_id, position, id);
call shared.enforce_tenant('ticketing.routing_rule');
grant select, insert, update, delete on ticketing.routing_rule to keybuzz_app;

-- Whose turn it is in a team. Who gives away a ticket holds the row, so that the next one waits. Version 0: nothing was set.
create table ticketing.team_routing (
  tenant_id uuid not null,
  team_id uuid not null,
  version bigint not null,
  capacity integer,
  last_user_id uuid,
  constraint team_routing_pkey primary key (tenant_id, team_id),
  constraint team_routing_version_check check (version >= 0),
  constraint team_routing_capacity_check check (capacity > 0)
);
comment on column ticketing.team_routing.last_user_id is 'personal: who was given the last ticket';
call shared.enforce_tenant('ticketing.team_routing');
grant select, insert, update on ticketing.team_routing to keybuzz_app;

-- Who is given tickets; whoever has no row is.
create table ticketing.duty (
  tenant_id uuid not null,
  user_id uuid not null,
  since timestamptz not null,
  availability text not null,
  constraint duty_pkey primary key (tenant_id, user_id),
  constraint duty_availability_check check (availability in ('AVAILABLE', 'AWAY'))
);
comment on column ticketing.duty.user_id is 'personal: whose availability it is';
comment on column ticketing.duty.availability is 'personal: whether somebody is there';
call shared.enforce_tenant('ticketing.duty');
grant select, insert, update on ticketing.duty to keybuzz_app;

-- Who is at which ticket for the next seconds. Unlogged: it is written all day and worth nothing after a crash. No foreign key
-- either, which would make everybody who types wait for whoever changes the ticket; a row that outlives its ticket expires.
create unlogged table ticketing.ticket_presence (
  tenant_id uuid not null,
  ticket_id uuid not null,
  user_id uuid not null,
  expires_at timestamptz not null,
  activity text not null,
  user_name text not null,
  constraint ticket_presence_pkey primary key (tenant_id, ticket_id, user_id),
  constraint ticket_presence_activity_check check (activity in ('VIEWING', 'TYPING'))
);
comment on column ticketing.ticket_presence.user_id is 'personal: who is there';
comment on column ticketing.ticket_presence.activity is 'personal: what somebody does there';
comment on column ticketing.ticket_presence.user_name is 'personal: what they are called';
create index ticket_presence_over_idx on ticketing.ticket_presence (expires_at);
create index ticket_presence_platform_idx on ticketing.ticket_presence (ticket_id, user_id);
call shared.enforce_tenant('ticketing.ticket_presence');
grant select, insert, update, delete on ticketing.ticket_presence to keybuzz_app;
grant select on ticketing.ticket_presence to keybuzz_platform;
create policy queue_access on ticketing.ticket_presence for select to keybuzz_worker using (true);
create policy queue_forget on ticketing.ticket_presence for delete to keybuzz_worker using (true);
grant select (tenant_id, ticket_id, user_id, expires_at), delete on ticketing.ticket_presence to keybuzz_worker;

-- What there is to do, by who has it: the load of a person, the tickets of one who is gone, and the desk's work as a whole.
create index ticket_load_idx on ticketing.ticket (tenant_id, assignee_user_id, assignee_team_id, status, due_at, id)
  where merged_into is null and status in ('OPEN', 'PENDING', 'WAITING_CUSTOMER', 'ESCALATED');
create index ticket_team_load_idx on ticketing.ticket (tenant_id, assignee_team_id, id)
  where merged_into is null and status in ('OPEN', 'PENDING', 'WAITING_CUSTOMER', 'ESCALATED');
