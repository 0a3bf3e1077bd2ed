select direction, kind, file_name, sha256, bytes, device_id, unit_id, number, entries, first_seq, last_seq, fingerprint, at
from bundles order by id desc
