# Fixed words of the printed forms. What changes with the data comes with the data.

## Checklist

forms-checklist-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-checklist-motto = Độc lập - Tự do - Hạnh phúc
forms-checklist-number = TT
forms-checklist-content = Nội dung
forms-checklist-max = Điểm chuẩn
forms-checklist-self = Tự chấm
forms-checklist-self-rated = Tự đánh giá
forms-checklist-committee = BCĐ
forms-checklist-appraisal = Thẩm định
forms-checklist-evidence = Minh chứng
forms-checklist-total = Tổng cộng
forms-checklist-recipients = Nơi nhận:

## Bảng tiêu chí chữ lớn

forms-checklist-large-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-checklist-large-motto = Độc lập - Tự do - Hạnh phúc
forms-checklist-large-met = Đạt
forms-checklist-large-unmet = Chưa đạt
forms-checklist-large-points = điểm
forms-checklist-large-comma = ,
forms-checklist-large-recipients = Nơi nhận:

## Văn bản nhiều phần

forms-record-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-record-motto = Độc lập - Tự do - Hạnh phúc
forms-record-recipients = Nơi nhận:

## List

forms-list-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-list-motto = Độc lập - Tự do - Hạnh phúc
forms-list-recipients = Nơi nhận:

## Recovery card

forms-recovery-card-title = PHIẾU KHÓA KHÔI PHỤC
forms-recovery-card-made-on = Lập ngày
forms-recovery-card-key = Khóa khôi phục (đọc và gõ từng nhóm bốn ký tự, theo từng dòng):
forms-recovery-card-key-hint = Sau dòng đầu chỉ có chữ cái in hoa và chữ số; không có chữ B, I, O và số 1.
forms-recovery-card-sealed-by = NGƯỜI NIÊM PHONG
forms-recovery-card-kept-by = NGƯỜI GIỮ
forms-recovery-card-sign-hint = (ký, ghi rõ họ tên)
forms-recovery-card-sealed-on = Niêm phong ngày ...... tháng ...... năm ..........

## Bảng số liệu đã chốt

forms-closed-figures-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-closed-figures-motto = Độc lập - Tự do - Hạnh phúc
forms-closed-figures-indicator = Chỉ tiêu
forms-closed-figures-unit = Đơn vị tính
forms-closed-figures-now = Kỳ này
forms-closed-figures-base = Cùng kỳ
forms-closed-figures-difference = Tăng, giảm
forms-closed-figures-percent = Tỷ lệ, %
forms-closed-figures-note = Ghi chú
forms-closed-figures-recipients = Nơi nhận:

## Bảng đính chính

forms-corrections-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-corrections-motto = Độc lập - Tự do - Hạnh phúc
forms-corrections-number = TT
forms-corrections-indicator = Chỉ tiêu
forms-corrections-place = Nơi
forms-corrections-unit = Đơn vị tính
forms-corrections-old = Số đã ký
forms-corrections-new = Đính chính là
forms-corrections-difference = Tăng, giảm
forms-corrections-recipients = Nơi nhận:

## Bảng kiểm tra số liệu

forms-findings-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-findings-motto = Độc lập - Tự do - Hạnh phúc
forms-findings-rule = Quy tắc
forms-findings-level = Mức
forms-findings-place = Khu dân cư
forms-findings-what = Nội dung
forms-findings-do = Cách xử lý

## Comparison

forms-comparison-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-comparison-motto = Độc lập - Tự do - Hạnh phúc
forms-comparison-number = TT
forms-comparison-content = Chỉ tiêu
forms-comparison-unit = Đơn vị
forms-comparison-note = Ghi chú
forms-comparison-recipients = Nơi nhận:

forms-chart-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-chart-motto = Độc lập - Tự do - Hạnh phúc
forms-chart-recipients = Nơi nhận:
## Reminder

forms-reminder-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-reminder-motto = Độc lập - Tự do - Hạnh phúc
forms-reminder-to = Kính gửi:
forms-reminder-number = TT
forms-reminder-member = Người báo cáo
forms-reminder-reports-for = Báo cáo cho
forms-reminder-report = Báo cáo
forms-reminder-due = Hạn gửi
forms-reminder-late = Quá hạn
forms-reminder-recipients = Nơi nhận:

## Assignment sheet

forms-assignment-sheet-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-assignment-sheet-motto = Độc lập - Tự do - Hạnh phúc
forms-assignment-sheet-number = TT
forms-assignment-sheet-content = Tiêu chí
forms-assignment-sheet-person = Người làm
forms-assignment-sheet-task = Việc
forms-assignment-sheet-due = Hạn
forms-assignment-sheet-product = Kết quả
forms-assignment-sheet-responsibility = Trách nhiệm
forms-assignment-sheet-state = Tình trạng
forms-assignment-sheet-recipients = Nơi nhận:

## Hand-over

forms-handover-country = CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
forms-handover-motto = Độc lập - Tự do - Hạnh phúc
forms-handover-number = TT
forms-handover-about = Công việc
forms-handover-task = Nội dung phải làm
forms-handover-part = Vai trò
forms-handover-due = Hạn
forms-handover-state = Tình trạng
forms-handover-recipients = Nơi nhận:
