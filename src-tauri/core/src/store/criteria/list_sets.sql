select id, unit_id, code, version, title, content from criteria_sets where deleted_at is null and content is not null order by code, version
