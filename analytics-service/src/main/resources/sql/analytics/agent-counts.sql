-- One row an agent. A session holds a slot when the latest fact of it says so; slots end after minutes of silence, so the facts of a
-- day are enough.
with active as (
    select agent, count(*) as sessions
    from (
        select distinct on (session_id, agent) agent, held
        from analytics.slots
        where occurred_at > cast(:until as timestamptz) - interval '1 day'
        order by session_id, agent, occurred_at desc, number desc
    ) latest
    where held
    group by agent
),
answered as (
    select agent, count(*) as turns, sum(response_millis)::bigint as response_millis
    from analytics.turns
    where occurred_at > :from and occurred_at <= :until
    group by agent
),
served as (
    select agent,
           count(distinct (session_id, conversation)) as conversations,
           count(distinct (session_id, conversation)) filter (where handed_over) as handoffs
    from (
        select agent, session_id, conversation, false as handed_over
        from analytics.messages
        where not from_customer and occurred_at > :from and occurred_at <= :until
        union all
        select from_agent, session_id, conversation, true
        from analytics.handoffs
        where occurred_at > :from and occurred_at <= :until
    ) seen
    group by agent
),
rated as (
    -- A conversation is rated once: what the customer said last counts.
    select agent, count(*) as ratings, sum(score)::bigint as stars
    from (
        select distinct on (session_id, conversation) agent, score
        from analytics.ratings
        where occurred_at > :from and occurred_at <= :until
        order by session_id, conversation, occurred_at desc, number desc
    ) latest
    group by agent
)
select agent,
       coalesce(sessions, 0) as active_sessions,
       coalesce(turns, 0) as turns,
       coalesce(response_millis, 0) as response_millis,
       coalesce(conversations, 0) as conversations,
       coalesce(handoffs, 0) as handoffs,
       coalesce(ratings, 0) as ratings,
       coalesce(stars, 0) as stars
from active
full join answered using (agent)
full join served using (agent)
full join rated using (agent)
