-- Everything about a ticket follows from its number: h(n, salt, m) is one of 0 to m - 1, always the same one.
create function pg_temp.h(n bigint, salt bigint, m bigint) returns int
language sql immutable
return ((hashint8extended(n, salt) & 9007199254740991) % m)::int;

-- 1 to m, the half as often the double: as words and buyers come.
create function pg_temp.zipf(n bigint, salt bigint, m int) returns int
language sql immutable
return least(m, floor(power(m + 1::float8, (hashint8extended(n, salt) & 1048575)::float8 / 1048576)))::int;

-- The buyer of ticket n: each writes twice, with a year between.
create function pg_temp.buyer(n bigint, first bigint, size bigint) returns bigint
language sql immutable
return first + (n - first) % ((size + 1) / 2);

create function pg_temp.buyer_name(buyer bigint) returns text
language sql immutable
return (array['Jean', 'Marie', 'Léa', 'Hugo', 'Zoé', 'Chloé', 'Élodie', 'François', 'Inès', 'Maël', 'Noémie', 'Théo', 'Anaïs',
    'Jérôme', 'Sophie', 'Karim', 'Amélie', 'Benoît', 'Lucas', 'Hélène'])[1 + pg_temp.h(buyer, 1, 20)] || ' '
  || (array['Martin', 'Bernard', 'Dubois', 'Petit', 'Lefèvre', 'Moreau', 'Girard', 'André', 'Mercier', 'Bélanger', 'Dupré',
    'Faure', 'Rousseau', 'Blanc', 'Guérin', 'Muller', 'Henry', 'Roussel', 'Nicolas', 'Perrin', 'Morin', 'Mathieu', 'Clément',
    'Gauthier', 'Dumont', 'López', 'Fontaine', 'Chevalier', 'Robin', 'Masson'])[1 + pg_temp.h(buyer, 2, 30)];

create function pg_temp.language(buyer bigint) returns text
language sql immutable
return (array['fr', 'en', 'de', 'it', 'es'])[1 + width_bucket(pg_temp.h(buyer, 3, 100), array[72, 86, 92, 97])];

create function pg_temp.channel(n bigint) returns text
language sql immutable
return (array['AMAZON', 'AMAZON', 'AMAZON', 'CDISCOUNT', 'FNAC', 'RAKUTEN', 'BACKMARKET', 'MANUAL'])[1 + n % 8];

-- Agents of a seller beside the first, who is the one that logs in; the teams of a seller.
create function pg_temp.agents(size bigint) returns int
language sql immutable
return least(12, 1 + size / 4000)::int;

create function pg_temp.agent_id(k int, i int) returns uuid
language sql immutable
return ('01900000-0000-7000-8000-' || case when i = 0 then 300000000000 + k else 310000000000 + k * 100 + i end)::uuid;

create function pg_temp.team_id(k int, i int) returns uuid
language sql immutable
return ('01900000-0000-7000-8000-' || (320000000000 + k * 100 + i))::uuid;

-- As the application writes instants into its documents.
create function pg_temp.instant(at timestamptz) returns text
language sql stable
return to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"');
