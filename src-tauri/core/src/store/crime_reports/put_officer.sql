update crime_reports set officer_id = :officer_id where id = :id
