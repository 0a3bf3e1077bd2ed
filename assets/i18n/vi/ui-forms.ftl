# Biểu mẫu.

forms-which = { $title }, { $pages } trang A4
forms-choices = Chọn biểu mẫu
forms-form = Biểu mẫu
forms-set = Bộ tiêu chí, năm
forms-set-year = { $title }, { $year }
forms-answered = đã chấm
forms-unanswered = chưa chấm
forms-content = Nội dung
forms-filled = Điền sẵn
forms-filled-text = Kết quả đang có trong phần mềm
forms-blank = Để trống
forms-blank-text = Để chấm tay trên giấy
forms-draft = Bản nháp: số và ngày văn bản để trống.
forms-save = Lưu PDF
forms-saved = Đã ghi và đọc lại đúng: { $path } ({ $size }).
forms-open = Mở tệp để in
forms-print-hint = Tệp mở bằng phần mềm xem PDF của máy; in từ đó.
forms-drawing = Đang dựng trang in.
forms-of-wards = Bảng để trống. Muốn in bảng đã điền của một phường, mở phường đó ở Tổng hợp rồi nhấn Ctrl P.
forms-empty = Chưa có biểu mẫu nào để xem.
