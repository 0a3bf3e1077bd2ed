select id, from_id, to_id, handed_on, items from handovers
where unit_id = ?1 and deleted_at is null and items is not null
order by handed_on desc, id desc
