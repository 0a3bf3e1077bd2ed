select receipt_is_first_day, holiday_moves_days, is_remote
from deadline_settings
where unit_id = :unit_id and deleted_at is null
