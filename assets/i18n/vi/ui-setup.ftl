# Cài đặt lần đầu: tạo, mở hoặc khôi phục thư mục dữ liệu.

setup-title = Chưa mở thư mục dữ liệu
setup-text = Mọi dữ liệu nằm trong một thư mục trên máy này, đã mã hóa. Phần mềm không gửi gì ra mạng.
setup-new = Tạo thư mục dữ liệu mới
setup-new-text = Cho một phường, xã hoặc cho Công an tỉnh, thành phố.
setup-open = Mở thư mục dữ liệu đã có
setup-open-text = Thư mục đã tạo trên máy này, hoặc trên ổ khác.
setup-restore = Khôi phục từ bản sao lưu
setup-restore-text = Chép bản sao lưu vào một thư mục mới, trống.
setup-version = Bản { $version }
setup-step = Bước { $step }/{ $steps }
setup-next = Tiếp tục
setup-back = Quay lại
setup-keys-next = Ô tiếp theo
setup-keys-on = Tiếp tục
setup-pick-folder = Chọn thư mục

# Bước 1: đơn vị và thư mục.
setup-unit-title = Đơn vị và thư mục dữ liệu
setup-role = Thư mục này dùng cho
setup-role-ward = Công an phường, xã
setup-role-ward-text = Nhập số liệu, chấm tiêu chí, gửi gói dữ liệu cho tỉnh
setup-role-province = Công an tỉnh, thành phố
setup-role-province-text = Nhận gói dữ liệu, thẩm định, tổng hợp
setup-role-missing = Chọn nơi dùng.
setup-unit-ward = Phường, xã
setup-unit-province = Tỉnh, thành phố
setup-unit-hint = Gõ tên có dấu hoặc không dấu. Tên trước ngày 01/7/2025 cũng tìm được.
setup-unit-type = Gõ vài chữ của tên.
setup-unit-none = Không thấy "{ $text }". Đã tìm cả cách viết không dấu và tên cũ.
setup-unit-former = Tên cũ; nay là { $now }
setup-unit-former-place = Tên cũ, { $place }; nay là { $now }
setup-unit-missing = Chọn đơn vị trong danh sách.
setup-successor = { $unit } nay thuộc đơn vị nào
setup-successor-missing = Chọn một đơn vị hiện nay.
setup-path = Thư mục dữ liệu
setup-path-hint = Một thư mục trống. Chưa có thì phần mềm tạo.
setup-path-missing = Chọn hoặc gõ thư mục.

# Bước 2: người quản trị.
setup-person-title = Người quản trị
setup-name = Họ và tên
setup-name-missing = Ghi họ và tên người quản trị.
setup-position = Chức vụ
setup-position-hint = Ví dụ: Trưởng Công an phường. Để trống cũng được.
setup-phrase = Cụm mật khẩu
setup-phrase-hint = Vài từ dễ nhớ với mình, khó đoán với người khác. Nên tắt Unikey khi gõ.
setup-phrase-missing = Gõ cụm mật khẩu.
setup-phrase-again = Gõ lại cụm mật khẩu
setup-phrases-differ = Hai lần gõ khác nhau. Gõ lại cụm mật khẩu.
setup-create = Tạo thư mục dữ liệu
setup-creating = Đang tạo thư mục và khóa. Việc này mất vài giây.

# Bước 3: thẻ khôi phục.
setup-key-title = Thẻ khôi phục
setup-key-text = Khóa dưới đây mở được dữ liệu khi không ai còn nhớ cụm mật khẩu. Khóa chỉ hiện một lần, bây giờ. In thẻ hoặc chép tay, cho vào phong bì, niêm phong và cất ở nơi khác máy này.
setup-key-name = Khóa khôi phục
setup-card-see = Xem thẻ để in
setup-card-save = Lưu thẻ thành PDF
setup-card-open = Mở tệp PDF
setup-card-file = the-khoi-phuc.pdf
setup-card-saved = Đã ghi { $path } ({ $size }). In xong thì xóa tệp này.
setup-key-kept = Đã cất thẻ khôi phục
setup-key-kept-text = Khóa sẽ không hiện lại.
setup-key-kept-missing = Cất thẻ rồi đánh dấu vào ô này.
setup-key-on = Bắt đầu làm việc

# Mở thư mục đã có.
setup-open-path = Thư mục dữ liệu
setup-open-path-hint = Thư mục có tệp phuong.db và thư mục keys.
setup-open-verb = Mở thư mục

# Khôi phục.
setup-source = Bản sao lưu
setup-source-hint = Thư mục có tên bắt đầu bằng "phuong-mau_".
setup-source-missing = Chọn hoặc gõ thư mục của bản sao lưu.
setup-restore-path = Thư mục mới
setup-restore-path-hint = Một thư mục trống. Bản sao lưu được giữ nguyên.
setup-restore-verb = Khôi phục
setup-restoring = Đang đọc, so khớp và chép từng tệp.

# Cột bên phải.
setup-where-title = Dữ liệu nằm ở đâu
setup-where-text = Chọn ổ trong máy, không chọn USB hay thư mục đồng bộ qua mạng. Sao lưu ra USB làm được ở mục Sao lưu.
setup-secret-title = Không dùng cho bí mật nhà nước
setup-secret-text = Không nhập tài liệu Mật, Tối mật, Tuyệt mật. Không ghi họ tên người báo tin, người vi phạm.
setup-phrase-title = Cụm mật khẩu
setup-phrase-text = Cụm dài vài từ bền hơn một từ khó. Không ghi ra giấy để cạnh máy. Đổi lúc nào cũng được.
setup-admin-title = Người đầu tiên
setup-admin-text = Người quản trị làm được mọi việc của thư mục này, cho đến khi giao vai trò cho người khác.
setup-card-title = In rồi niêm phong
setup-card-text = Thẻ là một trang A4 có khóa, ngày lập, chỗ ký của người niêm phong và người giữ.
setup-card-lost-title = Nếu mất
setup-card-lost-text = Mất mọi cụm mật khẩu và mất thẻ thì không ai mở được dữ liệu, kể cả người viết phần mềm. Ai có thẻ thì mở được dữ liệu.
setup-restore-device-title = Máy này thành máy mới
setup-restore-device-text = Sau khi khôi phục, phần mềm ghi nhật ký dưới tên một máy mới, để không lẫn với máy cũ. Mở khóa bằng cụm mật khẩu của lúc sao lưu.
