select set_config('keybuzz.tenant_id', :tenant_text, true);
select x.id, x.created_at, x.sender_type, x.sender_id, x.sender_name, x.body, x.is_internal, x.source,
  x.sent_at, x.delivery_status, x.delivery_error, x.undo_until
from ticketing.ticket_message x
where x.tenant_id = :tenant and x.ticket_id = :ticket
order by x.created_at, x.id
limit :limit
