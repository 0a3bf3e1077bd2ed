# Địa bàn: tổ dân phố, khu phố, khóm.

area-title = Địa bàn
area-which = { $count } tổ dân phố, khu phố, khóm của phường.
area-search = Tìm trong địa bàn
area-no = TT
area-name = Tên
area-name-hint = Ví dụ: Tổ 12, Khu phố 3, Khóm 1
area-kind = Loại
area-sites = Vị trí camera
area-groups = Nhóm liên gia
area-one = Tổ dân phố, khu phố
area-add = Thêm tổ, khu phố
area-edit = Sửa tổ, khu phố
area-sum = Cộng { $count }
area-deleted = Đã xóa { $name }
area-to-figures = Số liệu của nơi này
area-empty = Chưa có tổ dân phố, khu phố nào. F4 để thêm; vị trí camera, nhóm liên gia và số liệu theo địa bàn sẽ gắn vào đây.
