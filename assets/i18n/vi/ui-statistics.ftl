# Số liệu: bảng tháng, so sánh kỳ, biểu đồ.

figures-title = Số liệu tháng
figures-which = Kỳ tháng: từ ngày 15 tháng trước đến ngày 14.
figures-which-open = Đang nhập tháng { $month } ({ $first } đến { $last }).
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
figures-register-crime_reports = Tố giác, tin báo về tội phạm
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
figures-note-overlap = Hai kỳ trùng nhau { $days } ngày: số của những ngày ấy nằm ở cả hai bên.
figures-note-window = Cộng từ các tháng { $first } đến { $last }: thừa { $surplus } ngày, thiếu { $missing } ngày so với kỳ.
figures-note-unlike-windows = { $title }: hai bên cộng từ hai khoảng ngày lệch nhau (kỳ này { $current }, kỳ gốc { $base } ngày) nên không so sánh.
figures-reason-missing = thiếu tháng { $month }
figures-reason-missing-many = thiếu { $count } tháng
figures-reason-no-base = chưa có số gốc
figures-reason-no-current = chưa báo cáo
figures-reason-not-applicable = không áp dụng
figures-reason-no-rate = không có vụ
figures-reason-part-base = kỳ gốc mới có { $coverage }
figures-reason-part-current = kỳ này mới có { $coverage }
figures-reason-not-comparable = không so được
figures-reason-unlike = lệch ngày

# Biểu đồ.
figures-chart-part = { $value } ({ $coverage } tháng)
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
figures-kind-through = Lũy kế từ đầu năm
figures-through-label = Đến hết tháng
figures-print = In
figures-print-comparison = In bảng so sánh
figures-print-chart = In biểu đồ
figures-mean-of = bình quân { $years } năm trước
figures-mean =
    Bình quân
    { $years } năm
figures-mean-change = tăng, giảm so với bình quân
figures-range =
    Thấp nhất,
    cao nhất
figures-range-name = thấp nhất và cao nhất trong { $years } năm
figures-range-of = { $least } – { $most }
figures-place-below = Thấp hơn mọi năm.
figures-place-within = Trong khoảng các năm.
figures-place-above = Cao hơn mọi năm.
figures-years-counted = Tính từ { $years } năm đủ số.
figures-reason-no-years = chưa có năm nào đủ số
figures-chart-kind = Biểu đồ
figures-chart-months = Theo tháng, so với năm trước
figures-chart-years = Qua nhiều năm
figures-chart-structure = Cơ cấu tội phạm theo nhóm
figures-chart-span = Số năm
figures-years-title = { $title }, { $period } qua { $years } năm, { $unit }
figures-years-empty = Chưa có năm nào đủ số "{ $title }" của { $period }. Nhập năm cũ ở Bảng tháng, chọn năm ở góc trên.
figures-structure-title = Số vụ theo nhóm tội phạm, { $period }: { $total } vụ
figures-structure-part = { $value } vụ ({ $percent } %)
figures-structure-count = { $value } vụ
figures-structure-missing = chưa đủ số ({ $coverage })
figures-structure-note = { $missing } nhóm chưa đủ số nên không tính tỷ lệ; phần trăm của các nhóm khác không gồm nhóm này.
figures-structure-empty = Chưa có nhóm nào đủ số của { $period }. Nhập ở Bảng tháng, cơ cấu sẽ hiện ở đây.
figures-picture = Lưu ảnh PNG
figures-picture-saved = Đã lưu ảnh { $path }
figures-month-label = Tháng
figures-quarter-label = Quý
figures-compare-with = So với
figures-same-period = Cùng kỳ: { $period }
figures-period-before = Kỳ trước liền kề: { $period }
figures-this-period = Kỳ này
figures-base-period = Kỳ gốc
figures-remark = Lưu ý
figures-compare-label = So sánh { $period } với { $base }
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

# Kiểm tra, chốt kỳ, đính chính.
figures-tab-check = Kiểm tra
figures-tab-closing = Chốt kỳ
figures-line-comes = Tính ra { $shown }
figures-line-late = Đang hiện số đã ký; sau khi chốt có số khác: { $live } ({ $who }). Xem ở thẻ Chốt kỳ
figures-line-closed = Đã chốt, { $signer } ký
figures-line-corrected = Đã đính chính số { $number }, { $signer } ký
figures-late-mark = sau khi chốt: { $live }
figures-late-legend = có số khác đến sau khi chốt
figures-propose = Ghi thành đề nghị đính chính
figures-comment = Ghi chú
figures-comment-cell = Ghi chú cho ô
figures-comment-hint = Enter để ghi, Esc để thôi. Không ghi họ tên người dân.
figures-stocks = Chép số tồn tháng trước
figures-stocks-title = Chép số tồn tháng trước
figures-stocks-about = Các chỉ tiêu tồn còn trống ở tháng này sẽ lấy số cuối tháng trước. Sửa lại từng ô sau cũng được.
figures-stocks-none = Không có ô tồn nào còn trống mà tháng trước đã có số.
figures-stocks-taken = Đã chép { $count } số tồn từ tháng trước
figures-origin-stocks = Chép số tồn tháng trước
closing-period = Kỳ
closing-close = Chốt { $period }
closing-correct = Đính chính số { $number }
closing-sign = Ký: { $who }
closing-shut = Đóng
closing-save-pdf = Lưu PDF
closing-not-over = Đến ngày cuối của { $period } mới chốt được. Trong khi chờ, nhập số ở Bảng tháng và xem thẻ Kiểm tra.
closing-blocked = Còn { $count } lỗi phải sửa trước khi chốt:
closing-ready = { $period } chưa chốt. Còn { $empties } ô trống, khi chốt phải nói rõ từng ô: không phát sinh, chưa báo cáo hay không áp dụng.
closing-only-commander = Kỳ này chưa chốt. Chỉ chỉ huy được chốt kỳ.
closing-disputed = Hai máy cùng chốt kỳ này mà chưa thấy nhau. Bản ký trước đang có hiệu lực; bản kia còn nguyên, in lại được.
closing-disputed-hint = So hai bản, rồi ký một đính chính: lấy số đúng và ghi nhận bản của máy kia.
closing-elsewhere = Đính chính kỳ này được đánh số ở máy đã ký lần trước. Ở máy này chỉ ghi đề nghị.
closing-late-title = Số đến sau khi chốt
closing-late-about = Các số này chưa có hiệu lực. Chọn số nào đưa vào đính chính; muốn bỏ số nào thì gõ lại số đã ký vào ô đó.
closing-late-none = Không có số nào đến sau khi chốt.
closing-late-take = Lấy
closing-late-take-one = Đưa vào đính chính: { $title }
closing-late-place = Nơi
closing-late-signed = Đã ký
closing-late-live = Nay là
closing-late-why = Từ đâu
closing-late-arrived = Ghi ở máy khác, chưa thấy bản chốt
closing-late-proposed = Đề nghị đính chính
closing-late-register = Sổ đã thay đổi
closing-acts-title = Các bản đã ký
closing-acts-act = Bản
closing-acts-signer = Người ký
closing-acts-changes = Lý do, số đã đổi
closing-acts-paper = Bản in
closing-act-first = Chốt lần đầu
closing-act-corrected = Đính chính số { $number }
closing-act-beside = Ký ở máy khác, không có hiệu lực
closing-act-settled = Ký ở máy khác, đã ghi nhận trong đính chính
closing-print-figures = In bảng số liệu
closing-print-changes = In bảng đính chính
closing-dialog-title = Chốt số liệu { $period }
closing-dialog-means = Ký xong, mọi con số của kỳ được giữ nguyên như lúc ký. Về sau muốn đổi phải ký đính chính có số và lý do. Chốt rồi không hoàn tác được.
closing-empties = Có { $count } ô trống, còn { $left } ô chưa chọn.
closing-empties-keys = Đứng ở ô chọn, gõ 0, - hoặc k.
closing-rest-zero = Còn lại: 0
closing-rest-missing = Còn lại: chưa báo cáo
closing-rest-not-applicable = Còn lại: không áp dụng
closing-means-zero = 0, không phát sinh
closing-means-missing = -, chưa báo cáo
closing-means-not-applicable = k/c, không áp dụng
closing-open-findings = Còn { $count } điểm cần xem lại chưa có lý do. Vẫn chốt được; danh sách vẫn giữ các điểm này.
closing-correct-title = Ký đính chính số { $number }, { $period }
closing-correct-means = { $count } số sau đây thay số đã ký. Bản đã ký trước vẫn in lại được như cũ. Ký rồi không hoàn tác được.
closing-reason = Lý do đính chính
closing-reason-hint = Ví dụ: sót 02 tin tiếp nhận ở trực ban ngày 12/11.
closing-take-over = Nhận việc đính chính về máy này
closing-take-over-means = Chỉ chọn khi máy đã ký lần trước hỏng hoặc không còn dùng; nếu hai máy cùng ký, hai bản sẽ tách làm đôi.
findings-count = { $hard } lỗi phải sửa, { $open } điểm cần xem lại, { $explained } điểm đã có lý do.
findings-empty = Không có điểm nào phải sửa hoặc cần xem lại trong tháng này.
findings-no-figures = Tháng này chưa có số liệu để kiểm tra. Nhập ở Bảng tháng, rồi xem lại ở đây.
findings-rule = Quy tắc
findings-level = Mức
findings-what = Nội dung
findings-do = Cách xử lý
findings-is-hard = Phải sửa
findings-is-soft = Cần xem lại
findings-is-explained = Đã có lý do
findings-source = Căn cứ: { $source } Soát lại ngày { $day }.
findings-reason-by = { $person } ghi lý do lúc { $at }.
findings-reason-lapsed = Số đã đổi sau đó, lý do không còn tính.
findings-reason-label = Lý do giữ nguyên số
findings-keep-reason = Ghi lý do
findings-print = In danh sách
findings-print-title = Bảng kiểm tra số liệu
