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
## Thời hạn của tin báo, tố giác

why-moment = { $time } ngày { $day }
limit-at-once = ngay
limit-hours = { $n } giờ
limit-days = { $n } ngày
limit-working-days = { $n } ngày làm việc
limit-months = { $n } tháng

why-term = { $from } { $start }{ $counting } + { $limit } = { $end }
why-bounded = { $from } { $start } + { $limit }, không muộn hơn hạn của nhóm b = { $end }
why-named = Theo ngày ghi trong quyết định = { $end }
why-before = Chậm nhất { $limit } trước khi hết hạn { $expiry } = { $end }
why-at-once = Làm ngay khi tiếp nhận { $start }
why-moved = , là ngày nghỉ ({ $reason }), dời đến { $end }
why-warning = Tính theo cách sớm nhất thì hết { $end }; cảnh báo theo mốc này.
why-first-day = {" "}(ngày này là ngày thứ nhất)
why-next-day = {" "}(tính từ hôm sau)
why-from-received = Nhận
why-from-reclassified = Xếp lại nhóm a
why-from-requested = Đề nghị
why-from-expiry = Hạn trước
why-from-decided = Quyết định
why-from-settled = Kết thúc
why-from-suspended = Tạm đình chỉ
why-from-resumed = Phục hồi
why-from-grounds = Có căn cứ
why-waits-decided = Tính từ lúc ra quyết định
why-waits-settled = Tính từ lúc kết thúc giải quyết

day-saturday = thứ Bảy
day-sunday = Chủ nhật
day-off-weekend = cuối tuần
day-off-declared = đơn vị ghi
day-off-tet = Tết, tính theo âm lịch
day-off-hung-kings = Giỗ Tổ, tính theo âm lịch

## Sổ tin báo, tố giác

report-kind-denunciation = Tố giác
report-kind-information = Tin báo
report-kind-proposal = Kiến nghị khởi tố

channel-in-person = Trực tiếp
channel-written = Văn bản nộp trực tiếp
channel-phone = Điện thoại
channel-post = Bưu chính, giao liên
channel-email = Hòm thư điện tử
channel-media = Phương tiện thông tin đại chúng
channel-broadcast = Báo nói, báo hình

report-event-recorded = Lập biên bản, ghi sổ tiếp nhận
report-event-reported-at-once = Báo ngay Cơ quan điều tra
report-event-receipt-notified = Thông báo kết quả tiếp nhận
report-event-reclassified = Xếp lại từ nhóm b sang nhóm a
report-event-taken-up = Phường thụ lý
report-event-prolonged = Kéo dài thời hạn giải quyết
report-event-verification-reported = Báo cáo kết thúc xác minh
report-event-extension-requested = Đề nghị Viện kiểm sát gia hạn
report-event-extended = Viện kiểm sát gia hạn
report-event-suspended = Tạm đình chỉ
report-event-resumed = Phục hồi
report-event-resumption-sent = Gửi quyết định phục hồi
report-event-transferred = Chuyển Cơ quan điều tra
report-event-prosecuted = Khởi tố
report-event-not-prosecuted = Không khởi tố
report-event-fined = Xử phạt VPHC
report-event-measure-filed = Lập hồ sơ biện pháp xử lý hành chính
report-event-decision-sent = Gửi quyết định cho Viện kiểm sát
report-event-result-notified = Thông báo kết quả giải quyết
report-event-archived = Nộp lưu hồ sơ
report-field-ground = lý do tạm đình chỉ
## Số liệu lấy từ sổ làm minh chứng

query-camera-sites = Vị trí camera hoạt động đủ
query-cameras = Mắt camera hoạt động
query-models = Mô hình đang duy trì
query-household-groups = Nhóm liên gia đang duy trì
query-crime-reports-in-time = Tố giác, tin báo giải quyết đúng hạn
query-cases-solved = Vụ phạm tội về trật tự xã hội đã khám phá
query-offences-solved = Vụ phạm pháp hình sự đã khám phá
query-online-files = Hồ sơ nộp trực tuyến
query-mediations = Mâu thuẫn hòa giải thành
query-released-assigned = Người chấp hành xong án phạt tù có người phụ trách
query-campaigns = Buổi tuyên truyền
query-meetings = Cuộc họp dân

## Các bước xem và nhận tệp

progress-read-files = Đang đọc tệp
progress-draw = Đang vẽ trang
