select set_config('keybuzz.tenant_id', :tenant_text, true);
select m.id, m.created_at, m.sender_type, m.sender_id, m.sender_name, m.body, m.is_internal, m.source,
  m.sent_at, m.delivery_status, m.delivery_error
from ticketing.ticket t left join lateral (
  select x.*
  from ticketing.ticket_message x
  where x.tenant_id = t.tenant_id and x.ticket_id = t.id
  order by x.created_at, x.id
  limit :limit) m on true
where t.tenant_id = :tenant and t.id = :ticket
order by m.created_at, m.id
