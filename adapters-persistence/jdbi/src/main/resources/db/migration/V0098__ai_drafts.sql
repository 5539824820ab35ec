create schema if not exists automation;
grant usage on schema automation to keybuzz_app, keybuzz_worker, keybuzz_platform;

-- Answers that were suggested and wait for a person, or what became of them. The text as it was written stays beside what
-- people made of it: how far apart they are is what a writer is judged by.
create table automation.ai_draft (
  tenant_id uuid not null,
  ticket_id uuid not null,
  id uuid not null,
  message_id uuid not null,
  version bigint not null,
  created_at timestamptz not null,
  updated_at timestamptz not null,
  settled_at timestamptz,
  rule_id uuid,
  execution_id uuid,
  user_id uuid,
  reply_id uuid,
  confidence double precision not null,
  tokens integer not null,
  edit_distance integer,
  state text not null,
  writer text not null,
  original text not null,
  body text not null,
  sources uuid[] not null,
  constraint ai_draft_pkey primary key (tenant_id, id),
  constraint ai_draft_version_check check (version > 0),
  constraint ai_draft_confidence_check check (confidence between 0 and 1),
  constraint ai_draft_tokens_check check (tokens >= 0),
  constraint ai_draft_edit_distance_check check (edit_distance >= 0),
  constraint ai_draft_state_check check (state in ('OPEN', 'USED', 'DISCARDED')),
  constraint ai_draft_settled_check check ((state = 'OPEN') = (settled_at is null)),
  constraint ai_draft_used_check check ((state = 'USED') = (reply_id is not null and edit_distance is not null))
);
comment on column automation.ai_draft.state is 'plain: what became of it';
comment on column automation.ai_draft.writer is 'plain: template, or the name of a model';
comment on column automation.ai_draft.original is 'personal: an answer to a buyer';
comment on column automation.ai_draft.body is 'personal: an answer to a buyer';
create index ai_draft_ticket_idx on automation.ai_draft (tenant_id, ticket_id, created_at desc, id desc);
call shared.enforce_tenant('automation.ai_draft');
grant select, insert, update on automation.ai_draft to keybuzz_app;
grant select on automation.ai_draft to keybuzz_platform;

-- What a message is about, said once by whoever was asked first.
create table automation.classification (
  tenant_id uuid not null,
  message_id uuid not null,
  ticket_id uuid not null,
  created_at timestamptz not null,
  confidence double precision not null,
  tokens integer not null,
  sentiment text not null,
  category text,
  language text,
  intents text[] not null,
  source text not null,
  reason text not null,
  constraint classification_pkey primary key (tenant_id, message_id),
  constraint classification_confidence_check check (confidence between 0 and 1),
  constraint classification_tokens_check check (tokens >= 0),
  constraint classification_sentiment_check check (sentiment in ('POSITIVE', 'NEUTRAL', 'NEGATIVE'))
);
comment on column automation.classification.sentiment is 'plain: how a message sounds';
comment on column automation.classification.category is 'plain: what a message is about';
comment on column automation.classification.language is 'plain: ISO 639-1';
comment on column automation.classification.intents is 'plain: what a buyer wants';
comment on column automation.classification.source is 'plain: lexical, or the name of a model';
comment on column automation.classification.reason is 'personal: may hold words of a message';
call shared.enforce_tenant('automation.classification');
grant select, insert on automation.classification to keybuzz_app;
grant select on automation.classification to keybuzz_platform;
