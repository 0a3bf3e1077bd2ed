# Mở khóa.

unlock-title = Mở khóa dữ liệu
unlock-locked = Dữ liệu trên máy này đang khóa.
unlock-person = Người dùng
unlock-person-missing = Chọn người dùng.
unlock-phrase = Cụm mật khẩu
unlock-phrase-missing = Gõ cụm mật khẩu.
unlock-verb = Mở khóa
unlock-wrong = Cụm mật khẩu chưa đúng (lần { $attempt }).
unlock-wait = Gõ lại được sau { $seconds } giây.
unlock-unikey = Nên tắt Unikey khi gõ ô này (Ctrl Shift), rồi nhấn "Hiện chữ" để xem mình đang gõ gì.
unlock-forgotten = Quên cụm mật khẩu
unlock-elsewhere = Mở thư mục khác
unlock-version = Bản { $version }
unlock-back = Quay lại
unlock-keys-person = Chọn người
unlock-keys-phrase = Sang cụm mật khẩu

unlock-forgotten-title = Nếu quên cụm mật khẩu
unlock-forgotten-text = Mở lại được bằng thẻ khôi phục đã in khi cài đặt. Mất mọi cụm mật khẩu và mất thẻ thì không ai mở được dữ liệu, kể cả người viết phần mềm.
unlock-secret-title = Không dùng cho bí mật nhà nước
unlock-secret-text = Không nhập tài liệu Mật, Tối mật, Tuyệt mật. Không ghi họ tên người báo tin, người vi phạm.

# Dùng thẻ khôi phục.
unlock-recover-title = Dùng thẻ khôi phục
unlock-recover-text = Lấy thẻ đã niêm phong. Gõ khóa in trên thẻ, rồi đặt cụm mật khẩu mới cho một người.
unlock-recover-person = Đặt cụm mật khẩu mới cho
unlock-recover-key = Khóa khôi phục
unlock-recover-key-hint = Gõ cả dòng đầu và từng nhóm bốn ký tự. Cách nhóm, chữ hoa, chữ thường đều được. Nên tắt Unikey.
unlock-key-missing = Gõ khóa in trên thẻ khôi phục.
unlock-new-phrase = Cụm mật khẩu mới
unlock-new-phrase-hint = Vài từ dễ nhớ với mình, khó đoán với người khác.
unlock-new-phrase-missing = Gõ cụm mật khẩu mới.
unlock-new-phrase-again = Gõ lại cụm mật khẩu mới
unlock-phrases-differ = Hai lần gõ khác nhau. Gõ lại cụm mật khẩu mới.
unlock-recover-verb = Đặt lại và mở
