begin;
select set_config('keybuzz.tenant_id', :tenant_text, true);
select t.id, t.tenant_id, t.external_id, t.channel, t.status, t.priority, t.subject, t.customer_name, t.customer_email,
  t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at, t.message_count,
  t.version, t.marketplace, t.language, t.tags, t.attributes, t.assignee_user_id, t.assignee_team_id,
  t.customer_id, t.merged_into, t.follow_up_of, t.closed_at, t.snoozed_until, t.last_customer_message_at,
  t.last_reply_at, t.due_at, t.route, t.wake_at, t.clocks,
  d.version, d.reopen_window_seconds, d.status_after_reply, d.undo_send_seconds, d.undo_merge_seconds,
  d.auto_close_days, d.auto_close_warn_days, d.auto_close_message, d.marketplace_clocks, d.survey_on,
  d.survey_delay_seconds, p.version, p.plan, a.version, a.definitions
from ticketing.ticket t left join ticketing.desk d on d.tenant_id = t.tenant_id
  left join ticketing.sla_plan p on p.tenant_id = t.tenant_id
  left join ticketing.attribute_plan a on a.tenant_id = t.tenant_id
where t.tenant_id = :tenant and t.id = :ticket
for update of t;
-- trip
update ticketing.ticket t
set version = :next_version, status = :status, priority = :priority, subject = :subject, customer_name = :customer_name,
  customer_email = :customer_email, category = :category, sentiment = :sentiment, tags = :tags,
  attributes = cast(:attributes as jsonb), assignee_user_id = :assignee, assignee_team_id = :team, customer_id = :customer,
  merged_into = :merged_into, updated_at = :now, first_response_at = :first_response, resolved_at = :resolved,
  closed_at = :closed, snoozed_until = :snoozed_until, last_customer_message_at = :heard, last_reply_at = :now,
  due_at = :due, wake_at = :wake, clocks = cast(:clocks as jsonb), message_count = :count
where t.tenant_id = :tenant and t.id = :ticket and t.version = :version;
insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
  sender_id, sender_name, source, delivery_status, delivery_error, undo_until, body)
values (:tenant, :ticket, :now, :new_id, :now, :internal, :sender_type, :sender_id, :sender_name, :source, :delivery,
  :no_text, :no_text, :body);
insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, actor_id, version, payload)
values (:tenant, :ticket, :now, :new_id, :event_type, :sender_type, :sender_id, :one, cast(:payload as jsonb));
insert into billing.ticket_billing_usage as u (tenant_id, ticket_id, human_messages_count, created_at, updated_at,
  ai_actions_count, auto_reply_count, tokens_used, billable_units, calculated_amount_minor, finalized)
values (:tenant, :ticket, :one, :now, :now, 0, 0, 0, 0, 0, false)
on conflict (tenant_id, ticket_id) do update
set human_messages_count = u.human_messages_count + excluded.human_messages_count,
  updated_at = excluded.updated_at;
delete from ticketing.draft d
where d.tenant_id = :tenant and d.ticket_id = :ticket and d.user_id = :user and d.is_internal = :internal;
with head as (
  insert into privacy.audit_head as h (tenant_id, seq, hash)
  values (:tenant, 1, sha256(decode(repeat('00', 32), 'hex') || int8send(1) || :content))
  on conflict (tenant_id) do update
  set seq = h.seq + 1, hash = sha256(h.hash || int8send(h.seq + 1) || :content)
  returning h.tenant_id, h.seq, h.hash)
insert into privacy.audit_entry
  (tenant_id, seq, hash, id, at, actor_kind, actor_id, action, outcome, object_type, object_id, fields, reason,
   request_id, address_hash)
select head.tenant_id, head.seq, head.hash, :new_id, :now, :actor_kind, :sender_id, :action, :outcome, :object_type, :ticket,
  :fields, :no_reason, :request_id, :no_text from head;
-- trip
commit
