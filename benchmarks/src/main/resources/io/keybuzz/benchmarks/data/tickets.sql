-- The tickets of bench_slice, in the order of their arrival; all slices together are two years, up to :now. Most are over;
-- those of the last three weeks are in every state, and a few old ones were forgotten.
with numbered as (
  select s.tenant_id, s.k, s.n, b.size,
         pg_temp.buyer(s.n, b.first, b.size) as buyer,
         (array[1, 3, 4, 8])[1 + s.n % 4] as messages,
         (s.n - b.first + 0.5) / b.size > 0.97 as is_fresh,
         timestamptz '2024-06-01 00:00:00Z'
           + ((s.n - b.first + 0.5) / b.size) * interval '730 days' + (s.n % 997) * interval '1 microsecond' as created_at
  from pg_temp.bench_slice s
  join pg_temp.bench_tenant b on b.k = s.k
),
-- the third message is the buyer's, the fourth a note, the eighth a reply
written as (
  select r.*, r.created_at + g.gap * (array[0, 2, 2, 6])[1 + r.n % 4] as heard_at,
         case when r.messages > 1 then r.created_at + g.gap end as first_reply_at,
         case when r.messages > 1 then r.created_at + g.gap * (array[0, 1, 1, 7])[1 + r.n % 4] end as reply_at,
         r.created_at + g.gap * r.messages as last_at,
         (array['NORMAL', 'NORMAL', 'HIGH', 'NORMAL', 'LOW', 'URGENT'])[1 + pg_temp.h(r.n, 10, 6)] as priority,
         case
           when not r.is_fresh and pg_temp.h(r.n, 11, 200) > 0
             then (array['CLOSED', 'CLOSED', 'CLOSED', 'CLOSED', 'RESOLVED'])[1 + pg_temp.h(r.n, 12, 5)]
           when r.messages = 8 then (array['WAITING_CUSTOMER', 'WAITING_CUSTOMER', 'WAITING_CUSTOMER', 'PENDING', 'RESOLVED'])
             [1 + pg_temp.h(r.n, 12, 5)]
           else (array['OPEN', 'OPEN', 'OPEN', 'PENDING', 'ESCALATED', 'RESOLVED', 'CLOSED'])[1 + pg_temp.h(r.n, 12, 7)]
         end as status
  from numbered r
  cross join lateral (
    select least(interval '7 hours', (:now - r.created_at) / (r.messages + 2)) as gap) g
),
counted as (
  select w.*, over.resolved_at, over.closed_at, over.resolved_at is null as is_open,
         w.reply_at is not null and w.reply_at > w.heard_at as is_answered,
         x.answer_within, x.solve_within
  from written w
  cross join lateral (
    select case when w.status in ('RESOLVED', 'CLOSED') then w.last_at end as resolved_at,
           case when w.status = 'CLOSED' then least(w.last_at + interval '3 days', :now) end as closed_at) over
  cross join lateral (
    select case w.priority when 'URGENT' then interval '1 hour' when 'HIGH' then interval '2 hours'
             when 'NORMAL' then interval '4 hours' else interval '8 hours' end as answer_within,
           case w.priority when 'URGENT' then interval '4 hours' when 'HIGH' then interval '8 hours'
             when 'NORMAL' then interval '24 hours' else interval '48 hours' end as solve_within) x
),
-- one row for each clock of a ticket, under the standard terms
clock as (
  select c.n, k.place, k.kind, k.start, k.ended_at, k.met, k.paused_since, k.due,
         k.start + (k.due - k.start) * 0.8 as warn_at
  from counted c
  cross join lateral (
    select 1 as place, 'MARKETPLACE' as kind, c.heard_at as start,
           case when c.is_answered then c.reply_at else c.resolved_at end as ended_at, c.is_answered as met,
           null::timestamptz as paused_since,
           case when pg_temp.channel(c.n) = 'AMAZON' then c.heard_at + interval '24 hours' end as due
    union all
    select 2, 'FIRST_RESPONSE', c.created_at, coalesce(c.first_reply_at, c.resolved_at), c.messages > 1, null,
           c.created_at + c.answer_within
    union all
    select 3, 'NEXT_RESPONSE', c.heard_at, case when c.is_answered then c.reply_at else c.resolved_at end, c.is_answered, null,
           c.heard_at + c.answer_within
    where c.messages > 1
    union all
    select 4, 'RESOLUTION', c.created_at, c.resolved_at, c.resolved_at is not null,
           case when c.status = 'WAITING_CUSTOMER' then c.reply_at end, c.created_at + c.solve_within) k
),
clocks as (
  select k.n,
         jsonb_agg(jsonb_strip_nulls(jsonb_build_object(
           'kind', k.kind,
           'start', pg_temp.instant(k.start),
           'pausedSince', pg_temp.instant(k.paused_since),
           'endedAt', pg_temp.instant(k.ended_at),
           'breached', pg_temp.instant(case when k.due < coalesce(k.ended_at, k.paused_since, :now) then k.due end),
           'met', k.met,
           'warned', coalesce(k.warn_at < coalesce(k.ended_at, k.paused_since, :now), false))) order by k.place) as facts,
         min(k.due) filter (where k.ended_at is null and (k.paused_since is null or k.due < k.paused_since)) as due_at,
         min(case when k.warn_at > :now then k.warn_at when k.due > :now then k.due end)
           filter (where k.ended_at is null and k.paused_since is null) as wake_at
  from clock k
  group by k.n
)
insert into ticketing.ticket (
  tenant_id, id, version, created_at, updated_at, first_response_at, resolved_at, closed_at, snoozed_until,
  last_customer_message_at, last_reply_at, due_at, wake_at, message_count, channel, marketplace, language, status, priority,
  subject, external_id, customer_id, customer_name, customer_email, category, sentiment, assignee_user_id, assignee_team_id,
  tags, attributes, clocks)
select c.tenant_id,
       ('01900000-0000-7000-8000-' || (100000000000 + c.n))::uuid,
       c.messages,
       c.created_at,
       coalesce(c.closed_at, c.last_at),
       c.first_reply_at,
       c.resolved_at,
       c.closed_at,
       z.snoozed_until,
       c.heard_at,
       c.reply_at,
       k.due_at,
       least(k.wake_at, z.snoozed_until),
       c.messages,
       pg_temp.channel(c.n),
       case when pg_temp.channel(c.n) = 'AMAZON' then (array['fr', 'fr', 'fr', 'fr', 'fr', 'de', 'it', 'es'])[1 + pg_temp.h(c.n, 13, 8)] end,
       pg_temp.language(c.buyer),
       c.status,
       c.priority,
       case when pg_temp.language(c.buyer) = 'fr'
         then (array['Où en est ma commande ?', 'Produit arrivé endommagé', 'Demande de remboursement',
              'Question sur la garantie', 'Retour du colis', 'Facture manquante',
              'Article non conforme à la description'])[1 + c.n % 7] || ' (commande '
         else (array['Where is my order?', 'Item arrived damaged', 'Refund request', 'Question about the warranty',
              'Returning the parcel', 'Missing invoice', 'Item not as described'])[1 + c.n % 7] || ' (order '
         end || '171-' || (1000000 + c.n % 8999999) || '-' || (2000000 + c.n * 7 % 7999999) || ')',
       'ext-' || c.n,
       ('01930000-0000-7000-8000-' || (100000000000 + c.buyer))::uuid,
       pg_temp.buyer_name(c.buyer),
       'buyer' || c.buyer || '@marketplace.example',
       (array['delivery', 'damage', 'refund', 'warranty', 'return', 'invoice', 'other'])[1 + c.n % 7],
       case when c.n % 3 = 0 then 'negative' when c.n % 3 = 1 then 'neutral' end,
       case when pg_temp.h(c.n, 14, 10) < 6 then pg_temp.agent_id(c.k, pg_temp.h(c.n, 15, pg_temp.agents(c.size))) end,
       case when pg_temp.h(c.n, 14, 10) between 5 and 7 then pg_temp.team_id(c.k, 1 + pg_temp.h(c.n, 16, 3)) end,
       array(
         select distinct t.tag
         from unnest(array[
           case when pg_temp.h(c.n, 17, 10) < 4 then (array['vip', 'retour', 'relance', 'colis-perdu', 'garantie', 'remboursé',
             'litige', 'b2b', 'fraude?', 'presse'])[pg_temp.zipf(c.n, 18, 10)] end,
           case when pg_temp.h(c.n, 17, 10) = 0 then 'relance' end,
           case when pg_temp.h(c.n, 19, 2000) = 0 then 'rarissime' end]) as t (tag)
         where t.tag is not null order by t.tag),
       case when pg_temp.h(c.n, 20, 5) = 0
         then jsonb_build_object('commande', '171-' || (1000000 + c.n % 8999999) || '-' || (2000000 + c.n * 7 % 7999999))
         else '{}' end,
       jsonb_strip_nulls(jsonb_build_object(
         'clocks', k.facts,
         'silence', case when c.status in ('WAITING_CUSTOMER', 'RESOLVED')
           then jsonb_build_object('since', pg_temp.instant(coalesce(c.resolved_at, c.reply_at))) end))
from counted c
join clocks k on k.n = c.n
cross join lateral (
  select case when c.is_open and pg_temp.h(c.n, 21, 20) = 0
    then :now + (1 + pg_temp.h(c.n, 22, 9)) * interval '13 hours' end as snoozed_until) z
order by c.created_at;

insert into ticketing.ticket_tag (tenant_id, tag, created_at, ticket_id)
select t.tenant_id, g.tag, t.created_at, t.id
from pg_temp.bench_slice m
join ticketing.ticket t
  on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
cross join lateral unnest(t.tags) as g (tag)
order by t.created_at;

insert into ticketing.ticket_assignment (tenant_id, id, ticket_id, user_id, team_id, created_at)
select t.tenant_id, ('01940000-0000-7000-8000-' || (100000000000 + m.n))::uuid, t.id, t.assignee_user_id, t.assignee_team_id,
       t.created_at + interval '1 minute'
from pg_temp.bench_slice m
join ticketing.ticket t
  on t.tenant_id = m.tenant_id and t.id = ('01900000-0000-7000-8000-' || (100000000000 + m.n))::uuid
where t.assignee_user_id is not null or t.assignee_team_id is not null
order by t.created_at;
