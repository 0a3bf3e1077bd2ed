# Lời của phần lõi: chữ trên biểu mẫu, và những từ nhiều màn hình dùng chung.

## Biểu mẫu

form-bang-tieu-chi = Bảng tiêu chí
form-ministry = BỘ CÔNG AN
form-number-line = Số: ........./BC-CAP
form-date-line = { $place }, ngày ...... tháng ...... năm { $year }
form-prepared-by = NGƯỜI LẬP BẢNG
form-committee-for = TM. BAN CHỈ ĐẠO
form-committee-head = TRƯỞNG BAN
form-commander = TRƯỞNG CÔNG AN PHƯỜNG
form-appraiser = NGƯỜI THẨM ĐỊNH
form-sign-hint = (ký, ghi rõ họ tên)
form-seal-hint = (ký, ghi rõ họ tên, đóng dấu)
form-recipient-province = Công an tỉnh (thẩm định);
form-recipient-ward = Đảng ủy, UBND phường;
form-recipient-file = Lưu: CAP.

checklist-form-title = { $set }, năm { $year }
checklist-title-points = BẢNG CHẤM ĐIỂM
checklist-title-met = BẢNG ĐÁNH GIÁ TIÊU CHÍ
checklist-subtitle = Các tiêu chí phường kiểu mẫu về an ninh trật tự và văn minh đô thị
checklist-period = Kỳ năm { $year } (từ { $first } đến { $last })
checklist-sample-notice = { $set }: mẫu minh họa, không phải văn bản của Bộ Công an
checklist-met = Đạt
checklist-unmet = Chưa đạt
checklist-waiting = chờ
checklist-waits-until = Chờ { $owner }, dự kiến { $day }
checklist-waits = Chờ { $owner }
checklist-result = Đạt { $shown }
checklist-note-waiting = Tiêu chí { $numbers } chờ cơ quan khác, chưa chấm, không tính chậm cho phường.
checklist-note-differs = Các cột chấm khác nhau: tiêu chí { $numbers }.
checklist-note-score = Kết quả: đạt { $shown } tiêu chí, { $score } điểm.
checklist-note-shown = Kết quả: đạt { $shown } tiêu chí.
checklist-footnote = Bản in từ số liệu ngày { $day }, bản ghi { $entry }. “chờ”: chưa chấm vì chờ cơ quan khác; ô trống: chưa chấm.

recovery-card-title = Phiếu khóa khôi phục
recovery-card-warning = Ai có khóa này mở được toàn bộ dữ liệu của đơn vị. Mất mọi cụm mật khẩu và mất khóa này thì không ai mở được dữ liệu, kể cả người viết phần mềm. Cho vào phong bì, niêm phong, cất trong tủ khóa; không chụp ảnh, không gõ vào máy khác.

## Việc đã làm, theo tên lệnh

action-set_roles = Giao vai trò
action-remove_login = Bỏ người dùng
action-change_passphrase = Đổi cụm mật khẩu
action-request_enrolment = Lập yêu cầu ghép
action-accept_enrolment = Nhận yêu cầu ghép
action-install_enrolment = Nhập gói ghép
action-confirm_peer = Xác nhận tám từ
action-export_bundle = Xuất gói dữ liệu
action-import_bundles = Nhập gói dữ liệu
action-create_backup = Sao lưu
action-restore_backup = Khôi phục

## Các bước của việc lâu

progress-entering = Đang ghi số liệu
progress-select = Đang chọn bản ghi
progress-seal = Đang mã hóa và ký
progress-write = Đang ghi ra ổ
progress-read-back = Đang đọc lại
progress-import = Đang đọc gói
progress-adopt = Đang nhận bản ghi
progress-sample = Đang nạp dữ liệu mẫu

## Vì sao một bản ghi không được nhận

refusal-unknown-device = Chưa biết máy đã ghi
refusal-other-unit = Ghi cho đơn vị ngoài quyền
refusal-other-writer = Ghi vào phần của cấp khác
refusal-misshapen = Bản ghi không đúng mẫu

## Soát số liệu trong văn bản: vì sao một con số chưa đúng

prose-why-change = Từ { $base } thành { $now } là { $way ->
        [up] tăng
        [down] giảm
       *[same] không đổi
    } { $computed } %, văn bản ghi { $printed } %.
prose-why-change-of-total = Nay { $now }, { $way ->
        [up] tăng
       *[down] giảm
    } { $change } nên kỳ gốc là { $base }. { $change }/{ $base } là { $computed } %, văn bản ghi { $printed } %.
prose-why-rate = { $now }/{ $base } là { $computed } %, văn bản ghi { $printed } %.
prose-why-bound = { $now }/{ $base } là { $computed } %, { $side ->
        [below] không dưới
       *[above] không trên
    } mức { $printed } % mà văn bản ghi.
prose-why-direction = Từ { $base } thành { $now } là { $way ->
        [up] tăng
        [down] giảm
       *[same] không đổi
    }, dấu hoặc chữ tăng, giảm trong văn bản ngược lại. Tỷ lệ là { $computed } %.
prose-why-zero-base = Kỳ gốc là 0 nên không có tỷ lệ phần trăm. Chỉ ghi số tăng thêm { $change }.
prose-why-difference = Từ { $base } thành { $now } là { $way ->
        [up] tăng
        [down] giảm
       *[same] không đổi
    } { $computed }, văn bản ghi { $said ->
        [up] tăng
       *[down] giảm
    } { $printed }.
prose-why-points = Tỷ lệ tăng, giảm so với tỷ lệ thì tính bằng điểm phần trăm: ghi { $computed } điểm %.
prose-why-points-wrong = Từ { $base } % thành { $now } % là { $computed } điểm %, văn bản ghi { $printed }.
prose-why-sum = { $parts } = { $computed }, văn bản ghi { $printed }. Sửa tổng hoặc sửa số thành phần.
prose-why-sum-exceeds = Các số thành phần { $parts } = { $computed }, nhiều hơn tổng { $printed }.
prose-why-store = Số đã nhập của "{ $title }" từ { $first } đến { $last } là { $computed }, văn bản ghi { $printed }.
prose-why-truncated = Tính ra { $computed } % khi làm tròn; văn bản ghi { $printed } %, tức là bỏ số lẻ phía sau.
prose-why-sum-short = Các số nêu ra { $parts } = { $computed }, ít hơn tổng { $printed } là { $gap }. Nếu còn phần khác thì đúng.
