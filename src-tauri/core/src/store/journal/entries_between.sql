select header, body from entries
where unit_id = :unit_id and device_id = :device_id and seq > :above and seq <= :upto
order by seq
