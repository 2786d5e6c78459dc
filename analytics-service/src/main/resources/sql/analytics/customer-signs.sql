-- One row a customer who wrote or bought in the last year. A session whose customer is not known stands for a customer of its own.
with seen as (
    select coalesce(facts.details ->> 'customer_id', known.customer_id, 'session:' || facts.session_id) as customer,
           facts.*
    from analytics.facts
    left join analytics.session_customers known using (session_id)
    where occurred_at > cast(:until as timestamptz) - interval '365 days' and occurred_at <= :until
      and kind in ('conversation_opened', 'message_counted', 'turn_measured', 'handoff_counted', 'rating_counted',
                   'order_counted')
      and (session_id <> '' or details ->> 'customer_id' is not null)
),
orders as (
    select customer, details ->> 'order_id' as order_id,
           min(occurred_at) filter (where details ->> 'change' = 'paid') as paid_at,
           bool_or(details ->> 'change' = 'cancelled') as cancelled,
           max(occurred_at) filter (where details ->> 'change' in ('cancelled', 'refunded')) as undone_at,
           (array_agg((details ->> 'total')::numeric - (details ->> 'refunded')::numeric
                      order by occurred_at desc, number desc))[1] as worth
    from seen where kind = 'order_counted'
    group by customer, details ->> 'order_id'
),
bought as (
    select customer,
           count(*) filter (where paid_at is not null and not cancelled) as orders,
           coalesce(sum(worth) filter (where paid_at is not null and not cancelled), 0) as spent,
           max(paid_at) as bought_at,
           count(*) filter (where undone_at > cast(:until as timestamptz) - interval '30 days') as undone
    from orders group by customer
),
talks as (
    select customer, session_id, conversation,
           max(occurred_at) as latest_at,
           bool_or(kind = 'message_counted' and (details ->> 'from_customer')::boolean
                   and (details ->> 'confidence')::double precision >= 0.6
                   and details ->> 'intent' in ('technical_support', 'complaint', 'cancellation_risk')
                   or kind = 'handoff_counted' and details ->> 'to_agent' = 'human_agent') as troubled,
           bool_or(kind = 'message_counted' and (details ->> 'from_customer')::boolean
                   and (details ->> 'confidence')::double precision >= 0.6
                   and details ->> 'intent' = 'billing_payment') as billing,
           (array_agg((details ->> 'score')::integer order by occurred_at desc, number desc)
                filter (where kind = 'rating_counted'))[1] as score,
           bool_or(kind = 'message_counted' and (details ->> 'from_customer')::boolean) as wrote
    from seen where session_id <> '' and conversation > 0 and kind <> 'order_counted'
    group by customer, session_id, conversation
),
talked as (
    select customer,
           avg(score)::double precision as mean_rating,
           count(*) filter (where wrote and latest_at > cast(:until as timestamptz) - interval '90 days') as conversations,
           count(*) filter (where troubled and latest_at > cast(:until as timestamptz) - interval '90 days') as troubles,
           count(*) filter (where troubled and latest_at > cast(:until as timestamptz) - interval '30 days') as tickets,
           count(*) filter (where billing and latest_at > cast(:until as timestamptz) - interval '30 days') as billing
    from talks group by customer
),
written as (
    select distinct on (customer) customer, session_id, occurred_at as wrote_at
    from seen
    where kind = 'message_counted' and (details ->> 'from_customer')::boolean
    order by customer, occurred_at desc, number desc
),
told as (
    select customer,
           bool_or(details ->> 'tier' in ('existing_customer', 'vip')) as vouched,
           (array_agg(details ->> 'language' order by occurred_at desc, number desc)
                filter (where kind = 'turn_measured' and details ->> 'language' is not null))[1] as language
    from seen group by customer
)
select told.customer,
       told.customer not like 'session:%' or coalesce(told.vouched, false) or coalesce(bought.orders, 0) > 0 as known,
       coalesce(written.session_id, '') as session_id,
       coalesce((select details ->> 'channel' from analytics.facts opened
                 where opened.session_id = written.session_id and opened.kind = 'conversation_opened'
                 order by occurred_at desc, number desc limit 1), '') as channel,
       coalesce(told.language, 'en') as language,
       written.wrote_at,
       coalesce(greatest(written.wrote_at, bought.bought_at), :until) as active_at,
       coalesce(bought.orders >= 2 and bought.bought_at > cast(:until as timestamptz) - interval '90 days', false)
           as bought_again,
       talked.mean_rating,
       coalesce(bought.orders, 0) as orders,
       bought.bought_at,
       coalesce(bought.spent, 0) as spent,
       coalesce(talked.conversations, 0) as conversations,
       coalesce(talked.troubles, 0) as troubles,
       coalesce(talked.tickets, 0) as tickets,
       coalesce(talked.billing, 0) + coalesce(bought.undone, 0) as billing
from told
left join bought using (customer)
left join talked using (customer)
left join written using (customer)
where written.wrote_at is not null or bought.bought_at is not null
order by told.customer
