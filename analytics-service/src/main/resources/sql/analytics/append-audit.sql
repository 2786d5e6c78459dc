insert into analytics.audit (event_id, occurred_at, session_id, conversation, actor, action, subject, details)
select event_id, occurred_at, session_id, conversation,
       details ->> 'actor', details ->> 'action', details ->> 'subject', details -> 'details'
from jsonb_to_recordset(cast(:facts as jsonb)) as told (
    place integer, event_id text, occurred_at timestamptz, session_id text, conversation integer,
    kind text, details jsonb)
where kind = 'audit_recorded'
order by place
on conflict (event_id) do nothing
