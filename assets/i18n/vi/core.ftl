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
action-import_sheet = Nhập số liệu từ bảng tính
action-save_mapping = Lưu cách đọc bảng tính
action-delete_mapping = Xóa cách đọc bảng tính
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
progress-reading = Đang đọc trang tính
progress-saving = Đang lưu vào nhật ký
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

## Chốt kỳ, đính chính, kiểm tra số liệu

closing-period-month = tháng { $month }/{ $year }
closing-period-calendar-month = tháng dương lịch { $month }/{ $year }
closing-period-quarter = quý { $quarter }/{ $year }
closing-period-six-months = 6 tháng đầu năm { $year }
closing-period-nine-months = 9 tháng đầu năm { $year }
closing-period-year = năm { $year }
closing-period-days = từ { $first } đến { $last }
closing-date-line = { $place }, ngày { $day } tháng { $month } năm { $year }
closing-subtitle = { $period } (từ { $first } đến { $last })
closing-figures-title = Bảng số liệu
closing-changes-title = Bảng đính chính số liệu
closing-version-first = Số liệu chốt lần đầu
closing-version-corrected = Số liệu sau đính chính số { $number }. Lý do: { $reason }
closing-changes-version = Đến đính chính số { $number }
closing-base-line = So với { $period }
closing-section = Đính chính số { $number }, ngày { $day }, người ký: { $signer }
closing-section-reason = Lý do: { $reason }
closing-section-none = Không đổi số nào; ghi nhận bản chốt của máy khác.
closing-whole-ward = Toàn phường
closing-points = { $points } điểm %
closing-legend = 0: không phát sinh (có báo cáo); –: chưa báo cáo; k/c: không áp dụng.
closing-remark-ordinary = dao động thường
closing-remark-not-comparable = không so được
closing-remark-own-differs = khác tổng các tháng
closing-remark-incomplete = chưa đủ để so
closing-note-lineage = Kỳ gốc cộng từ các đơn vị trước khi sắp xếp: { $units }.
closing-note-small = * Gốc dưới 20 nên tỷ lệ % dễ dao động.
closing-recipient-province = Công an tỉnh (báo cáo);
closing-footnote = Bản in của số liệu ký ngày { $day }, lần { $number }, mã { $id }. In lại lúc nào cũng như đã ký.

findings-title = Bảng kiểm tra số liệu
findings-subtitle = Kỳ { $period }, lập ngày { $day }
findings-summary = { $hard } lỗi phải sửa trước khi chốt; { $open } điểm cần xem lại; { $explained } điểm đã có lý do.
findings-none = Không có điểm nào phải sửa hoặc cần xem lại.
findings-hard = Phải sửa
findings-soft = Cần xem lại
findings-reason = Lý do: { $reason } ({ $person })
