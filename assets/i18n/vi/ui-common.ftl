# Từ dùng ở mọi màn hình.

ui-program = Phường Mẫu
ui-later = Để sau
ui-close = Đóng
ui-stop = Dừng
ui-undo = Hoàn tác
ui-redo = Làm lại
ui-show-text = Hiện chữ
ui-hide-text = Che chữ
ui-try-again = Thử lại
ui-error-unknown = Phần mềm gặp lỗi chưa lường trước.
ui-error-code = Mã: { $code }
ui-none-chosen = Chưa chọn

# Trạng thái: từ đi cùng hình.
ui-state-ok = Đạt
ui-state-no = Chưa đạt
ui-state-late = Quá hạn
ui-state-soon = Sắp đến hạn
ui-state-wait = Chờ cơ quan khác
ui-state-none = Chưa làm
ui-state-part = Đang làm
ui-state-diff = Chọn giá trị
ui-state-info = Lưu ý
ui-state-add = Mới

# Ba loại ô trống.
ui-empty-zero = không phát sinh
ui-empty-missing = chưa báo cáo
ui-empty-not-applicable = không áp dụng
ui-empty-not-applicable-short = k/c
ui-empty-blank = chưa nhập
ui-empty-coverage = tháng đã báo cáo
ui-empty-conflict = hai máy ghi khác nhau
ui-cell-comment = ghi chú: { $comment }
ui-small-number = số nhỏ
ui-coverage-spoken = { $have } trên { $expected }

# Ô nhập.
ui-date-hint = Ngày/tháng/năm, ví dụ 09/12/2026
ui-date-wrong = Ngày "{ $text }" chưa đúng. Ghi ngày/tháng/năm, ví dụ 09/12/2026.
ui-date-missing = Ghi ngày, ví dụ 09/12/2026.
ui-number-wrong = Số "{ $text }" chưa đúng. Ghi bằng chữ số, ví dụ 12 hoặc 1.234.
ui-number-whole = Ghi số nguyên, ví dụ 12.
ui-number-decimals = Ghi nhiều nhất { $decimals } chữ số sau dấu phẩy.
ui-number-least = Ghi số từ { $least } trở lên.
ui-number-most = Ghi số không quá { $most }.
ui-search-none = Không thấy "{ $text }".
ui-search-count = { $count } mục
ui-caps-lock = Caps Lock đang bật. Nên tắt Unikey khi gõ ô này.

# Tiến độ.
ui-progress-of = { $done }/{ $total } { $unit }
ui-progress-some = { $done } { $unit }
ui-stopping = Đang dừng

# Trang in và biểu đồ.
ui-page = Trang { $page }/{ $pages }
ui-pages = Các trang
ui-page-before = Trang trước
ui-page-after = Trang sau
ui-text-cut = Nội dung còn dài; lưu tệp ra ngoài để xem hết.
ui-chart-missing = chưa báo cáo
ui-chart-total = { $name }: { $total }
ui-chart-solid = Cột đặc, { $text }
ui-chart-hatched = Cột gạch chéo, { $text }
ui-chart-gap = Ô gạch mờ: chưa báo cáo hoặc chưa đủ số
ui-chart-value = { $label }: { $value }

# Danh sách và bản ghi.
ui-search = Tìm
ui-save = Ghi
ui-save-next = Ghi và thêm tiếp
ui-edit = Sửa
ui-delete = Xóa
ui-history = Lịch sử
ui-history-none = Chưa có thay đổi nào được ghi.
ui-history-who = { $who }, { $at }
ui-history-set = { $label }: { $new }
ui-history-emptied = { $label }: bỏ { $old }
ui-history-changed = { $label }: từ { $old } thành { $new }
ui-history-undone = đã hoàn tác
ui-history-refused = không được nhận
ui-history-more = Xem thêm { $count } lần
ui-history-fewer = Thu gọn

# Kỳ báo cáo.
period-month = tháng { $month }/{ $year }
period-quarter = quý { $quarter }/{ $year }
period-six-months = 6 tháng năm { $year }
period-nine-months = 9 tháng năm { $year }
period-last-six-months = 6 tháng cuối năm { $year }
period-through = { $month } tháng năm { $year }
period-year = năm { $year }
period-whole-year = cả năm { $year }
period-calendar-month = tháng dương lịch { $month }/{ $year }
period-calendar-year = năm dương lịch { $year }
period-assembly-year = năm { $year } tính đến 30/9

# Các bước của một việc.
ui-step-none = chưa làm
ui-step-part = đang làm
ui-step-ok = xong
ui-step-late = chưa được
