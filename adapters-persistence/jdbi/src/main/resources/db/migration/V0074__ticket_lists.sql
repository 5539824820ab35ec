-- Each order of the ticket list, and each field it can be narrowed by, has an index that starts with the tenant. What most
-- tickets do not have is indexed only where they have it.
create index ticket_updated_idx on ticketing.ticket (tenant_id, updated_at desc, id desc);
create index ticket_due_idx on ticketing.ticket
  (tenant_id, (coalesce(due_at, timestamptz '9999-12-31 00:00:00+00')), id);
create index ticket_heard_idx on ticketing.ticket
  (tenant_id, (coalesce(last_customer_message_at, timestamptz '1970-01-01 00:00:00+00')), id);
create index ticket_urgency_idx on ticketing.ticket
  (tenant_id, (case priority when 'LOW' then 0 when 'NORMAL' then 1 when 'HIGH' then 2 else 3 end), id);

create index ticket_assignee_idx on ticketing.ticket (tenant_id, assignee_user_id, created_at desc, id desc);
create index ticket_team_idx on ticketing.ticket (tenant_id, assignee_team_id, created_at desc, id desc);
create index ticket_category_idx on ticketing.ticket (tenant_id, category, created_at desc, id desc)
  where category is not null;
create index ticket_sentiment_idx on ticketing.ticket (tenant_id, sentiment, created_at desc, id desc)
  where sentiment is not null;
create index ticket_marketplace_idx on ticketing.ticket (tenant_id, marketplace, created_at desc, id desc)
  where marketplace is not null;
create index ticket_language_idx on ticketing.ticket (tenant_id, language, created_at desc, id desc)
  where language is not null;
create index ticket_customer_idx on ticketing.ticket (tenant_id, customer_id, created_at desc, id desc)
  where customer_id is not null;
create index ticket_snoozed_idx on ticketing.ticket (tenant_id, snoozed_until) where snoozed_until is not null;
create index ticket_merged_idx on ticketing.ticket (tenant_id, merged_into, created_at desc, id desc)
  where merged_into is not null;
-- the platform's list in its other orders
create index ticket_platform_updated_idx on ticketing.ticket (updated_at desc, id desc);

create table ticketing.saved_view (
  tenant_id uuid not null,
  id uuid not null,
  audience_id uuid,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  position integer not null,
  visibility text not null,
  name text not null,
  sort text not null,
  filter jsonb not null,
  constraint saved_view_pkey primary key (tenant_id, id),
  constraint saved_view_version_check check (version > 0),
  constraint saved_view_visibility_check check (visibility in ('USER', 'TEAM', 'TENANT')),
  constraint saved_view_audience_check check ((visibility = 'TENANT') = (audience_id is null))
);
comment on column ticketing.saved_view.audience_id is 'personal: whose view it is, for a view of one person';
comment on column ticketing.saved_view.visibility is 'plain: who sees it';
comment on column ticketing.saved_view.name is 'personal: as somebody called it';
comment on column ticketing.saved_view.sort is 'plain: an order of tickets';
comment on column ticketing.saved_view.filter is 'personal: may name people and customers by their ids';
create index saved_view_place_idx on ticketing.saved_view (tenant_id, position, id);
call shared.enforce_tenant('ticketing.saved_view');
grant select, insert, update, delete on ticketing.saved_view to keybuzz_app;
