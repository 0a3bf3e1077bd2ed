# Tiêu chí.

criteria-which = { $title }, năm { $year } ({ $from } – { $to }).
criteria-sample = Mẫu minh họa, không phải văn bản của Bộ Công an.
criteria-title-of = Tiêu chí, { $unit }
criteria-print = In bảng
criteria-judge = Chấm
criteria-toggle = Đạt, chưa đạt
criteria-assign = Giao việc
criteria-edit = Sửa
criteria-find = Tìm tiêu chí
criteria-set-choice = Bộ tiêu chí và năm
criteria-set-year = { $year }: { $title }
criteria-number = Tiêu chí { $number }

criteria-tab-all = Tất cả
criteria-tab-met = Đạt
criteria-tab-unmet = Chưa đạt
criteria-tab-waiting = Chờ cơ quan khác
criteria-tab-unanswered = Chưa chấm
criteria-tab-differs = Chấm khác nhau

criteria-column-number = TT
criteria-column-text = Nội dung
criteria-column-max = Điểm chuẩn
criteria-column-self = Tự chấm
criteria-column-self-met = Tự đánh giá
criteria-column-committee = Ban CĐ
criteria-column-appraisal = Thẩm định
criteria-column-state = Tình trạng
criteria-total = Cộng
criteria-met-of = { $met }/{ $total } đạt
criteria-met-of-shown = { $shown } đạt

criteria-layer-self = Tự chấm
criteria-layer-committee = Ban Chỉ đạo
criteria-layer-appraisal = Thẩm định
criteria-layers = Kết quả ba lớp chấm
criteria-layer-choice = Chấm ở lớp

criteria-met = Đạt
criteria-unmet = Chưa đạt
criteria-waiting = Chờ cơ quan khác
criteria-unanswered = Chưa chấm
criteria-short-waiting = chờ
criteria-differs = Các lớp chấm khác nhau
criteria-conflict = Hai máy ghi khác nhau. Chọn giá trị ở Đồng bộ.
criteria-points-unit = điểm
criteria-pass-at = Đạt từ { $points } điểm
criteria-mandatory = Tiêu chí bắt buộc.
criteria-disqualifies = Điểm liệt: chưa đạt thì cả bộ không đạt.
criteria-must-reach-max = Phải đạt điểm tối đa.
criteria-deduction = Trừ { $points } điểm: { $text }
criteria-bonus-most = Thưởng nhiều nhất { $points } điểm
criteria-bonus = Điểm thưởng
criteria-times = lần
criteria-points-result = Điểm của tiêu chí: { $points }

# Kết quả cả bộ.
criteria-why = Vì sao
criteria-why-title = Kết quả: { $title }
criteria-by-layer = theo { $layer }
criteria-score-and-met = { $score } điểm, { $shown } đạt
criteria-why-sum = Vì sao { $score } chứ không phải { $max }
criteria-why-most = Điểm tối đa của bộ
criteria-why-score = Điểm được
criteria-why-change = Thêm, bớt
criteria-why-cap = Nhóm tính nhiều nhất { $cap } điểm
criteria-why-cap-of = Mức trần của nhóm { $number }
criteria-decision-reached = Đạt bộ tiêu chí
criteria-decision-not-reached = Chưa đạt bộ tiêu chí
criteria-decision-waits = Chờ cơ quan khác
criteria-decision-open = Chưa chấm xong
criteria-reason-disqualified = Điểm liệt chưa đạt: tiêu chí { $numbers }.
criteria-reason-mandatory-unmet = { $count } tiêu chí bắt buộc chưa đạt: { $numbers }.
criteria-reason-below-maximum = Phải đạt điểm tối đa mà chưa đạt: tiêu chí { $numbers }.
criteria-reason-too-few-met = Mới đạt { $met } tiêu chí, cần { $needed }.
criteria-reason-too-few-points = Thiếu { $missing } điểm: được { $points }, cần { $needed }.
criteria-reason-unmet = Chưa đạt { $count } tiêu chí: { $numbers }.
criteria-reason-unanswered = Chưa chấm { $count } tiêu chí: { $numbers }.
criteria-reason-waiting = { $count } tiêu chí chờ cơ quan khác, không tính chậm cho phường: { $numbers }.
criteria-reason-enough-met = Đạt { $met } tiêu chí, cần { $needed }.
criteria-reason-enough-points = Được { $points } điểm, cần { $needed }.
criteria-reason-all-mandatory-met = Đủ { $count } tiêu chí bắt buộc.
criteria-reason-all-met = Đạt cả { $count } tiêu chí.

criteria-remark-waiting = { $owner }, dự kiến { $day }. Không tính chậm cho phường.
criteria-remark-waiting-undated = { $owner }, chưa rõ ngày. Không tính chậm cho phường.
criteria-remark-late = { $person }, quá hạn { $days } ngày
criteria-remark-due = { $person }, hạn { $day }
criteria-waits-for = { $owner }, dự kiến { $day }
criteria-waits-for-undated = { $owner }, chưa rõ ngày

criteria-evidence = Minh chứng
criteria-evidence-note = cần có
criteria-assignment = Giao việc
criteria-unassigned = Chưa giao cho ai.
criteria-person = Người làm
criteria-due = Hạn
criteria-nobody = Chưa giao
criteria-person-new = Người khác
criteria-person-position = { $name }, { $position }
criteria-person-name = Họ và tên
criteria-person-missing = Ghi họ và tên người làm.
criteria-person-office = Chức vụ
criteria-person-office-hint = Ví dụ: Cảnh sát khu vực. Để trống cũng được.
criteria-assign-save = Giao

# Chấm một tiêu chí.
criteria-judging = Chấm tiêu chí
criteria-result = Kết quả
criteria-choice-points = Chấm điểm
criteria-choice-waiting-text = Không tính chậm cho phường
criteria-choice-none = Bỏ kết quả đã chấm
criteria-choice-missing = Chọn một kết quả.
criteria-points = Điểm
criteria-points-hint = Mũi tên lên, xuống đổi { $step } điểm.
criteria-points-of = trên { $most }
criteria-points-missing = Ghi điểm từ 0 đến { $most }.
criteria-owner = Cơ quan phải chờ
criteria-owner-hint = Ví dụ: Công an tỉnh, UBND phường
criteria-owner-missing = Ghi cơ quan phải chờ.
criteria-expected = Dự kiến có kết quả
criteria-expected-hint = Chưa biết thì để trống
criteria-note = Lý do, ghi chú
criteria-note-hint = Không ghi họ tên người dân.
criteria-save = Lưu
criteria-save-next = Lưu, chấm tiếp
criteria-leave = Để sau

# Câu trên dải hoàn tác.
criteria-said-points = Tiêu chí { $number }, { $layer }: { $points } điểm
criteria-said-state = Tiêu chí { $number }, { $layer }: { $state }
criteria-said-emptied = Tiêu chí { $number }, { $layer }: đã bỏ kết quả
criteria-said-unassigned = Tiêu chí { $number } không còn giao cho ai

criteria-history-show = Xem
criteria-history-hide = Ẩn
criteria-history-line = { $what }, { $layer }

# Không có gì để hiện.
criteria-empty = Chưa có bộ tiêu chí. Nhập gói ban hành của Công an tỉnh (Ctrl I), hoặc mở bộ mẫu để làm quen.
criteria-empty-view = Chưa có bộ tiêu chí nào được chấm. Mở bộ mẫu để xem.
criteria-none-found = Không thấy "{ $text }". Đã tìm cả cách viết không dấu.
criteria-none-in-tab = Không có tiêu chí nào ở mục này.
criteria-sets = Các bộ tiêu chí
criteria-set-size = { $count } tiêu chí.
criteria-set-issuer = { $issuer } ban hành.
criteria-set-open = Mở năm { $year }

# Nhập bộ tiêu chí.
criteria-issue = Nhập bộ tiêu chí
criteria-issue-title = Nhập bộ tiêu chí
criteria-issue-text = Đọc tệp trước, xem đủ tiêu chí rồi mới ban hành. Bộ đã ban hành thì không sửa được; muốn sửa phải ban hành phiên bản khác.
criteria-read-verb = Đọc tệp
criteria-issue-verb = Ban hành
criteria-file = Tệp bộ tiêu chí
criteria-file-pick = Chọn tệp
criteria-file-kind = Bộ tiêu chí
criteria-preview-title = Tên bộ
criteria-preview-version = Mã, phiên bản
criteria-preview-code = { $code }, phiên bản { $version }
criteria-preview-size = Quy mô
criteria-preview-points = { $count } tiêu chí, thang { $scale } điểm
criteria-preview-met = { $count } tiêu chí, đạt hoặc chưa đạt
criteria-preview-sum = Mã băm
criteria-preview-source = Văn bản ban hành
criteria-preview-rule = Điều kiện đạt
criteria-preview-rule-none = Đạt mọi tiêu chí
criteria-preview-rule-mandatory = Đủ tiêu chí bắt buộc
criteria-preview-rule-met = Đạt ít nhất { $count } tiêu chí
criteria-preview-rule-points = Được ít nhất { $points } điểm
criteria-preview-errors = Tệp có { $count } chỗ phải sửa. Sửa xong rồi đọc lại.
