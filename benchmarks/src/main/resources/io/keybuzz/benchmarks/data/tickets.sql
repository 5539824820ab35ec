-- The tickets of bench_slice, in the order of their arrival; all slices together are two years.
-- The number n decides everything; within a tenant n, id and creation grow together.
with numbered as (
  select s.tenant_id,
         s.n,
         (array[1, 3, 4, 8])[1 + s.n % 4] as messages,
         timestamptz '2024-06-01 00:00:00Z'
           + ((s.n - b.first + 0.5) / b.size) * interval '730 days' + (s.n % 997) * interval '1 microsecond' as created_at
  from pg_temp.bench_slice s
  join pg_temp.bench_tenant b on b.k = s.k
)
insert into ticketing.ticket (
  tenant_id, id, version, created_at, updated_at, first_response_at, resolved_at, message_count, channel, status,
  priority, subject, external_id, customer_name, customer_email, category, sentiment)
select tenant_id,
       ('01900000-0000-7000-8000-' || (100000000000 + n))::uuid,
       messages,
       created_at,
       created_at + messages * interval '7 hours',
       case when messages > 1 then created_at + interval '14 hours' end,
       case when n % 10 in (6, 7, 8) then created_at + messages * interval '7 hours' end,
       messages,
       (array['AMAZON', 'AMAZON', 'AMAZON', 'CDISCOUNT', 'FNAC', 'RAKUTEN', 'BACKMARKET', 'MANUAL'])[1 + n % 8],
       (array['OPEN', 'OPEN', 'PENDING', 'WAITING_CUSTOMER', 'WAITING_CUSTOMER', 'ESCALATED', 'RESOLVED', 'RESOLVED',
              'CLOSED', 'OPEN'])[1 + n % 10],
       (array['NORMAL', 'NORMAL', 'HIGH', 'NORMAL', 'LOW', 'URGENT'])[1 + n % 6],
       (array['Où en est ma commande ?', 'Produit arrivé endommagé', 'Demande de remboursement',
              'Question sur la garantie', 'Retour du colis', 'Facture manquante',
              'Article non conforme à la description'])[1 + n % 7]
         || ' (commande 171-' || (1000000 + n % 8999999) || '-' || (2000000 + n * 7 % 7999999) || ')',
       'ext-' || n,
       (array['Jean', 'Marie', 'Léa', 'Hugo', 'Zoé'])[1 + n % 5] || ' '
         || (array['Martin', 'Bernard', 'Dubois', 'Petit', 'Lefèvre', 'Moreau'])[1 + n % 6],
       'buyer' || n || '@marketplace.example',
       (array['delivery', 'damage', 'refund', 'warranty', 'return', 'invoice', 'other'])[1 + n % 7],
       case when n % 3 = 0 then 'negative' when n % 3 = 1 then 'neutral' end
from numbered
order by created_at;
