-- A second factor turned on or off ends sessions, too; and whoever changes a super admin's password works on the platform's
-- scope, from which that super admin's sessions, kept under the nil tenant, have to be ended in the same transaction.
alter table tenancy.session
  drop constraint session_ended_why_check,
  add constraint session_ended_why_check check (ended_why in
    ('LOGGED_OUT', 'ENDED', 'REUSED', 'PASSWORD_CHANGED', 'SECOND_FACTOR_CHANGED', 'REVOKED'));
create policy house_update on tenancy.session for update to keybuzz_platform
  using (tenant_id = '00000000-0000-0000-0000-000000000000')
  with check (tenant_id = '00000000-0000-0000-0000-000000000000');
grant update (ended_at, ended_why) on tenancy.session to keybuzz_platform;
