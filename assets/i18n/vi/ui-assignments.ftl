# Phân công theo năm rõ.

screen-assignments = Phân công

assign-which = { $title }, năm { $year }. Đủ năm rõ { $whole }/{ $all } tiêu chí.
assign-view-clears = Năm rõ
assign-view-people = Theo người
assign-view-weeks = Theo tuần
assign-view-plan = Nên làm tiếp
assign-view-handovers = Bàn giao
assign-find = Tìm tiêu chí, việc, người
assign-filter = Lọc
assign-filter-all = Tất cả { $count }
assign-filter-missing = Còn thiếu { $count }
assign-filter-overdue = Quá hạn { $count }
assign-filter-mine = Của tôi { $count }
assign-filter-given = Tôi giao { $count }
assign-filter-waiting = Chờ cơ quan khác { $count }
assign-filter-done = Đã xong { $count }
assign-print = In bảng phân công
assign-edit = Giao việc
assign-change = Sửa
assign-open-criterion = Mở tiêu chí
assign-none-found = Không thấy "{ $text }" trong tiêu chí, việc, kết quả và tên người.
assign-none-filter = Không có việc nào như vậy. Chọn Tất cả ở ô Lọc để xem lại cả bộ.

# Năm rõ.
assign-clears = Năm rõ
assign-clear-person = người
assign-clear-task = việc
assign-clear-due = tiến độ
assign-clear-product = kết quả
assign-clear-responsibility = trách nhiệm
assign-clear-yes = rõ
assign-clear-no = chưa rõ
assign-missing = Còn thiếu: { $clears }.
assign-missing-rule = Giao việc chỉ đủ khi có cả năm rõ.
assign-whole = Đủ năm rõ.
assign-legend-clear = rõ
assign-legend-missing = chưa rõ
assign-column-number = TT
assign-column-criterion = Tiêu chí
assign-column-person = Người
assign-column-task = Việc
assign-column-due = Tiến độ
assign-column-product = Kết quả
assign-column-responsibility = Trách nhiệm
assign-column-state = Tình trạng
assign-column-clears = Năm rõ
assign-clears-of = { $count }/5 rõ

# Tình trạng của việc được giao.
assign-progress-overdue = Quá hạn
assign-progress-today = Hôm nay
assign-progress-soon = Sắp đến hạn
assign-progress-later = Đang làm
assign-progress-undated = Chưa có hạn
assign-progress-unassigned = Chưa giao
assign-progress-waiting = Chờ cơ quan khác
assign-progress-met = Tiêu chí đạt
assign-progress-done = Đã xong
assign-late-days = quá { $days } ngày
assign-left-days = còn { $days } ngày
assign-left-today = trong ngày
assign-done-on = ngày { $day }
assign-expected = dự kiến { $day }
assign-expected-unknown = chưa rõ ngày

# Bên cạnh danh sách.
assign-number = Tiêu chí { $number }
assign-person = Người làm
assign-task = Việc
assign-due = Hạn
assign-product = Kết quả
assign-supervisor = Chỉ huy phụ trách
assign-helpers = Phối hợp
assign-given-by = Người giao
assign-task-hint = Làm gì. Ví dụ: Lập danh sách, rà từng hộ
assign-product-hint = Phải có gì khi xong. Ví dụ: Danh sách có ký duyệt
assign-supervisor-hint = Ai chịu trách nhiệm trước chỉ huy đơn vị
assign-helper-add = Thêm người phối hợp
assign-helper-choose = Chọn người
assign-helper-drop = Bỏ { $name }
assign-helper-remove = Bỏ
assign-left-office = { $name }, không còn trong danh sách cán bộ
assign-take-away = Thôi giao
assign-finish = Ghi xong
assign-finish-day = Ngày xong
assign-finish-hint = Việc được giao đã làm xong. Tiêu chí đạt hay chưa do người chấm ghi.
assign-finish-missing = Ghi ngày xong.
assign-reopen = Mở lại
assign-said = Đã giao tiêu chí { $number }
assign-said-missing = Đã giao tiêu chí { $number }. Còn thiếu: { $clears }
assign-said-done = Tiêu chí { $number }: việc đã xong ngày { $day }
assign-said-reopened = Tiêu chí { $number }: việc mở lại

# Theo người.
assign-person-load = { $open } việc đang làm, { $overdue } quá hạn
assign-person-waiting = { $count } chờ cơ quan khác
assign-person-done = { $count } đã xong
assign-person-supervised = phụ trách { $count } việc
assign-person-hand-over = Bàn giao
assign-nobody = Chưa có người làm
assign-nobody-count = { $count } tiêu chí
assign-free = Chưa có việc nào: { $names }.

# Theo tuần.
assign-week = Tuần { $first } – { $last }
assign-week-column = Tuần
assign-week-count = { $count } việc
assign-week-now = tuần này
assign-weeks = Lịch hạn theo tuần
assign-weeks-late = Quá hạn, không tính việc chờ cơ quan khác
assign-weeks-undated = Chưa có hạn
assign-weeks-waiting = Chờ cơ quan khác, không tính chậm cho phường
assign-weeks-none = Không có việc nào đến hạn. Việc có hạn hiện ở tuần của hạn.
assign-day-today = hôm nay
assign-item = { $number }. { $text }
assign-item-person = { $number }. { $person }: { $text }

# Nên làm tiếp.
assign-plan-points = Được { $score } điểm, còn thiếu { $missing } điểm để đạt bộ.
assign-plan-items = Đạt { $shown } tiêu chí, còn thiếu { $missing } tiêu chí để đạt bộ.
assign-plan-enough = Đạt { $shown } tiêu chí.
assign-plan-days = Năm đánh giá còn { $days } ngày.
assign-plan-over = Năm đánh giá đã hết.
assign-plan-free = Ít việc nhất: { $names }.
assign-plan-free-one = { $name } ({ $open } việc)
assign-plan-none = Mọi tiêu chí đã đạt hoặc đang chờ cơ quan khác. Không có gì phải làm tiếp.
assign-plan-order = Thứ tự: điểm liệt, bắt buộc, rồi tiêu chí đem lại nhiều nhất cho phần còn thiếu; bằng nhau thì hạn gần hơn, rồi người ít việc hơn.
assign-plan-rank = Thứ
assign-plan-why = Vì sao
assign-plan-next = Làm tiếp
assign-plan-waiting = Chờ cơ quan khác, không xếp thứ tự
assign-why-disqualifies = Điểm liệt: chưa đạt thì cả bộ không đạt.
assign-why-mandatory = Bắt buộc phải đạt.
assign-why-reach-maximum = Phải đạt điểm tối đa.
assign-why-item = Thêm 1 tiêu chí đạt, bộ còn thiếu { $missing }.
assign-why-points = Thêm { $gain } điểm, bộ còn thiếu { $missing }.
assign-why-enough = Thêm { $gain } điểm: riêng tiêu chí này đủ phần còn thiếu.
assign-why-more-points = Thêm { $gain } điểm.
assign-why-all-asked = Bộ cần mọi tiêu chí đạt.
assign-why-at-cap = Nhóm { $group } đã đủ mức trần, không thêm điểm.
assign-why-not-lacking = Bộ đã đủ, không cần thêm tiêu chí này.
assign-why-to-judge = Việc đã xong, chỉ còn chấm.
assign-why-late = Quá hạn { $days } ngày.
assign-why-due = Hạn còn { $days } ngày.
assign-why-due-today = Hạn hôm nay.
assign-why-year-ends = Chưa có hạn riêng, hết năm còn { $days } ngày.
assign-why-year-over = Chưa có hạn riêng, năm đã hết.
assign-why-load = { $person } đang có { $open } việc.
assign-why-nobody = Chưa có người làm.

# Bàn giao.
assign-hand-over = Bàn giao
assign-hand-over-title = Bàn giao công việc
assign-hand-over-what = Bàn giao gồm mọi việc chưa xong theo tiêu chí, ở vai người làm, phụ trách hay phối hợp, và tin báo, tố giác chưa giải quyết xong. Việc đã xong ở lại với người cũ.
assign-hand-over-from = Bên giao
assign-hand-over-to = Bên nhận
assign-hand-over-choose = Chọn người
assign-hand-over-missing = Chọn bên nhận.
assign-hand-over-none = { $name } không có việc nào chưa xong.
assign-hand-over-verb = Bàn giao { $count } việc
assign-hand-over-list = Việc bàn giao
assign-hand-over-about = Công việc
assign-hand-over-part = Vai trò
assign-hand-over-said = Đã bàn giao { $count } việc của { $from } cho { $to }
assign-part-person = Người làm
assign-part-supervisor = Phụ trách
assign-part-helper = Phối hợp
assign-part-officer = Cán bộ thụ lý
assign-crime-report = Tin báo, tố giác số { $number }
assign-set-year = { $set }, năm { $year }
assign-records = Các lần bàn giao
assign-record = { $from } giao { $to }
assign-record-sub = { $day }, { $count } việc
assign-records-none = Chưa có lần bàn giao nào. Nhấn F9 để bàn giao mọi việc chưa xong của một người cho người khác; biên bản in được ngay.
assign-records-none-view = Chưa có lần bàn giao nào.

# Nhật ký.
action-finish_assignment = Ghi xong việc
action-hand_over = Bàn giao công việc
field-task = Việc
field-product = Kết quả phải có
field-supervisor_id = Chỉ huy phụ trách
field-helper_ids = Phối hợp
field-done_on = Xong ngày
field-handover = Bàn giao
history-handover = { $count } việc
