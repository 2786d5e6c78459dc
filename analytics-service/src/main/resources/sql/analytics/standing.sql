select
    (select count(distinct session_id)
     from (
        select distinct on (session_id, agent) session_id, held
        from analytics.slots
        where occurred_at > cast(:until as timestamptz) - interval '1 day'
        order by session_id, agent, occurred_at desc, number desc
     ) latest
     where held) as active_sessions,
    (select avg(score)::double precision
     from (
        select distinct on (session_id, conversation) score
        from analytics.ratings
        where occurred_at > :from and occurred_at <= :until
        order by session_id, conversation, occurred_at desc, number desc
     ) rated) as satisfaction
