# Số liệu: bảng tháng, so sánh kỳ, biểu đồ.

figures-title = Số liệu tháng
figures-which = Kỳ tháng: từ ngày 15 tháng trước đến ngày 14.
figures-which-open = Đang nhập tháng { $month }, từ { $first } đến hết { $last }.
figures-year = Năm { $year }
figures-year-label = Năm
figures-place-label = Đơn vị
figures-whole-ward = Toàn phường
figures-paste = Dán từ Excel

figures-tab-grid = Bảng tháng
figures-tab-compare = So sánh kỳ
figures-tab-chart = Biểu đồ
figures-filled = Tháng { $month }: đã nhập { $filled }/{ $fillable } chỉ tiêu

# Đầu bảng.
figures-grid-label = Số liệu tháng năm { $year }
figures-row-head = Chỉ tiêu
figures-unit-head = Đơn vị
figures-months = Tháng năm { $year }
figures-sum =
    Lũy kế
    { $months } tháng
figures-sum-name = lũy kế { $months } tháng năm { $year }
figures-base =
    Cùng kỳ
    { $year }
figures-base-name = { $months } tháng năm { $year }
figures-change =
    Tăng,
    giảm
figures-change-name = tăng, giảm so với cùng kỳ
figures-rate =
    Tỷ lệ,
    %
figures-rate-name = tỷ lệ tăng, giảm, phần trăm
figures-points = điểm %

# Dòng trên bảng.
figures-line-start = Chọn một ô để xem ai ghi, ghi lúc nào, từ đâu.
figures-line-who = { $origin }, { $who }, { $at }
figures-line-blank = Chưa nhập thì để trống, không có vụ nào thì gõ 0.
figures-line-future = Chưa đến kỳ này.
figures-line-lineage = Cộng từ các phường trước khi sáp nhập.
figures-line-computed = Ô tính sẵn. F2 xem cách tính.
figures-line-working = Ô tính sẵn: { $shown }
figures-line-sum = Ô tính sẵn từ các tháng đã hết kỳ.
figures-line-register = Lấy từ sổ { $register }, không nhập tay.
figures-line-register-open = Tạm tính từ sổ { $register }; hết kỳ mới vào tổng.
figures-line-register-differs = Lấy từ sổ { $register }. Số nhập khác: { $other }, không tính vào tổng.
figures-other-source = có số nhập khác với sổ
figures-register-cases = Vụ việc
figures-register-traffic_accidents = Tai nạn giao thông
figures-register-fires = Cháy, nổ
figures-origin-typed = Nhập tay
figures-origin-paste = Dán từ Excel
figures-somebody = không rõ người ghi

figures-cell-name = { $title }, { $column }
figures-refused = { $cell }: { $because }
figures-to-cell = Về ô
figures-finding = Đã ghi. { $rule }: { $sentence }
figures-drop-typed = Bỏ chữ đang gõ

# Lưu ý dưới bảng.
figures-small-head = * Số nhỏ.
figures-small = Gốc dưới 20 nên tỷ lệ % dễ dao động.
figures-note-small-base = Gốc { $base } là số nhỏ nên tỷ lệ % dễ dao động.
figures-note-ordinary = { $title } { $current } so với { $base } vẫn trong dao động thường.
figures-note-incomplete = { $title }: chưa đủ số để so sánh, kỳ này { $current }, kỳ gốc { $base }.
figures-note-lineage = Kỳ gốc cộng từ các phường cũ: { $units }.
figures-note-not-comparable = Không so sánh được với kỳ gốc: { $unit } đã chia tách, chưa khai tỷ lệ chia.
figures-note-own-differs = { $period } có số báo cáo riêng { $own }, khác tổng các tháng { $sum }.
figures-note-within-years = { $title } { $current } so với bình quân { $years } năm { $mean } vẫn trong dao động thường.
figures-note-other-source = { $title }, { $period }: lấy { $register } theo sổ; số nhập khác { $other }, không tính vào tổng.
figures-note-share = Lấy { $share } của { $unit } ({ $whole } { $noun }), theo tỷ lệ chia đã khai.
figures-note-window = Cộng từ các tháng { $first } đến { $last }: thừa { $surplus } ngày, thiếu { $missing } ngày so với kỳ.
figures-note-unlike-windows = { $title }: hai bên cộng từ hai khoảng ngày lệch nhau (kỳ này { $current }, kỳ gốc { $base } ngày) nên không so sánh.
figures-reason-missing = thiếu tháng { $month }
figures-reason-missing-many = thiếu { $count } tháng
figures-reason-no-base = chưa có số gốc
figures-reason-no-current = chưa báo cáo
figures-reason-no-rate = không có vụ
figures-reason-part-base = kỳ gốc mới có { $coverage }
figures-reason-part-current = kỳ này mới có { $coverage }
figures-reason-not-comparable = không so được
figures-reason-unlike = lệch ngày

# Biểu đồ.
figures-chart-title = { $title } theo tháng, { $unit }
figures-chart-choose = Chỉ tiêu
figures-chart-empty = Chưa có số liệu "{ $title }" năm { $year }. Nhập ở Bảng tháng, biểu đồ sẽ hiện ở đây.

# So sánh kỳ.
figures-period-kind = Loại kỳ
figures-kind-month = Tháng
figures-kind-quarter = Quý
figures-kind-six = 6 tháng
figures-kind-nine = 9 tháng
figures-kind-year = Năm (15/12 đến 14/12)
figures-kind-calendar = Năm dương lịch
figures-kind-assembly = Năm báo cáo Quốc hội (01/10 đến 30/9)
figures-month-label = Tháng
figures-quarter-label = Quý
figures-compare-with = So với
figures-same-period = Cùng kỳ: { $period }
figures-period-before = Kỳ trước liền kề: { $period }
figures-this-period = Kỳ này
figures-base-period = Kỳ gốc
figures-remark = Lưu ý
figures-compare-label = So sánh { $period } với { $base }
figures-compare-heading = { $unit }: so sánh { $period } với { $base }
figures-remark-ordinary = { $current } so với { $base } vẫn trong dao động thường.
figures-copy-table = Chép cả bảng
figures-copied = Đã chép bảng { $period }, dán được vào Excel

# Dán từ Excel.
figures-paste-title = Dán từ Excel
figures-paste-how = Chép các ô trong Excel rồi dán vào ô dưới đây (Ctrl V). Số sẽ hiện để xem trước, chưa ghi.
figures-paste-field = Nội dung đã chép
figures-paste-where = Bắt đầu từ { $cell }: { $rows } hàng, { $columns } cột.
figures-paste-overwrites = { $count } ô đang có số khác sẽ được thay.
figures-paste-empty = { $count } ô trống giữ nguyên như cũ.
figures-paste-now = đang { $value }
figures-paste-skipped = Bỏ qua { $count } ô nằm ở hàng tính sẵn, cột tổng, tháng chưa đến hoặc ngoài bảng.
figures-paste-errors = { $count } ô chưa đọc được, sẽ không ghi.
figures-paste-errors-hint = Sửa trong Excel rồi dán lại, hoặc nhận các ô đúng và gõ tay các ô này.
figures-paste-nothing = Không có ô nào để ghi. Chọn lại ô bắt đầu hoặc chép lại từ Excel.
figures-paste-again = Dán lại
figures-paste-take = Nhận { $count } ô
figures-pasted = Đã nhận { $count } ô từ Excel
