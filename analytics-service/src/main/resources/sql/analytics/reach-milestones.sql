insert into analytics.milestones (kind, subject, event_id, occurred_at)
select kind, subject, event_id, occurred_at
from jsonb_to_recordset(cast(:milestones as jsonb)) as reached (
    place integer, kind text, subject text, event_id text, occurred_at timestamptz)
order by place
on conflict (kind, subject) do nothing
returning event_id
