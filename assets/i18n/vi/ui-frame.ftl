# Khung màn hình: danh mục, thanh trạng thái, phím.

frame-menu = Danh mục
frame-open-work = { $count } việc
frame-saved = Đã lưu { $time }
frame-tabs = Mục của màn hình
frame-keys-now = Các phím đang dùng được
frame-details = Chi tiết

frame-phase-opening = Đang mở dữ liệu

# Tên các màn hình, theo thứ tự trong danh mục.
screen-tasks = Việc cần làm
screen-criteria = Tiêu chí
screen-evidence = Minh chứng
screen-documents = Văn bản, khen thưởng
screen-figures = Số liệu
screen-reports = Tin báo, tố giác
screen-models = Mô hình
screen-area = Địa bàn
screen-forms = Biểu mẫu, báo cáo
screen-sync = Đồng bộ
screen-log = Nhật ký, thiết lập
screen-overview = Tổng hợp
screen-intake = Tiếp nhận gói

# Phím. Tên phím giữ như in trên bàn phím.
keys-title = Các phím của màn hình này
keys-more = Mọi lệnh đều có trong danh sách Ctrl K.
keys-everywhere = Ở mọi màn hình
keys-here = Màn hình này
keys-dialog = Hộp này
keys-list = Các phím
keys-go = Đi tới
keys-next-region = Chuyển vùng
keys-larger = Chữ to hơn
keys-smaller = Chữ nhỏ hơn
keys-normal-size = Cỡ chữ 100 %
keys-lock = Khóa máy
keys-choose = Chọn
keys-close-panel = Đóng phần chi tiết
keys-later = Để sau
keys-confirm = Xác nhận
keys-edit-cell = Sửa ô
keys-down = Xuống
keys-right = Sang phải
keys-fill-down = Điền xuống
keys-empty-cell = Để trống ô
keys-comment = Ghi chú vào ô
keys-copy-stocks = Chép số tồn tháng trước
keys-close-period = Chốt kỳ
keys-correct = Ký đính chính
keys-print = In
keys-select-cells = Chọn nhiều ô
keys-edge = Đến ô cuối hàng, cuối cột
keys-copy = Chép
keys-paste = Dán
keys-undo = Hoàn tác
keys-find-list = Tìm trong danh sách
keys-arrow-up = mũi tên lên
keys-arrow-down = mũi tên xuống
keys-arrow-left = mũi tên trái
keys-arrow-right = mũi tên phải
keys-or = hoặc

# Danh sách lệnh (Ctrl K).
go-title = Đi tới
go-label = Đơn vị, tiêu chí, chỉ tiêu, biểu mẫu hoặc lệnh
go-screens = Màn hình
go-commands = Lệnh của màn hình
go-found = Tìm thấy
go-nothing = Không thấy "{ $text }".

# Hoàn tác, khóa máy.
keys-redo = Làm lại
frame-undone = Đã hoàn tác: { $thing }
frame-redone = Đã làm lại: { $thing }
frame-locks-soon = Không có ai dùng máy. Phần mềm sẽ tự khóa sau chưa đầy một phút.
frame-locks-hint = Những gì đang gõ vẫn được giữ. Nhấn phím bất kỳ để làm tiếp.
frame-sample = Dữ liệu mẫu { $letter }

# Vai trò.
role-viewer = Người xem
role-officer = Cán bộ
role-commander = Chỉ huy
role-appraiser = Cán bộ thẩm định
role-coordinator = Cán bộ điều phối
role-administrator = Người quản trị
