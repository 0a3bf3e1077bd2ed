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

## Recovery card

forms-recovery-card-title = PHIẾU KHÓA KHÔI PHỤC
forms-recovery-card-made-on = Lập ngày
forms-recovery-card-key = Khóa khôi phục (đọc và gõ từng nhóm bốn ký tự, theo từng dòng):
forms-recovery-card-key-hint = Sau dòng đầu chỉ có chữ cái in hoa và chữ số; không có chữ B, I, O và số 1.
forms-recovery-card-sealed-by = NGƯỜI NIÊM PHONG
forms-recovery-card-kept-by = NGƯỜI GIỮ
forms-recovery-card-sign-hint = (ký, ghi rõ họ tên)
forms-recovery-card-sealed-on = Niêm phong ngày ...... tháng ...... năm ..........
