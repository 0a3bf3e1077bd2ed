# Lời của phần lõi: chữ trên biểu mẫu, và những từ nhiều màn hình dùng chung.

## Biểu mẫu

form-bang-tieu-chi = Bảng tiêu chí
form-ministry = BỘ CÔNG AN
form-number-line = Số: ........./BC-CAP
form-head = THỦ TRƯỞNG ĐƠN VỊ
form-number-line-province = Số: ........./BC-.........
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

incident-list-cases = SỔ THEO DÕI VỤ VIỆC
incident-list-traffic = SỔ THEO DÕI TAI NẠN GIAO THÔNG
incident-list-fires = SỔ THEO DÕI CHÁY, NỔ
incident-list-period = Xảy ra từ { $first } đến { $last }
incident-list-number = Số
incident-list-when = Xảy ra
incident-list-at = { $day }, { $hour } giờ
incident-list-category = Loại vụ việc
incident-list-cause = Nguyên nhân
incident-list-place = Tổ, khu phố
incident-list-subjects = Đối tượng
incident-list-dead = Chết
incident-list-injured = Bị thương
incident-list-damage = Thiệt hại (đồng)
incident-list-cleared = Khám phá
incident-list-helped = nhờ { $model }
incident-list-helped-camera = nhờ camera an ninh
incident-list-helped-household-group = nhờ nhóm liên gia
incident-list-helped-propaganda = nhờ tuyên truyền
incident-list-helped-fund = nhờ quỹ
incident-list-helped-other = nhờ mô hình khác
incident-list-criminal = PPHS
incident-list-serious = Nghiêm trọng
incident-list-unknown = chưa có
incident-list-yes = có
incident-list-total = Cộng
incident-list-count = { $count } vụ
incident-list-note-damage = { $count } vụ chưa có số liệu thiệt hại, không tính là 0.
incident-list-note-codes = Loại vụ việc, nguyên nhân theo danh mục làm việc của phần mềm. Danh mục tội danh thống kê của Bộ: chưa có.
incident-list-note-privacy = Bảng chỉ có mã và số đếm, không thay cho sổ nghiệp vụ.
incident-list-footnote = In từ số liệu ngày { $day }.

report-list-title = SỔ THEO DÕI TỐ GIÁC, TIN BÁO VỀ TỘI PHẠM
report-list-period = Tiếp nhận từ { $first } đến { $last }
report-list-number = Số
report-list-received = Tiếp nhận
report-list-content = Nội dung, nguồn
report-list-place = Tổ, khu phố
report-list-group = Nhóm
report-list-officer = Người thụ lý
report-list-deadline = Hạn theo luật
report-list-standing = Kết quả, tình trạng
report-list-owed = Việc phải làm
report-list-ends = Hạn theo luật
report-list-left = Còn lại
report-list-why = Vì sao hạn là ngày ấy
report-list-warned = cảnh báo theo mốc sớm hơn { $end }
report-list-optional = (nếu cần)
report-list-in-time = đúng hạn
report-list-late = muộn hạn
report-list-unjudged = không có bảng hạn
report-list-open = Đang xử lý
report-list-total = Cộng
report-list-count = { $count } tin
report-list-sums = Đã giải quyết { $settled }, đúng hạn { $in_time }; đang xử lý { $open }; tạm đình chỉ { $suspended }
report-list-note-294 = Bản in không thay sổ theo dõi mẫu 294. Chỉ có mã và tên người thụ lý; không ghi họ tên người báo tin, người bị tố giác, bị hại.
report-list-note-first-day = Hạn tính theo ngày: ngày nhận là ngày thứ nhất.
report-list-note-next-day = Hạn tính theo ngày: tính từ hôm sau ngày nhận; cảnh báo vẫn theo mốc sớm hơn.
report-list-note-unchecked = Bảng hạn chưa đối chiếu với văn bản sau { $law } (hiệu lực 01/7/2025). Hỏi lại trước khi dùng làm căn cứ.
report-list-note-in-time = "Đúng hạn" là chuyển hoặc giải quyết xong khi hạn theo luật chưa hết.
report-due-title = TỐ GIÁC, TIN BÁO VỀ TỘI PHẠM QUÁ HẠN, SẮP ĐẾN HẠN
report-due-at = Lúc { $time } ngày { $day }: quá hạn { $overdue } việc, sắp đến hạn { $soon } việc
report-due-none = Không có việc nào quá hạn hoặc đến hạn trong { $hours } giờ tới.
report-due-note-soon = Sắp đến hạn: còn không quá { $hours } giờ đến mốc sớm nhất trong các cách tính ngày theo Điều 134 BLTTHS 2015.
report-due-overdue = Quá hạn
report-due-soon = Sắp đến hạn
report-left-days = còn { $count } ngày
report-left-hours = còn { $count } giờ
report-left-minutes = còn { $count } phút
report-late-days = quá { $count } ngày
report-late-hours = quá { $count } giờ
report-late-minutes = quá { $count } phút

recovery-card-title = Phiếu khóa khôi phục
recovery-card-warning = Ai có khóa này mở được toàn bộ dữ liệu của đơn vị. Mất mọi cụm mật khẩu và mất khóa này thì không ai mở được dữ liệu, kể cả người viết phần mềm. Cho vào phong bì, niêm phong, cất trong tủ khóa; không chụp ảnh, không gõ vào máy khác.

## Đôn đốc báo cáo của thành viên

form-reminder-list-title = DANH SÁCH CHƯA GỬI BÁO CÁO
form-reminder-list-subtitle = Kỳ tháng { $month }, tính đến ngày { $day }
form-reminder-list-count = Phải gửi { $expected } báo cáo; chưa gửi { $missing }. Đúng hạn { $coverage }, đạt { $rate } %.
form-reminder-list-count-open = Phải gửi { $expected } báo cáo; chưa gửi { $missing }. Chưa hết hạn nên chưa tính tỷ lệ đúng hạn.
form-reminder-list-none = Đến ngày { $day }, đã nhận đủ { $expected } báo cáo phải gửi của kỳ tháng { $month }.
form-reminder-letter-title = V/v đôn đốc gửi báo cáo tháng { $month }
form-reminder-letter-number = Số: ........./CAP
form-reminder-letter-all = Các thành viên có tên trong danh sách dưới đây
form-reminder-letter-addressee = { $member }, { $position }, { $organisation }
form-reminder-letter-addressee-short = { $member }, { $organisation }
form-reminder-letter-late = Đến ngày { $day }, { $unit } chưa nhận được báo cáo tháng { $month } dưới đây, đã quá hạn gửi.
form-reminder-letter-open = Đến ngày { $day }, { $unit } chưa nhận được báo cáo tháng { $month } dưới đây.
form-reminder-letter-ask = Đề nghị gửi báo cáo trước ngày ...... tháng ...... năm ..........; nếu đã gửi, đề nghị cho biết ngày gửi để đối chiếu.
form-reminder-letter-thanks = Trân trọng.
form-reminder-same-recipients = Như trên;
form-reminder-late-days = { $days } ngày
form-reminder-not-due = chưa đến hạn
form-reminder-prepared-by = NGƯỜI LẬP DANH SÁCH
form-reminder-footnote = Bản in từ sổ theo dõi ngày { $day }. Báo cáo đã nhận sau ngày này không có trong bản in.

## Việc đã làm, theo tên lệnh

action-set_roles = Giao vai trò
action-remove_login = Bỏ người dùng
action-change_passphrase = Đổi cụm mật khẩu
action-import_sheet = Nhập số liệu từ bảng tính
action-import_answers = Nhập kết quả chấm từ Excel
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
closing-footnote-first = Bản in của số liệu ký ngày { $day }, chốt lần đầu, mã { $id }. In lại lúc nào cũng như đã ký.
closing-footnote = Bản in của số liệu ký ngày { $day }, đính chính số { $number }, mã { $id }. In lại lúc nào cũng như đã ký.

findings-title = Bảng kiểm tra số liệu
findings-subtitle = Kỳ { $period }, lập ngày { $day }
findings-summary = { $hard } lỗi phải sửa trước khi chốt; { $open } điểm cần xem lại; { $explained } điểm đã có lý do.
findings-none = Không có điểm nào phải sửa hoặc cần xem lại.
findings-hard = Phải sửa
findings-soft = Cần xem lại
findings-explained = Đã có lý do
findings-whole = Toàn phường
findings-reason = Lý do: { $reason } ({ $person })
## Thời hạn của tin báo, tố giác

why-moment = { $time } ngày { $day }
limit-at-once = ngay
limit-hours = { $count ->
   *[other] { $n } giờ
}
limit-days = { $count ->
   *[other] { $n } ngày
}
limit-working-days = { $count ->
   *[other] { $n } ngày làm việc
}
limit-months = { $count ->
   *[other] { $n } tháng
}

why-term = { $from } { $start }{ $counting } + { $limit } = { $end }
why-bounded = { $from } { $start } + { $limit }, không muộn hơn hạn của nhóm b = { $end }
why-named = Theo ngày ghi trong quyết định = { $end }
why-before = Chậm nhất { $limit } trước khi hết hạn { $expiry } = { $end }
why-at-once = Làm ngay khi tiếp nhận { $start }
why-moved = , là ngày nghỉ ({ $reason }), dời đến { $end }
why-warning = Tính theo cách sớm nhất thì hết { $end }; cảnh báo theo mốc này.
why-first-day = {" "}(ngày này là ngày thứ nhất)
why-next-day = {" "}(tính từ hôm sau)
why-first-working-day = {" "}(ngày thứ nhất là ngày làm việc { $day })
why-skipped = {" "}(không tính { $count } ngày nghỉ)
why-skipped-computed = {" "}(không tính { $count } ngày nghỉ, Tết và Giỗ Tổ tính theo âm lịch, chưa đối chiếu lịch chính thức)
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

## Kỳ báo cáo

core-period-hc-month = tháng { $number }/{ $year }
core-period-hc-quarter = quý { $number }/{ $year }
core-period-hc-six = 6 tháng đầu năm { $year }
core-period-hc-last-six = 6 tháng cuối năm { $year }
core-period-hc-nine = 9 tháng năm { $year }
core-period-hc-through = { $number } tháng đầu năm { $year }
core-period-hc-year = năm { $year }
core-period-dl-month = tháng dương lịch { $number }/{ $year }
core-period-dl-quarter = quý dương lịch { $number }/{ $year }
core-period-dl-six = 6 tháng đầu năm dương lịch { $year }
core-period-dl-last-six = 6 tháng cuối năm dương lịch { $year }
core-period-dl-nine = 9 tháng năm dương lịch { $year }
core-period-dl-through = { $number } tháng đầu năm dương lịch { $year }
core-period-dl-year = năm dương lịch { $year }
core-period-qh-quarter = quý { $number } của năm báo cáo Quốc hội { $year } ({ $first } đến { $last })
core-period-qh-six = 6 tháng của năm báo cáo Quốc hội { $year } ({ $first } đến { $last })
core-period-qh-last-six = 6 tháng cuối của năm báo cáo Quốc hội { $year } ({ $first } đến { $last })
core-period-qh-nine = 9 tháng của năm báo cáo Quốc hội { $year } ({ $first } đến { $last })
core-period-qh-year = năm báo cáo Quốc hội { $year } ({ $first } đến { $last })
core-period-ct-year = năm an toàn về an ninh, trật tự của phường { $year } ({ $first } đến { $last })
core-period-kd-year = năm an toàn về an ninh, trật tự của khu dân cư { $year } ({ $first } đến { $last })
core-period-bv-year = năm của Tổ bảo vệ an ninh, trật tự { $year } ({ $first } đến { $last })
core-period-week = tuần { $number }/{ $year } ({ $first } đến { $last })
core-period-days = { $first } đến { $last }

## Ghi chú dưới bảng

core-note-small-base = Kỳ gốc dưới 20, tỷ lệ % dễ dao động.
core-note-ordinary = Thay đổi vẫn trong dao động thường của số đếm.
core-note-lineage = Cộng từ các đơn vị cũ: { $units }.
core-note-not-comparable = Không so sánh được: { $unit } đã chia tách, chưa khai tỷ lệ chia.
core-note-share = Lấy { $share } của { $unit } ({ $whole } { $noun }), theo tỷ lệ chia đã khai.
core-note-overlap = Hai kỳ trùng nhau { $days } ngày: số của những ngày ấy nằm ở cả hai bên.
core-note-window = Cộng từ các tháng { $first } đến { $last }: thừa { $surplus } ngày, thiếu { $missing } ngày so với kỳ.
core-note-unlike = Hai bên cộng từ hai khoảng ngày lệch nhau nên không so sánh.
core-note-own-differs = { $period } có số báo cáo riêng { $own }, khác tổng các tháng { $sum }.
core-note-other-source = { $period } lấy theo sổ { $register }; nguồn khác ghi { $other }.

## Bảng so sánh

comparison-title = BẢNG SO SÁNH SỐ LIỆU
comparison-subtitle = { $period } so với { $base }
comparison-subtitle-mean = { $period } so với bình quân { $years } năm trước
comparison-head-current = Kỳ này
comparison-head-base = Kỳ gốc
comparison-head-difference = Tăng, giảm
comparison-head-percent = Tỷ lệ %
comparison-head-mean = Bình quân
comparison-head-range = Thấp nhất – cao nhất
comparison-points = điểm %
comparison-note-years = Bình quân của { $years } năm có đủ số.
comparison-footnote = Bản in từ số liệu ngày { $day }. “–”: chưa báo cáo hoặc không tính được; k/c: không áp dụng, tỷ lệ thì không có gì để chia; (n/N): mới có n trong N phần.
comparison-chart = { $title } cùng kỳ 5 năm, { $unit }
comparison-chart-current = Kỳ này
comparison-chart-before = Các năm trước
comparison-chart-missing = “–”, khung chấm: chưa đủ số
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
        [up] tăng { $computed } %, văn bản lại ghi giảm.
        [down] giảm { $computed } %, văn bản lại ghi tăng.
       *[same] không đổi, văn bản lại ghi tăng hoặc giảm.
    }
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

# Phân công theo năm rõ và bàn giao công việc.
form-bang-phan-cong = Bảng phân công theo năm rõ
form-bang-phan-cong-theo-nguoi = Bảng phân công theo người
assignment-sheet-number-line = Số: ........./CAP
assignment-sheet-preview = Phân công: { $set }, năm { $year }
assignment-sheet-title = BẢNG PHÂN CÔNG
assignment-sheet-subtitle = Thực hiện { $set }, năm { $year } (rõ người, rõ việc, rõ tiến độ, rõ kết quả, rõ trách nhiệm)
assignment-sheet-person = { $name }, { $position }: { $count } việc
assignment-sheet-person-plain = { $name }: { $count } việc
assignment-sheet-nobody = Chưa có người làm: { $count } tiêu chí
assignment-sheet-supervisor = Phụ trách: { $name }
assignment-sheet-helpers = Phối hợp: { $names }
assignment-sheet-late = Quá hạn { $days } ngày
assignment-sheet-done = Đã xong { $day }
assignment-sheet-open = Đang làm
assignment-sheet-note = Đủ năm rõ: { $whole }/{ $all } tiêu chí. Ô trống: chưa rõ, ghi bổ sung khi giao việc.
assignment-sheet-recipient-named = Cán bộ có tên (thực hiện);
assignment-sheet-footnote = Bản in từ số liệu ngày { $day }, bản ghi { $entry }. “Chờ”: chờ cơ quan khác, không tính chậm cho phường.
handover-title = BIÊN BẢN BÀN GIAO CÔNG VIỆC
handover-number-line = Số: ........./BB-CAP
handover-person = { $name }, { $position }
handover-opening = Hôm nay, ngày ...... tháng ...... năm .........., tại { $unit }, chúng tôi gồm:
handover-from = Bên giao: { $person }.
handover-to = Bên nhận: { $person }.
handover-content = Hai bên bàn giao { $count } việc chưa xong dưới đây, tình trạng tính đến ngày { $day }.
handover-closing = Bên nhận đã nhận đủ việc và tài liệu kèm theo, chịu trách nhiệm tiếp tục thực hiện từ ngày { $day }. Việc bên giao đã làm xong không thuộc biên bản này. Biên bản lập thành 03 bản: mỗi bên giữ một bản, một bản lưu.
handover-criterion = Tiêu chí { $number }: { $text } ({ $set }, năm { $year })
handover-crime-report = Tin báo, tố giác số { $number }
handover-state-waiting = Chờ cơ quan khác
handover-state-late = Quá hạn { $days } ngày
handover-state-open = Đang làm
handover-part-person = Người làm
handover-part-supervisor = Phụ trách
handover-part-helper = Phối hợp
handover-part-officer = Cán bộ thụ lý
handover-signed-from = BÊN GIAO
handover-signed-to = BÊN NHẬN
handover-signed-commander = XÁC NHẬN CỦA CHỈ HUY
handover-recipient-both = Bên giao, bên nhận;
handover-footnote = Bản in ngày { $day }, bản ghi { $entry }.

# Biểu đồ in riêng.
chart-title = BIỂU ĐỒ SỐ LIỆU
chart-subtitle-months = { $title }, năm { $year } so với năm { $before }
chart-subtitle-years = { $title }, { $period } và { $years } năm trước
chart-subtitle-structure = Cơ cấu tội phạm, { $period }
chart-months = { $title } theo tháng, { $unit }
chart-years = { $title } qua { $years } năm, { $unit }
chart-structure = Số vụ theo nhóm tội phạm, cộng { $total } vụ
chart-structure-row = { $value } vụ ({ $percent } %)
chart-structure-row-none = { $value } vụ
chart-structure-missing = chưa đủ số
chart-head-month = Tháng
chart-head-year = Năm
chart-head-value = Số liệu
chart-missing = “–”, khung chấm: chưa đủ số
chart-place = { $subtitle }, { $place }
heat-map-subtitle = { $register }, { $period }
heat-map-footnote = Bản in từ số liệu ngày { $day }.
chart-footnote = Bản in từ số liệu ngày { $day }. Trục bắt đầu từ 0; “–”: chưa báo cáo hoặc chưa đủ số.
