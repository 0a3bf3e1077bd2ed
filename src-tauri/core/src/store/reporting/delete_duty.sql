update report_duties set deleted_at = :deleted_at where id = :id
