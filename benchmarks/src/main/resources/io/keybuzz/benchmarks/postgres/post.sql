begin;
select set_config('keybuzz.tenant_id', :tenant_text, true);
select t.id, t.tenant_id, t.external_id, t.channel, t.route, t.status, t.priority, t.subject, t.customer_name,
  t.customer_email, t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at,
  t.message_count, t.version
from ticketing.ticket t
where t.tenant_id = :tenant and t.id = :ticket
for update of t;
-- trip
update ticketing.ticket t
set version = :next_version, status = :status, priority = :priority, subject = :subject, customer_name = :customer_name,
  customer_email = :customer_email, category = :category, sentiment = :sentiment, updated_at = :now,
  first_response_at = :first_response, resolved_at = :resolved, message_count = :count
where t.tenant_id = :tenant and t.id = :ticket and t.version = :version;
insert into ticketing.ticket_message (tenant_id, ticket_id, created_at, id, sent_at, is_internal, sender_type,
  sender_id, sender_name, source, delivery_status, delivery_error, body)
values (:tenant, :ticket, :now, :new_id, :now, :internal, :sender_type, :sender_id, :sender_name, :source, :delivery,
  :no_text, :body);
insert into ticketing.ticket_event (tenant_id, ticket_id, created_at, id, type, actor_type, actor_id, payload)
values (:tenant, :ticket, :now, :new_id, :event_type, :sender_type, :sender_id, cast(:payload as jsonb));
insert into billing.ticket_billing_usage as u (tenant_id, ticket_id, human_messages_count, created_at, updated_at,
  ai_actions_count, auto_reply_count, tokens_used, billable_units, calculated_amount_minor, finalized)
values (:tenant, :ticket, :one, :now, :now, 0, 0, 0, 0, 0, false)
on conflict (tenant_id, ticket_id) do update
set human_messages_count = u.human_messages_count + excluded.human_messages_count,
  updated_at = excluded.updated_at;
-- trip
commit
