# Báo cáo của thành viên: ai phải gửi, đã nhận, trễ; cả năm; thành viên; loại báo cáo.

screen-reporting = Báo cáo thành viên
reporting-title = Báo cáo của thành viên
reporting-which = Kỳ tháng { $month }, tính đến { $day }.
reporting-which-due = Hạn { $day }.
reporting-which-moved = Hạn { $day } ({ $from } là ngày nghỉ).
reporting-members-which = { $count } người đang giữ nhiệm vụ, { $reporting } người phải báo cáo hằng tháng.
reporting-duties-which = Báo cáo gì, ai gửi, hạn ngày nào.
reporting-year-which = Năm { $year }, tính đến { $day }.
reporting-search = Tìm thành viên

reporting-tab-missing = Chưa gửi
reporting-tab-received = Đã nhận
reporting-tab-late = Gửi trễ
reporting-tab-year = Cả năm
reporting-tab-members = Thành viên
reporting-tab-duties = Loại báo cáo

# Bảng của một tháng.
reporting-state = Tình trạng
reporting-member = Thành viên
reporting-for = Báo cáo cho
reporting-position = Chức vụ
reporting-period = Kỳ
reporting-due = Hạn
reporting-received-on = Ngày nhận
reporting-sent-on = Ngày gửi
reporting-made-on = Ngày lập
reporting-channel = Cách gửi
reporting-month = Tháng { $month }
reporting-months = Tháng
reporting-month-before = Tháng trước
reporting-month-after = Tháng sau
reporting-year = Năm { $year }
reporting-year-before = Năm trước
reporting-year-after = Năm sau
reporting-duty-head = { $name }: từ { $from } đến { $to }, hạn { $due }
reporting-receive = Đã nhận hôm nay
reporting-receive-all = Nhận tất cả đang hiện
reporting-received-one = Đã ghi nhận hôm nay báo cáo của { $name }
reporting-received-many = Đã ghi nhận hôm nay { $count } báo cáo
reporting-clear = Bỏ ghi nhận
reporting-cleared = Đã bỏ ghi nhận báo cáo của { $name }
reporting-not-yet = chưa nhận
reporting-not-owed = không phải gửi

reporting-expected = Phải gửi
reporting-on-time = Đúng hạn
reporting-late = Gửi trễ
reporting-missing = Chưa gửi
reporting-pending = Chưa đến hạn
reporting-due-today = Hạn hôm nay
reporting-rate = Tỷ lệ đúng hạn
reporting-rate-short = Tỷ lệ
reporting-rate-none = chưa hết hạn
reporting-late-by = trễ { $days } ngày, { $why }
reporting-late-split = { $late } (làm chậm { $made }, chuyển chậm { $carried })
reporting-lateness-made = làm chậm
reporting-lateness-carried = chuyển chậm
reporting-lateness-unknown = chưa rõ vì sao
reporting-lateness-hint = Ghi ngày lập để biết làm chậm hay chuyển chậm.
reporting-made-hint = Ngày ghi trên báo cáo. Sau hạn là làm chậm; trong hạn mà nhận sau hạn là chuyển chậm.
reporting-sent-hint = Nếu biết, ví dụ ngày ghi trên phong bì hoặc thư điện tử.
reporting-channel-paper = Văn bản giấy
reporting-channel-electronic = Văn bản điện tử
reporting-channel-meeting = Báo tại cuộc họp
reporting-channel-phone = Báo qua điện thoại

reporting-empty-members = Chưa có thành viên nào. Ghi thành viên Ban Chỉ đạo, người của các tổ dân phố phải báo cáo hằng tháng; sau đó ghi loại báo cáo và hạn gửi. F4 để thêm người đầu tiên.
reporting-empty-duties = Chưa có loại báo cáo nào, nên chưa ai phải gửi. Ghi báo cáo gì, ban nào gửi, hạn ngày nào.
reporting-empty-month = Kỳ tháng { $month } không ai phải gửi báo cáo. Xem lại thời gian giữ nhiệm vụ của thành viên và thời gian áp dụng của loại báo cáo.
reporting-empty-missing = Kỳ tháng { $month } đã nhận đủ báo cáo.
reporting-empty-received = Kỳ tháng { $month } chưa nhận báo cáo nào. Ở mục Chưa gửi, chọn một người rồi nhấn phím cách để ghi đã nhận hôm nay.
reporting-empty-late = Kỳ tháng { $month } không có báo cáo nào gửi trễ.
reporting-empty-year = Năm { $year } không ai phải gửi báo cáo. Ghi thành viên và loại báo cáo trước.
reporting-to-received = Xem báo cáo đã nhận

# Cả năm.
reporting-open-month = Mở tháng này
reporting-all-duties = Mọi loại báo cáo
reporting-cell-late = Gửi trễ { $days } ngày, { $why }.
reporting-cell-of = Đúng hạn { $onTime }/{ $expected }.
reporting-letter-made = L
reporting-letter-carried = C
reporting-letter-unknown = ?
reporting-legend-made = gửi trễ, làm chậm
reporting-legend-carried = gửi trễ, chuyển chậm
reporting-legend-unknown = gửi trễ, chưa rõ vì sao
reporting-year-sum = Đúng hạn: { $rate }. Gửi trễ { $late }: làm chậm { $made }, chuyển chậm { $carried }. Chưa gửi { $missing }. Báo cáo chưa đến hạn không tính vào tỷ lệ.
reporting-who-owes = Ai giữ nhiệm vụ vào ngày cuối kỳ thì phải gửi báo cáo của kỳ đó.

# Thành viên.
reporting-member-one = Thành viên
reporting-member-add = Thêm thành viên
reporting-member-edit = Sửa thành viên
reporting-member-deleted = Đã xóa thành viên { $name }
reporting-name = Họ tên
reporting-name-hint = Chỉ ghi người đang giữ một nhiệm vụ, không ghi người dân.
reporting-position-hint = Ví dụ: Phó Chủ tịch UBND phường, Tổ trưởng tổ dân phố
reporting-body = Thuộc ban, tổ
reporting-body-first = Ban Chỉ đạo
reporting-body-hint = Ví dụ: Ban Chỉ đạo, Tổ bảo vệ an ninh, trật tự
reporting-organisation = Báo cáo cho đơn vị
reporting-organisation-hint = Ví dụ: Hội Phụ nữ phường. Để trống nếu báo cáo cho tổ dân phố chọn ở dưới.
reporting-in-office = Giữ nhiệm vụ
reporting-from = Từ ngày
reporting-to = Đến ngày
reporting-to-hint = Để trống khi chưa thôi.
reporting-term = { $from } – { $to }
reporting-term-from = từ { $from }
reporting-term-to = đến { $to }
reporting-is-reporting = Phải báo cáo hằng tháng
reporting-is-reporting-sub = Bỏ chọn thì người này không có trong bảng theo dõi.
reporting-reports = Phải báo cáo
reporting-reports-not = Không phải báo cáo
reporting-not-in-office = Không giữ nhiệm vụ
reporting-delete-hint = Người thôi nhiệm vụ: ghi "Đến ngày", đừng xóa, để các kỳ trước còn nguyên.

# Loại báo cáo.
reporting-duty-one = Loại báo cáo
reporting-duty-first = Báo cáo tháng
reporting-duty-add = Thêm loại báo cáo
reporting-duty-edit = Sửa loại báo cáo
reporting-duty-deleted = Đã xóa loại báo cáo { $name }
reporting-duty-name = Tên báo cáo
reporting-duty-body = Ai gửi
reporting-duty-from-hint = Kỳ kết thúc trước ngày này thì không ai phải gửi.
reporting-everybody = Mọi người phải báo cáo
reporting-calendar = Cách tính tháng
reporting-calendar-dl = Từ ngày 01 đến hết tháng
reporting-calendar-hc = Từ ngày 15 tháng trước đến ngày 14
reporting-due-day = Hạn: ngày
reporting-due-month = Hạn: tháng
reporting-due-month-same = Trong tháng của kỳ
reporting-due-month-next = Tháng sau
reporting-due-same = Ngày { $day } trong tháng
reporting-due-next = Ngày { $day } tháng sau
reporting-off = Hạn rơi vào ngày nghỉ
reporting-off-next_working_day = Chuyển sang ngày làm việc sau
reporting-off-previous_working_day = Chuyển lên ngày làm việc trước
reporting-off-stays = Giữ nguyên
reporting-next-due = Hạn tới
reporting-next-due-of = { $day }, của tháng { $month }
reporting-in-force = Đang áp dụng
reporting-not-in-force = Không áp dụng

# In.
reporting-print = In đôn đốc
reporting-print-title = Danh sách và công văn đôn đốc
reporting-print-back = Về bảng theo dõi
reporting-print-which = Bản in
reporting-print-list = Danh sách chưa gửi báo cáo
reporting-print-list-text = Để lưu, để đọc trong giao ban.
reporting-print-letter = Công văn đôn đốc
reporting-print-letter-text = Gửi người chưa báo cáo; số và ngày để trống.
reporting-print-to = Gửi
reporting-print-all = Chung một công văn ({ $count } người)
