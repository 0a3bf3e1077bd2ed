# Criteria on paper and in Excel: what the printed forms say.

form-bang-tieu-chi-about = Nội dung, điểm chuẩn và điểm ba lớp chấm
form-giai-trinh = Bản giải trình kết quả
form-giai-trinh-about = Vì sao được từng ấy điểm; quy tắc nào quyết định; còn thiếu gì
form-bang-phan-cong-about = Năm rõ của từng tiêu chí: người, việc, tiến độ, kết quả, trách nhiệm
form-bang-phan-cong-theo-nguoi-about = Việc của từng người, hạn gần nhất trước
form-muc-luc-minh-chung = Mục lục minh chứng
form-muc-luc-minh-chung-about = Minh chứng đánh số theo từng tiêu chí, hiệu lực đến ngày thẩm định
form-bien-ban-tham-dinh = Biên bản thẩm định
form-bien-ban-tham-dinh-about = Điểm ba lớp, chỗ khác nhau và lý do, nhận xét, kết luận
form-number-line-record = Số: ........./BB
form-place-open = ....................

criteria-why-print = In giải trình
evidence-print = In mục lục
paper-field = Mục
paper-value = Giá trị
paper-answers-how = Cách ghi: điền các cột của lớp chấm; ô trống giữ nguyên. Kết quả ghi điểm, hoặc Đạt, Chưa đạt, Chờ. Trừ điểm ghi như 1 × 2; 3: khoản trừ thứ nhất hai lần, khoản thứ ba một lần.
paper-footnote = Bản in từ số liệu ngày { $day }, bản ghi { $entry }.

checklist-large-how-met = Cách ghi: đánh dấu X vào một ô sau mỗi câu.
checklist-large-how-points = Cách ghi: mỗi ô một chữ số, sát lề phải. Không có điểm thì ghi 0. Chưa chấm thì để trống.
checklist-large-how-names = Không ghi tên người vi phạm, người báo tin.
checklist-large-most = Nhiều nhất { $max } điểm
checklist-large-opinion = Ý kiến, đề nghị:
checklist-large-signed = NGƯỜI CHẤM
checklist-large-sign-day = Ngày ...... / ...... / 20......

## Giải trình

explanation-title = BẢN GIẢI TRÌNH KẾT QUẢ
explanation-why-points = Vì sao { $score } chứ không phải { $max }
explanation-why-met = Vì sao đạt { $shown } tiêu chí
explanation-decided = 1. Quy tắc quyết định và chỗ còn thiếu
explanation-decision = { $decision }, theo lớp chấm: { $layer }.
explanation-points = 2. Từ điểm tối đa đến điểm được
explanation-most = Điểm tối đa của bộ
explanation-max = Điểm chuẩn
explanation-reached = Điểm được
explanation-change = Thêm, bớt
explanation-because = Vì sao
explanation-score = Điểm được
explanation-nothing-lost = Không mất điểm nào.
explanation-cap-of = Mức trần của nhóm { $number }: nhiều nhất { $cap } điểm
explanation-cap = Phần vượt mức trần không tính
explanation-unanswered = Chưa chấm
explanation-unmet = 2. Tiêu chí chưa đạt
explanation-state = Kết quả
explanation-all-met = Tiêu chí nào cũng đạt.

## Mục lục minh chứng

evidence-index-title = MỤC LỤC MINH CHỨNG
evidence-index-appraisal = Ngày thẩm định { $day }
evidence-index-number = Số
evidence-index-kind = Loại
evidence-index-name = Tên minh chứng
evidence-index-document = Số, ngày, cơ quan ban hành
evidence-index-validity = Hiệu lực
evidence-index-size = Dung lượng
evidence-index-criterion = Tiêu chí { $number }. { $text }
evidence-index-before = Đã nêu ở tiêu chí { $number }
evidence-index-marked = Văn bản có độ mật
evidence-index-marked-note = Văn bản có độ mật chỉ ghi số và ngày; không kèm tệp.
evidence-index-counted = { $amount }, lấy từ sổ ngày { $day }
evidence-index-issued-number = Số { $number }
evidence-index-issued-on = ngày { $day }
evidence-index-from = Từ { $day }
evidence-index-to = Đến { $day }
evidence-index-from-to = Từ { $first } đến { $last }
evidence-index-not-here = tệp chưa về máy này
evidence-index-empty = Chưa gắn minh chứng nào vào tiêu chí của bộ và năm này.
evidence-index-count = Tất cả { $count } minh chứng, tệp { $size }; mỗi tệp tính một lần.
evidence-index-without = Chưa có minh chứng: tiêu chí { $numbers }.

## Biên bản thẩm định

appraisal-record-title = BIÊN BẢN THẨM ĐỊNH
appraisal-record-subtitle = Kết quả thực hiện các tiêu chí của { $unit }
appraisal-record-today = Hôm nay, ngày ...... tháng ...... năm { $year }, tại ............................................................
appraisal-record-present-province = Đại diện Công an tỉnh: ..............................................................................
appraisal-record-present-ward = Đại diện { $unit }: ..........................................................
appraisal-record-marks = 1. Kết quả của ba lớp chấm
appraisal-record-differences = 2. Chỗ chấm khác nhau và lý do
appraisal-record-no-differences = Ba lớp chấm không khác nhau ở tiêu chí nào.
appraisal-record-reason = Lý do
appraisal-record-said = { $layer }: { $note }
appraisal-record-no-reason = Chưa ghi lý do
appraisal-record-remarks = 3. Nhận xét của người thẩm định
appraisal-record-remark = Nhận xét
appraisal-record-no-remarks = Không có nhận xét riêng.
appraisal-record-waits = 4. Chờ cơ quan khác, không tính chậm cho phường
appraisal-record-owner = Cơ quan
appraisal-record-expected = Dự kiến
appraisal-record-no-waits = Không có tiêu chí nào chờ cơ quan khác.
appraisal-record-course = 5. Quá trình ký, trả lại, kết luận
appraisal-record-when = Ngày
appraisal-record-what = Việc
appraisal-record-who = Người làm
appraisal-record-content = Nội dung
appraisal-record-signed = Ký tự đánh giá, chữ ký số { $number }
appraisal-record-returned = Tỉnh trả lại chữ ký số { $number }
appraisal-record-concluded = Kết luận thẩm định chữ ký số { $number }
appraisal-record-remark-on = Tiêu chí { $number }: { $text }
appraisal-record-result = Đạt { $shown } tiêu chí, { $score } điểm
appraisal-record-no-course = Chưa ai ký tự đánh giá của năm này.
appraisal-record-recognitions = 6. Quyết định công nhận
appraisal-record-year = Năm
appraisal-record-decision = Số quyết định
appraisal-record-issued = Ngày ký
appraisal-record-issuer = Cơ quan quyết định
appraisal-record-score = Kết quả
appraisal-record-until = Hiệu lực đến
appraisal-record-no-recognitions = Chưa có quyết định công nhận nào.
appraisal-record-conclusion = Kết luận
appraisal-record-open = ........................................................................................................................................
appraisal-record-closing = Biên bản được hai bên thông qua, lập thành hai bản, mỗi bên giữ một bản.
appraisal-record-ward = ĐẠI DIỆN CÔNG AN PHƯỜNG
appraisal-record-province = ĐẠI DIỆN CÔNG AN TỈNH

## Danh sách đề nghị sửa tiêu chí

proposal-list-title = DANH SÁCH ĐỀ NGHỊ SỬA TIÊU CHÍ
proposal-list-as-of = Đến ngày { $day }
proposal-list-wording = Câu chữ đề nghị: { $wording }
proposal-list-text = Nội dung tiêu chí
proposals-print = In danh sách
proposals-print-back = Về danh sách

## Nhập kết quả chấm từ Excel

answers-open = Nhập từ Excel
answers-title = Nhập kết quả chấm từ Excel
answers-text = Chỉ nhận cột Tự chấm và Ban Chỉ đạo. Ô trống không xóa gì. Người nhập là người chấm của các ô đã đổi.
answers-file = Tệp Excel
answers-file-kind = Bảng tính
answers-pick = Chọn tệp
answers-read = Đọc tệp
answers-take = Nhận { $count } thay đổi
answers-taken = Đã nhận { $count } thay đổi từ Excel
answers-found = { $set }, năm { $year }: đọc { $lines } tiêu chí, { $changes } thay đổi.
answers-faults = { $count } ô chưa nhận được. Sửa trong tệp rồi đọc lại.
answers-skip = Bỏ qua các ô này, nhận phần còn lại
answers-people = Chưa giao việc được vì không có đúng một cán bộ mang tên: { $names }.
answers-appraisal = Cột Thẩm định là của Công an tỉnh nên không nhận.
answers-changes = Các thay đổi
answers-cell = Ô
answers-what = Mục
answers-before = Đang có
answers-after = Sẽ là
answers-nothing = trống
answers-more = Và { $count } thay đổi nữa.
answers-assignment = Người phụ trách, hạn
answers-part-result = kết quả
answers-part-note = ghi chú
answers-part-waiting = chờ cơ quan
answers-part-of = { $layer }: { $part }
