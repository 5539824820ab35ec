alter table ticketing.desk
  add column survey_on boolean not null default false,
  add column survey_delay_seconds bigint not null default 3600,
  add constraint desk_survey_check check (survey_delay_seconds between 0 and 2592000);

-- A question to a buyer, under the id of the event that asked for it: one resolution never makes two. The link is kept as a
-- digest and works once.
create table ticketing.survey (
  tenant_id uuid not null,
  id uuid not null,
  ticket_id uuid not null,
  agent_id uuid,
  created_at timestamptz not null,
  expires_at timestamptz not null,
  answered_at timestamptz,
  score integer,
  status text not null,
  reason text,
  secret text,
  comment text,
  constraint survey_pkey primary key (tenant_id, id),
  constraint survey_secret_key unique (tenant_id, secret),
  constraint survey_ticket_fkey foreign key (tenant_id, ticket_id) references ticketing.ticket (tenant_id, id),
  constraint survey_status_check check (status in ('WAITING', 'SENT', 'NOT_SENT', 'ANSWERED')),
  constraint survey_secret_check check (secret ~ '^[0-9a-f]{64}$'),
  constraint survey_score_check check (score between 1 and 5),
  constraint survey_answer_check check ((status = 'ANSWERED') = (score is not null)
    and (score is null) = (answered_at is null))
);
create index survey_answers_idx on ticketing.survey (tenant_id, answered_at desc, id desc) where answered_at is not null;
create index survey_agent_idx on ticketing.survey (tenant_id, agent_id, answered_at desc, id desc)
  where answered_at is not null;
create index survey_ticket_idx on ticketing.survey (tenant_id, ticket_id);
call shared.enforce_tenant('ticketing.survey');
grant select, insert, update (agent_id, created_at, expires_at, answered_at, score, status, reason, secret, comment)
  on ticketing.survey to keybuzz_app;
comment on column ticketing.survey.agent_id is 'personal: who is rated';
comment on column ticketing.survey.comment is 'personal: what the buyer said';
comment on column ticketing.survey.score is 'personal: how content the buyer was';
comment on column ticketing.survey.status is 'plain: how far it has come';
comment on column ticketing.survey.reason is 'plain: why nobody was asked';
comment on column ticketing.survey.secret is 'plain: digest of a link';
