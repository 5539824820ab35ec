select set_config('keybuzz.tenant_id', :tenant_text, true);
select t.id, t.tenant_id, t.external_id, t.channel, t.status, t.priority, t.subject, t.customer_name, t.customer_email,
  t.category, t.sentiment, t.created_at, t.updated_at, t.first_response_at, t.resolved_at, t.message_count,
  t.version, t.marketplace, t.language, t.tags, t.attributes, t.assignee_user_id, t.assignee_team_id,
  t.customer_id, t.merged_into, t.follow_up_of, t.closed_at, t.snoozed_until, t.last_customer_message_at,
  t.last_reply_at, t.due_at, p.user_id, p.user_name, p.activity, p.expires_at
from ticketing.ticket t
left join ticketing.ticket_presence p
  on p.tenant_id = t.tenant_id and p.ticket_id = t.id and p.expires_at > :now
where t.tenant_id = :tenant and t.id = :ticket
order by p.user_id
