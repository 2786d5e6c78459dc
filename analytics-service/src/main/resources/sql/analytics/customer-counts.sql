select count(*) as customers,
       count(*) filter (where bought_again or score > 60) as retained,
       avg(score)::double precision as mean_health
from analytics.health
where known and active_at > cast(:until as timestamptz) - interval '90 days'
