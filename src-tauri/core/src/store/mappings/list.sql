select id, name, fingerprint, body, updated_at from import_mappings order by updated_at desc, name
