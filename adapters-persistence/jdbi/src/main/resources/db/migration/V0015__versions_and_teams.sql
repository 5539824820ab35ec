-- Versions tell apart who changes the same thing at once.
alter table tenancy.tenant add column version bigint not null default 1;
alter table tenancy.app_user add column version bigint not null default 1;
alter table tenancy.platform_user add column version bigint not null default 1;
alter table tenancy.team add column version bigint not null default 1;

create index app_user_newest_idx on tenancy.app_user (tenant_id, created_at desc, id desc);
create index app_user_role_idx on tenancy.app_user (tenant_id, role, created_at desc, id desc);
create index team_newest_idx on tenancy.team (tenant_id, created_at desc, id desc);
create index team_membership_joined_idx on tenancy.team_membership (tenant_id, team_id, created_at, user_id);
-- the platform's lists and look-ups, which have no tenant to start from
create index app_user_platform_newest_idx on tenancy.app_user (created_at desc, id desc);
create index app_user_platform_id_idx on tenancy.app_user (id);
create index team_platform_newest_idx on tenancy.team (created_at desc, id desc);
create index team_platform_id_idx on tenancy.team (id);

create unique index team_name_key on tenancy.team (tenant_id, lower(name));

-- A team that goes takes its memberships along, also one that is made at this moment.
alter table tenancy.team_membership drop constraint team_membership_team_fkey;
alter table tenancy.team_membership add constraint team_membership_team_fkey
  foreign key (tenant_id, team_id) references tenancy.team (tenant_id, id) on delete cascade;
grant delete on tenancy.team, tenancy.team_membership to keybuzz_app;
