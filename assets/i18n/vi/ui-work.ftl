# Việc cần làm.

work-which = { $day }, { $date }. Kỳ đang mở: tháng { $month } ({ $from } – { $to })
work-day = { $day }, { $date }
work-assign = Giao việc
work-open = Mở việc
work-sorted = Sắp theo hạn, quá hạn lên trước

work-tab-ward = Cả phường
work-tab-all = Tất cả
work-tab-mine = Của tôi
work-tab-nobody = Chưa có người làm
work-tab-given = Tôi giao
work-tab-done = Đã xong

work-column-state = Tình trạng
work-column-work = Việc
work-column-of = Thuộc
work-column-person = Người làm
work-column-due = Hạn
work-column-left = Còn lại

work-group-overdue = Quá hạn
work-group-today = Hôm nay
work-group-soon = 7 ngày tới
work-group-later = Về sau
work-group-waiting = Chờ cơ quan khác
work-group-done = Đã xong
work-count = { $count } việc
work-count-waiting = { $count } việc, không tính chậm cho phường

work-state-today = Hôm nay
work-state-waiting = Đang chờ
work-state-done = Đã xong

work-left-late = quá { $days } ngày
work-left-late-today = quá giờ trong ngày
work-left-today = trong ngày
work-left-days = còn { $days } ngày
work-left-expected = dự kiến
work-left-done = xong { $day }
work-left-unknown = chưa rõ ngày
work-person-nobody = chưa giao

# Từng loại việc.
work-criterion = { $text }
work-criterion-unclear = { $text }
    .sub = Giao việc chưa đủ năm rõ
work-criterion-task = { $task }
    .sub = { $text }
work-criterion-figures = Xem lại tiêu chí { $number }: số liệu đã đổi từ khi xác nhận, { $from } → { $to }
work-criterion-figures-gone = Xem lại tiêu chí { $number }: số liệu đã xác nhận { $from } nay không còn
work-waiting = { $text }
work-waiting-past = { $text }
    .sub = Cơ quan đó quá ngày dự kiến { $days } ngày: hỏi lại. Không tính chậm cho phường.
work-assessment-ready = Ký tự đánh giá năm { $year }
    .sub = Đã chấm đủ { $title }.
work-assessment-changed = Ký lại tự đánh giá năm { $year }
    .sub = Kết quả chấm đã thay đổi sau khi ký.
work-assessment-returned = Tỉnh trả lại hồ sơ năm { $year }: { $count } nhận xét
    .sub = Sửa theo nhận xét rồi ký lại.
work-assessment-arrived = Thẩm định { $unit }, năm { $year }
    .sub = Hồ sơ đã ký, chưa thẩm định.
work-of-assessment = Hồ sơ đánh giá
work-fact-waiting = Chờ cơ quan khác
work-month = Nhập số liệu tháng { $period }: còn { $left }/{ $all } chỉ tiêu
work-reports-missing = { $duty }: { $count } thành viên chưa gửi báo cáo tháng { $month }
    .sub = Đã quá hạn; mở để đôn đốc hoặc ghi nhận
work-reports-missing-months = { $duty }: còn { $count } báo cáo chưa gửi của { $months } kỳ, từ tháng { $month }
    .sub = Đã quá hạn; mở để đôn đốc hoặc ghi nhận
work-reports-due = { $duty } tháng { $month }: { $count } thành viên chưa gửi
work-conflicts = { $count } giá trị hai máy ghi khác nhau
    .sub = Chọn một giá trị; giá trị kia vẫn còn trong Nhật ký
work-backup-none = Sao lưu lần đầu
    .sub = Thư mục này chưa có bản sao lưu nào
work-backup-old = Sao lưu dữ liệu
    .sub = Bản sao lưu gần nhất đã { $days } ngày
work-report-clock = { $title }: tin số { $number }
    .sub = Hạn { $due }
work-report-option = { $title }, nếu cần: tin số { $number }
    .sub = Chậm nhất { $due }

work-of-criterion = Tiêu chí { $number }
work-of-criteria = Tiêu chí
work-of-statistics = Số liệu
work-of-reporting = Thành viên
work-of-sync = Đồng bộ
work-of-overview = Tổng hợp
work-of-backup = Sao lưu
work-of-crime_reports = Tin báo, tố giác

# Tình hình.
work-situation = Tình hình đến hôm nay
work-facts-none = Chưa có tiêu chí hay số liệu nào.
work-fact-met = Tiêu chí đạt
work-fact-score = Tổng điểm
work-fact-filled = Chỉ tiêu đã nhập
work-sync-title = Gửi tỉnh
work-sync-unenrolled = Chưa ghép với Công an tỉnh. Mở Đồng bộ để lập yêu cầu.
work-sync-never = Chưa gửi gói nào. Có { $pending } thay đổi chưa gửi.
work-sync-sent = Gói gần nhất { $day }, chưa có biên nhận. Có { $pending } thay đổi tỉnh chưa nhận.
work-sync-received = Gói gần nhất { $day }, tỉnh đã nhận { $received } bản ghi. Có { $pending } thay đổi tỉnh chưa nhận.
work-backup-title = Sao lưu
work-backup-at = { $at }, đã mở lại và so khớp.
work-backup-never = Chưa có bản sao lưu nào.
work-set-title = Bộ tiêu chí
work-set-sample = { $title }. Mẫu minh họa, không phải văn bản của Bộ Công an.

work-empty = Không có việc nào đến hạn trong 7 ngày tới. Việc mới được giao sẽ hiện ở đây. F4 để giao việc.
work-empty-view = Không có việc nào đến hạn trong 7 ngày tới. Việc mới được giao sẽ hiện ở đây.
work-empty-mine = Không có việc nào giao cho bạn.
work-empty-given = Bạn chưa giao việc nào chưa xong cho người khác. F4 để giao việc.
work-empty-done = Chưa có việc nào ghi xong. Việc ghi xong ở Phân công hiện ở đây.
work-empty-nobody = Việc nào cũng đã có người làm.
