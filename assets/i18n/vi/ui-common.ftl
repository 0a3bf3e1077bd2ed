# Từ dùng ở mọi màn hình.

ui-program = Phường Mẫu
ui-later = Để sau
ui-close = Đóng
ui-stop = Dừng
ui-undo = Hoàn tác
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
ui-chart-missing = chưa báo cáo
ui-chart-total = { $name }: { $total }
ui-chart-value = { $label }: { $value }
