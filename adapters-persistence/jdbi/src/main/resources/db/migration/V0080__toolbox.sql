-- Answers that are kept to be given again. A shortcut is unique among those for the same people; the tenant's id stands for
-- everybody's.
create table ticketing.template (
  tenant_id uuid not null,
  id uuid not null,
  audience_id uuid,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  visibility text not null,
  name text not null,
  shortcut text,
  body text not null,
  translations jsonb not null,
  constraint template_pkey primary key (tenant_id, id),
  constraint template_version_check check (version > 0),
  constraint template_visibility_check check (visibility in ('USER', 'TEAM', 'TENANT')),
  constraint template_audience_check check ((visibility = 'TENANT') = (audience_id is null))
);
create unique index template_shortcut_key on ticketing.template (tenant_id, (coalesce(audience_id, tenant_id)), shortcut)
  where shortcut is not null;
create index template_newest_idx on ticketing.template (tenant_id, created_at desc, id desc);
comment on column ticketing.template.audience_id is 'personal: whose it is, for a template of one person';
comment on column ticketing.template.visibility is 'plain: who sees it';
comment on column ticketing.template.name is 'personal: as somebody called it';
comment on column ticketing.template.shortcut is 'personal: as somebody called it';
comment on column ticketing.template.body is 'personal: what somebody wrote';
comment on column ticketing.template.translations is 'personal: what somebody wrote';
call shared.enforce_tenant('ticketing.template');
grant select, insert, update, delete on ticketing.template to keybuzz_app;

-- Steps that are kept to be done at once. Using them is counted beside the version.
create table ticketing.macro (
  tenant_id uuid not null,
  id uuid not null,
  audience_id uuid,
  version bigint not null,
  times_used bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  last_used_at timestamptz,
  visibility text not null,
  name text not null,
  shortcut text,
  actions jsonb not null,
  constraint macro_pkey primary key (tenant_id, id),
  constraint macro_version_check check (version > 0),
  constraint macro_visibility_check check (visibility in ('USER', 'TEAM', 'TENANT')),
  constraint macro_audience_check check ((visibility = 'TENANT') = (audience_id is null))
);
create unique index macro_shortcut_key on ticketing.macro (tenant_id, (coalesce(audience_id, tenant_id)), shortcut)
  where shortcut is not null;
create index macro_newest_idx on ticketing.macro (tenant_id, created_at desc, id desc);
comment on column ticketing.macro.audience_id is 'personal: whose it is, for a macro of one person';
comment on column ticketing.macro.visibility is 'plain: who sees it';
comment on column ticketing.macro.name is 'personal: as somebody called it';
comment on column ticketing.macro.shortcut is 'personal: as somebody called it';
comment on column ticketing.macro.actions is 'personal: what somebody wrote, and whom it is given to';
call shared.enforce_tenant('ticketing.macro');
grant select, insert, update, delete on ticketing.macro to keybuzz_app;
