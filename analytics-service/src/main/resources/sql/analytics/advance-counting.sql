insert into analytics.counted_through (kafka_partition, kafka_offset, occurred_at)
select kafka_partition, kafka_offset, occurred_at
from jsonb_to_recordset(cast(:marks as jsonb)) as mark (
    kafka_partition integer, kafka_offset bigint, occurred_at timestamptz)
on conflict (kafka_partition) do update
set kafka_offset = excluded.kafka_offset, occurred_at = excluded.occurred_at
