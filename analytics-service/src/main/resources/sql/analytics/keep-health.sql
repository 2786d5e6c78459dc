insert into analytics.health (customer_id, known, score, colour, parts, indicators, active_at, bought_again, assessed_at)
select customer_id, known, score, colour, parts, array(select jsonb_array_elements_text(indicators)), active_at, bought_again,
       cast(:now as timestamptz)
from jsonb_to_recordset(cast(:customers as jsonb)) as told (
    customer_id text, known boolean, score integer, colour text, parts jsonb, indicators jsonb, active_at timestamptz,
    bought_again boolean)
on conflict (customer_id) do update
set known = excluded.known, score = excluded.score, colour = excluded.colour, parts = excluded.parts,
    indicators = excluded.indicators, active_at = excluded.active_at, bought_again = excluded.bought_again,
    assessed_at = excluded.assessed_at
