# Lỗi: chuyện gì, và ghi gì hoặc làm gì. Mỗi câu đứng riêng được, cạnh ô nhập hay ở dòng lệnh.

## Yêu cầu

error-unknown-command = Phần mềm không có lệnh { $name }.
    .hint = Lỗi của phần mềm. Ghi lại mã lỗi và báo người phụ trách phần mềm.
error-request-malformed = Yêu cầu { $command } chưa đúng mẫu: { $because }.
    .hint = Lỗi của phần mềm. Ghi lại mã lỗi và báo người phụ trách phần mềm.
error-not-allowed =
    { $right ->
        [enter] Chỉ cán bộ, chỉ huy của phường nhập và sửa được dữ liệu này.
        [undo] Người xem, người quản trị chưa có quyền hoàn tác dữ liệu đã nhập.
        [appraise] Chỉ cán bộ thẩm định, cán bộ điều phối của tỉnh chấm thẩm định được.
        [issue] Chỉ chỉ huy hoặc cán bộ điều phối ban hành được bộ tiêu chí.
        [carry] Người xem, người quản trị chưa có quyền xuất, nhập gói dữ liệu.
        [enrol] Chỉ chỉ huy, cán bộ điều phối hoặc người quản trị ghép được đơn vị.
        [administer] Chỉ người quản trị làm được việc này.
       *[other] Người đang dùng máy chưa có quyền làm việc này.
    }
    .hint = Nhờ người có quyền làm, hoặc nhờ người quản trị giao thêm vai trò ở Nhật ký, thiết lập.
error-no-folder = Chưa mở thư mục dữ liệu nào.
    .hint = Mở thư mục dữ liệu đã có, hoặc tạo thư mục mới.
error-locked = Dữ liệu đang khóa.
    .hint = Gõ cụm mật khẩu để mở khóa rồi làm lại.
error-stopped = Đã dừng theo yêu cầu.
    .hint = Phần đang làm dở không được giữ. Làm lại lúc nào cũng được.
error-not-found = Không thấy { $what }.
    .hint = Xem lại đã chọn đúng chưa; có thể người khác vừa xóa.
error-only-ward = Việc này chỉ làm ở thư mục dữ liệu của phường, xã.
    .hint = Mở thư mục dữ liệu của phường, xã rồi làm lại.
error-only-province = Việc này chỉ làm ở thư mục dữ liệu của Công an tỉnh, thành phố.
    .hint = Mở thư mục dữ liệu của Công an tỉnh, thành phố rồi làm lại.

## Người dùng và khóa

error-wrong-passphrase = Cụm mật khẩu chưa đúng (lần { $attempt }).
    .hint = Tắt Unikey và Caps Lock rồi gõ lại. Số giây phải chờ trước khi gõ: { $waitSeconds }.
error-too-soon = Chưa gõ lại được cụm mật khẩu. Gõ lại được sau { $waitSeconds } giây.
    .hint = Trong lúc chờ, tắt Unikey và Caps Lock. Nếu đã quên, dùng thẻ khôi phục.
error-passphrase-too-short = Cụm mật khẩu còn ngắn. Ghi ít nhất { $least } ký tự.
    .hint = Ghép vài từ dễ nhớ với mình, khó đoán với người khác.
error-wrong-recovery-key = Khóa khôi phục chưa đúng.
    .hint = Gõ cả dòng đầu và từng nhóm bốn ký tự như in trên thẻ. Tắt Unikey khi gõ.
error-field-missing = Chưa ghi { $field }.
    .hint = Ghi { $field } rồi làm lại.
error-field-too-long = Ô { $field } quá dài. Ghi nhiều nhất { $most } ký tự.
    .hint = Rút gọn nội dung rồi ghi lại.
error-choice-unknown = Ô { $field } không nhận "{ $value }".
    .hint = Chọn một mục trong danh sách của ô này.
error-last-administrator = Thư mục phải còn ít nhất một người quản trị.
    .hint = Giao vai trò người quản trị cho người khác trước, rồi làm lại.
error-role-unknown =
    Thư mục này không có vai trò { $role ->
        [viewer] người xem
        [officer] cán bộ
        [commander] chỉ huy
        [appraiser] cán bộ thẩm định
        [coordinator] cán bộ điều phối
        [administrator] người quản trị
       *[other] "{ $role }"
    }.
    .hint = Phường có người xem, cán bộ, chỉ huy, người quản trị. Tỉnh có người xem, cán bộ thẩm định, cán bộ điều phối, người quản trị.

## Đơn vị và kỳ

error-unit-unknown = Không thấy đơn vị "{ $text }".
    .hint = Gõ tên hoặc mã đơn vị, có dấu hoặc không dấu; tên trước ngày 01/7/2025 cũng tìm được.
error-unit-not-for-role =
    { $role ->
        [ward] { $unit } là cấp tỉnh. Chọn một phường, xã.
       *[province] { $unit } là cấp phường, xã. Chọn một tỉnh, thành phố.
    }
    .hint = Chọn lại đơn vị, hoặc chọn lại nơi dùng thư mục dữ liệu.
error-unit-former = { $unit } là tên cũ, nay không còn.
    .hint = Chọn đơn vị hiện nay đã nhận địa bàn này.
error-unit-elsewhere = { $unit } không thuộc phạm vi của thư mục dữ liệu này.
    .hint = Chọn đơn vị của thư mục này, hoặc một tổ, khu phố thuộc đơn vị.
error-period-unknown = Kỳ "{ $text }" chưa đúng.
    .hint = Chọn kỳ trong danh sách. Ở dòng lệnh ghi hc:2026-12 cho tháng, hc:2026-Q4 cho quý, hc:2026 cho năm.
error-periods-unlike = Kỳ { $first } ({ $firstDays }) và kỳ { $second } ({ $secondDays }) không cùng loại nên không so sánh được: trùng { $shared } ngày, chỉ kỳ đầu có { $onlyFirst } ngày, chỉ kỳ sau có { $onlySecond } ngày.
    .hint = Chọn hai kỳ cùng loại: tháng với tháng, quý với quý, năm với năm.
error-date-unreadable = Ngày "{ $text }" chưa đúng. Ghi ngày/tháng/năm, ví dụ 09/12/2026.
    .hint = Năm ghi đủ bốn chữ số, từ 1900 đến 2200.

## Số liệu

error-indicator-unknown = Không có chỉ tiêu { $code }.
    .hint = Chọn chỉ tiêu trong danh sách của Số liệu.
error-indicator-not-own = Chỉ tiêu "{ $indicator }" do nơi khác ban hành nên đơn vị không sửa được.
    .hint = Phường chỉ sửa chỉ tiêu riêng của mình. Chỉ tiêu chung do Công an tỉnh sửa và gửi về trong gói dữ liệu.
error-indicator-title-taken = Nhóm này đã có chỉ tiêu "{ $indicator }".
    .hint = Dùng chỉ tiêu đang có, hoặc ghi tên khác để không lẫn hai số.
error-ratio-of-itself = Tử số và mẫu số đang là một chỉ tiêu.
    .hint = Chọn hai chỉ tiêu khác nhau, ví dụ khám phá và xảy ra.
error-indicator-ends-first = Ngày thôi dùng { $to } sớm hơn ngày bắt đầu { $from }.
    .hint = Ghi ngày thôi dùng từ { $from } trở đi.
error-share-unreadable = Tỷ lệ "{ $text }" chưa đúng.
    .hint = Ghi phân số như 1/3 hoặc phần trăm như 40 %, từ 0 đến 1.
error-shares-not-whole = Các tỷ lệ chia của { $unit } cộng lại bằng { $sum }, chưa đúng bằng 1.
    .hint = Sửa lại để tổng các phần đúng bằng toàn bộ, ví dụ 1/3, 1/3 và 1/3.
error-unit-not-divided = { $unit } không bị chia tách nên không cần khai tỷ lệ.
    .hint = Số liệu của đơn vị này được cộng trọn vào đơn vị mới.
error-indicator-computed = Chỉ tiêu "{ $indicator }" do phần mềm tính, không nhập tay.
    .hint = Sửa các số dùng để tính; chỉ tiêu này sẽ đổi theo.
error-figure-not-a-number = "{ $text }" chưa phải số. Ghi số nguyên từ 0 trở lên, ví dụ 12 hoặc 1.234.
    .hint = Không có vụ nào thì ghi 0. Chưa biết thì để trống. Không áp dụng thì ghi k/c.
error-figure-negative = Số { $text } nhỏ hơn 0. Ghi số từ 0 trở lên, hoặc k/c nếu không áp dụng.
    .hint = Số giảm do phần mềm tính khi so sánh hai kỳ; ở đây ghi số của kỳ này.
error-figure-too-large = Số { $text } lớn quá { $most }. Ghi số nhỏ hơn.
    .hint = Xem lại có thừa chữ số không. Tiền ghi theo đơn vị ở cột Đơn vị.

## Sổ theo dõi

error-date-in-future = Ô { $field } ghi ngày chưa đến. Ghi từ hôm nay trở về trước.
    .hint = Xem lại ngày, tháng, năm vừa gõ.
error-date-before = Ô { $field } ghi ngày trước { $other }. Sửa một trong hai ngày.
    .hint = Hai ngày trùng nhau thì được.
error-field-not-of-register = Sổ này không có ô { $field }.
    .hint = Bỏ trống ô này, hoặc ghi ở đúng sổ.
error-incident-number-taken = Số { $number } đã ghi cho một vụ khác trong năm { $year }. Ghi số khác.
    .hint = Tìm số này trong sổ (F3) để xem vụ đã ghi.
error-figure-from-register = Chỉ tiêu "{ $indicator }" của kỳ này lấy từ sổ, không nhập tay.
    .hint = Sửa ở Vụ việc, số sẽ đổi theo. Muốn nhập tay thì bỏ khai báo ở mục Sổ đang dùng.

## Tiêu chí

error-assessment-incomplete = Còn { $count } tiêu chí chưa tự chấm, tiêu chí đầu là { $first }.
    .hint = Chấm đủ rồi ký. Tiêu chí phải chờ cơ quan khác thì chọn Chờ cơ quan khác.
error-assessment-disputed = { $count } tiêu chí có hai máy ghi khác nhau, tiêu chí đầu là { $first }.
    .hint = Chấm lại tiêu chí đó để chọn một kết quả, rồi ký.
error-assessment-unchanged = Không có gì thay đổi từ chữ ký số { $number }.
    .hint = Sửa kết quả chấm trước, rồi ký lại.
error-assessment-not-signed = { $unit } chưa ký tự đánh giá năm { $year }.
    .hint = Chờ phường ký và gửi gói dữ liệu, rồi thẩm định.
error-appraisal-incomplete = Còn { $count } tiêu chí chưa thẩm định, tiêu chí đầu là { $first }.
    .hint = Chấm từng tiêu chí, hoặc nhận kết quả phường đã ký cho các tiêu chí còn lại.
error-reason-missing = Tiêu chí { $number } chấm khác lớp trước mà chưa ghi lý do.
    .hint = Ghi lý do khác nhau vào ô Lý do, ghi chú.
error-set-unknown = Chưa có bộ tiêu chí { $code } ở đây.
    .hint = Nhập gói ban hành của Công an tỉnh (Ctrl I), hoặc chọn bộ khác.
error-criterion-unknown = Bộ này không có tiêu chí { $number }.
    .hint = Chọn tiêu chí trong bảng.
error-judgement-wrong-kind = Cách chấm này không hợp với tiêu chí { $number }.
    .hint = Tiêu chí có điểm thì ghi điểm; tiêu chí không có điểm thì chọn đạt hoặc chưa đạt.
error-threshold-reason-missing = Tiêu chí { $number } chấm khác với số liệu ({ $working }) mà chưa có lý do.
    .hint = Ghi lý do vào ô "Lý do, ghi chú", hoặc chấm theo số liệu.
error-points-missing = Chưa ghi điểm của tiêu chí { $number }.
    .hint = Ghi điểm từ 0 đến điểm chuẩn. Phải chờ cơ quan khác thì chọn chờ.
error-not-assigned = Tiêu chí { $number } chưa giao cho ai.
    .hint = Giao việc trước (F4), rồi ghi xong.
error-done-in-future = Ngày xong không thể sau hôm nay.
    .hint = Ghi ngày việc đã thực sự xong.
error-hand-over-to-self = Người giao và người nhận là một.
    .hint = Chọn người nhận khác.
error-nothing-to-hand-over = { $name } không có việc nào chưa xong.
    .hint = Chọn người giao khác, hoặc giao việc ở Phân công.
error-points-out-of-range = Điểm { $points } ngoài thang. Ghi điểm từ 0 đến { $max }.
    .hint = Điểm chuẩn của tiêu chí này là { $max }.
error-points-off-step = Điểm { $points } lẻ so với bước chấm. Ghi điểm theo bước { $step }.
    .hint = Chấm cao hơn hoặc thấp hơn cho tròn bước { $step }.
error-deduction-unknown = Tiêu chí { $number } không có khoản trừ điểm đó.
    .hint = Mở lại tiêu chí { $number } rồi chọn trong các khoản trừ của nó.
error-bonus-above = Điểm thưởng { $bonus } quá mức. Tiêu chí này thưởng nhiều nhất { $most }.
    .hint = Ghi điểm thưởng từ 0 đến { $most }.
error-points-unreadable = Điểm "{ $text }" chưa đúng. Ghi bằng chữ số, ví dụ 4 hoặc 4,5.
    .hint = Nhiều nhất hai chữ số sau dấu phẩy.
error-layer-elsewhere =
    { $layer ->
        [appraisal] Cột thẩm định do Công an tỉnh chấm, phường chỉ xem.
        [self] Cột tự chấm do phường chấm, Công an tỉnh chỉ xem.
        [committee] Cột ban chỉ đạo do phường ghi, Công an tỉnh chỉ xem.
       *[other] Cột này do cấp khác chấm, ở đây chỉ xem.
    }
    .hint = Chấm ở cột của đơn vị mình. Nếu thấy chưa đúng, ghi ở phần ghi chú.
error-criteria-file-too-large = Tệp lớn hơn { $most } MB nên không phải tệp bộ tiêu chí.
    .hint = Chọn đúng tệp XLSX hoặc TOML của bộ tiêu chí.
error-criteria-file-unreadable = Chưa đọc được tệp bộ tiêu chí, lỗi ở dòng { $line }.
    .hint = Mở tệp bằng trình soạn thảo, sửa dòng { $line } theo tệp mẫu rồi đọc lại.
error-criteria-file-field-missing = Tệp bộ tiêu chí, { $place }: thiếu mục { $field }.
    .hint = Thêm mục { $field } vào { $place } trong tệp rồi đọc lại.
error-criteria-file-field-wrong = Tệp bộ tiêu chí, { $place }: mục { $field } không nhận "{ $value }".
    .hint = Sửa mục { $field } của { $place } theo tệp mẫu rồi đọc lại.
error-criteria-file-field-unknown = Tệp bộ tiêu chí, { $place }: không có mục nào tên { $field }.
    .hint = Sửa tên mục theo tệp mẫu, hoặc bỏ mục { $field } rồi đọc lại.
error-criteria-file-out-of-reach = Tệp bộ tiêu chí, { $place }: đòi { $points } điểm, mà cả bộ chỉ có { $most } điểm.
    .hint = Sửa mức điểm đạt cho không quá { $most } rồi đọc lại.
error-crosswalk-same-set = Bản cũ và bản mới là cùng một bộ: { $title }.
    .hint = Chọn hai bộ khác nhau, ví dụ bản 1 và bản 2.
error-crosswalk-too-long = Mỗi lần xác nhận nhiều nhất { $most } dòng đối chiếu.
    .hint = Xác nhận từng phần.
error-crosswalk-taken-twice = Tiêu chí mới { $number } đã nhận từ tiêu chí cũ { $first }, không nhận thêm từ { $second }.
    .hint = Chọn tiêu chí mới khác cho { $second }, hoặc ghi "Không chuyển" rồi chấm lại ở bản mới.
error-set-base-circular = Bộ bổ sung ghi bộ gốc là { $code }, mà { $code } không phải là bộ gốc.
    .hint = Ghi mã của một bộ tiêu chí đứng riêng vào mục base rồi đọc lại.
error-criteria-file-duplicate-number = Tệp bộ tiêu chí có hai tiêu chí cùng số { $number }.
    .hint = Đánh lại số để mỗi tiêu chí có một số riêng rồi đọc lại.
error-criteria-file-no-table = Tệp không có bảng tiêu chí: không trang nào có dòng tiêu đề Số, Nội dung, Loại.
    .hint = Lấy tệp mẫu ở chỗ Nhập bộ tiêu chí, điền vào rồi đọc lại.
error-criteria-file-empty = Tệp bộ tiêu chí chưa có tiêu chí nào.
    .hint = Thêm ít nhất một nhóm có một tiêu chí rồi đọc lại.
error-criteria-file-scale-differs = Tệp bộ tiêu chí: các điểm chuẩn cộng lại là { $sum }, thang ghi { $scale }.
    .hint = Sửa điểm chuẩn hoặc sửa thang cho bằng nhau rồi đọc lại.
error-set-issued-already = Bộ tiêu chí { $code } bản { $version } đã ban hành, nội dung không sửa được nữa.
    .hint = Ghi số bản mới trong tệp rồi ban hành lại.

## Kết quả chấm từ Excel

error-answers-file-no-table = Tệp không có bảng kết quả chấm: không trang nào có dòng tiêu đề Số, Tự chấm.
    .hint = Lưu bảng tiêu chí ra Excel ở Biểu mẫu, điền vào đó rồi nhập lại.
error-answers-set-missing = Máy này chưa có bộ tiêu chí { $code } phiên bản { $version } của tệp.
    .hint = Nhập bộ tiêu chí từ chính tệp này trước (Ctrl I ở Tiêu chí), rồi nhập kết quả chấm.
error-answers-year-missing = Tệp không ghi năm chấm.
    .hint = Ghi năm vào ô bên cạnh chữ Năm chấm ở trang Bộ tiêu chí rồi nhập lại.
error-answers-twice = Tiêu chí { $number } có hai dòng.
    .hint = Xóa một trong hai dòng.
error-answer-unreadable = Chưa đọc được kết quả { $text }.
    .hint = Ghi số điểm, hoặc Đạt, Chưa đạt, Chờ; ở cột trừ điểm ghi như 1 × 2; 3.
error-answer-sum-differs = Kết quả ghi { $points } khác { $computed } tính từ điểm trước trừ, phần trừ và thưởng.
    .hint = Sửa một trong hai cho khớp, hoặc xóa ô kết quả để phần mềm tính.

## Minh chứng, văn bản, khen thưởng

error-file-empty = Tệp { $name } không có nội dung.
    .hint = Mở tệp gốc, lưu lại rồi chọn lại tệp có nội dung.
error-file-too-large = Tệp { $name } lớn hơn { $most } MB nên chưa nhận được.
    .hint = Quét lại ở độ phân giải 150–200 dpi hoặc chia thành nhiều tệp, mỗi tệp không quá { $most } MB.
error-file-kind-refused =
    { $found ->
        [zip] Tệp { $name } thật ra là tệp nén ZIP, không phải PDF, ảnh, DOCX hay XLSX.
        [archive] Tệp { $name } thật ra là tệp nén RAR hoặc 7z.
        [office-old] Tệp { $name } là bản Word, Excel đời cũ (.doc, .xls).
        [program] Tệp { $name } thật ra là một chương trình, không phải tài liệu.
        [html] Tệp { $name } thật ra là trang web hoặc XML.
        [rtf] Tệp { $name } là tệp RTF.
       *[other] Nội dung tệp { $name } không phải PDF, JPEG, PNG, DOCX hay XLSX.
    }
    .hint =
        { $found ->
            [zip] Giải nén rồi chọn từng tệp bên trong.
            [archive] Giải nén rồi chọn từng tệp bên trong.
            [office-old] Mở tệp, lưu lại thành .docx hoặc .xlsx, rồi chọn lại.
            [program] Không mở tệp này. Báo người phụ trách máy để kiểm tra.
           *[other] Lưu hoặc quét lại thành PDF, JPEG, PNG, DOCX hay XLSX rồi chọn lại. Đổi đuôi tên tệp không làm đổi nội dung.
        }
error-file-password = Tệp { $name } có mật khẩu nên không xem và không thẩm định được.
    .hint = Mở tệp bằng mật khẩu, bỏ mật khẩu, lưu lại rồi chọn lại.
error-file-macros = Tệp { $name } có kèm macro nên chưa nhận được.
    .hint = Mở tệp, lưu lại thành .docx hoặc .xlsx không có macro, rồi chọn lại.
error-file-swells = Tệp { $name } giải nén ra quá { $most } MB nên không mở.
    .hint = Tài liệu thường không như vậy. Hỏi người gửi tệp; cần thì quét bản giấy thành PDF.
error-file-damaged = Tệp { $name } bắt đầu như { $kind } nhưng bị hỏng hoặc thiếu.
    .hint = Chép lại tệp từ nơi gốc, hoặc mở và lưu lại rồi chọn lại.
error-preview-too-large = Tệp { $name } cần quá nhiều bộ nhớ để xem trong cửa sổ.
    .hint = Lưu tệp ra ngoài rồi mở bằng phần mềm khác. Tệp vẫn được giữ nguyên.
error-preview-too-slow = Vẽ trang này quá { $seconds } giây nên đã thôi.
    .hint = Lưu tệp ra ngoài rồi mở bằng phần mềm khác. Tệp vẫn được giữ nguyên.
error-preview-busy = Hai tệp trước chưa vẽ xong.
    .hint = Đợi một lát rồi xem lại, hoặc lưu tệp ra ngoài để mở.
error-page-missing = Tệp { $name } chỉ có { $pages } trang.
    .hint = Chọn trang từ 1 đến { $pages }.
error-evidence-file-away = Tệp { $name } chưa về máy này.
    .hint = Tệp đến theo gói sau của phường. Gửi biên nhận để phường biết còn thiếu.
error-validity-reversed = Ngày hết hiệu lực { $to } trước ngày bắt đầu { $from }.
    .hint = Sửa một trong hai ngày.
error-count-missing = Sổ này chưa có số liệu để lấy.
    .hint = Nhập số liệu hoặc ghi sổ trước, rồi lấy lại.
error-marked-keeps-number = Văn bản có độ mật chỉ ghi loại, số, ngày và cơ quan ban hành; không ghi trích yếu, không kèm tệp.
    .hint = Xóa trích yếu và gỡ tệp kèm, rồi ghi lại. Nội dung mật không để trong phần mềm này.
error-citizens-named = Khen người dân chỉ ghi số lượng, không ghi tên.
    .hint = Xóa tên và chức vụ, ghi số người.
error-named-is-one = Đã ghi tên thì số lượng là 1.
    .hint = Ghi mỗi tên một dòng; chưa có tên thì để trống tên và ghi số lượng.

## Mô hình

error-number-out-of-range = Ô { $field }: ghi số từ { $least } đến { $most }.
    .hint = Sửa số này rồi ghi lại.
error-working-above-cameras = Hoạt động { $working } nhiều hơn số mắt camera { $cameras }. Sửa một trong hai số.
    .hint = Số hoạt động là số mắt còn dùng được trong số mắt đã lắp.
error-place-incomplete = Tọa độ còn thiếu một số. Ghi cả vĩ độ và kinh độ, hoặc để trống cả hai.
    .hint = Ví dụ: vĩ độ 9,9512 và kinh độ 106,3421.

## Báo cáo của thành viên

error-term-reversed = Ngày thôi { $to } sớm hơn ngày bắt đầu { $from }. Sửa một trong hai ngày.
    .hint = Nếu chưa thôi thì để trống ngày thôi.
error-day-in-future = Ngày { $day } chưa đến. Ghi ngày hôm nay hoặc một ngày trước đó.
    .hint = Chưa nhận được thì chưa ghi ngày nhận.
error-report-before-period = Ngày { $day } sớm hơn ngày đầu kỳ { $first }. Sửa ngày hoặc chọn lại kỳ.
    .hint = Báo cáo của một kỳ lập từ ngày đầu kỳ trở đi.
error-report-days-out-of-order = Ngày { $after } sớm hơn ngày { $before } đứng trước nó. Sửa một trong hai ngày.
    .hint = Thứ tự là ngày lập, ngày gửi, ngày nhận.
error-reminder-for-nobody = Kỳ tháng { $month } không còn báo cáo nào phải đôn đốc.
    .hint = Chọn kỳ khác, hoặc in danh sách để lưu.
error-report-not-owed = { $member } không phải gửi báo cáo này: ngày { $last }, ngày cuối kỳ, không giữ nhiệm vụ báo cáo.
    .hint = Xem lại thời gian giữ nhiệm vụ của thành viên, hoặc thời gian áp dụng của loại báo cáo.

## Nhật ký

error-nothing-to-undo = Không còn việc nào để hoàn tác hay làm lại.
    .hint = Chỉ hoàn tác được việc của chính mình. Sửa số đã ghi thì sửa trực tiếp ở ô đó.
error-undo-overtaken = Không hoàn tác được vì sau đó chỗ này đã được sửa, hoặc việc này do người khác làm.
    .hint = Xem Lịch sử của bản ghi rồi sửa trực tiếp thành giá trị đúng.
error-undo-sent = Không hoàn tác được vì Công an tỉnh đã nhận thay đổi này.
    .hint = Sửa trực tiếp thành giá trị đúng; lần xuất gói sau sẽ mang theo.

## Dữ liệu mẫu

error-sample-unknown = Không có bộ dữ liệu mẫu { $letter }.
    .hint = Chọn một bộ trong danh sách dữ liệu mẫu.
error-sample-not-empty = Thư mục này đã có dữ liệu nên không nạp thêm dữ liệu mẫu.
    .hint = Tạo một thư mục dữ liệu mới rồi nạp mẫu vào đó.
error-sample-other-unit = Dữ liệu mẫu { $letter } dành cho { $unit }.
    .hint = Tạo thư mục dữ liệu cho { $unit } rồi nạp, hoặc chọn bộ mẫu khác.
error-sample-damaged = Dữ liệu mẫu { $letter } bị hỏng: { $because }.
    .hint = Cài lại phần mềm rồi nạp lại. Dữ liệu thật không bị ảnh hưởng.

## Ghép đơn vị và gói dữ liệu

error-not-enrolled = Chưa ghép với đơn vị nhận nên chưa xuất được gói.
    .hint = Mở Đồng bộ để lập yêu cầu ghép, rồi nhập gói ghép của Công an tỉnh.
error-fingerprint-differs = Tám từ vừa gõ khác tám từ của gói.
    .hint = Gọi điện đọc lại từng từ. Nếu vẫn khác, không dùng gói này vì có thể không phải của đơn vị gửi.
error-fingerprint-unreadable = Chưa đủ tám từ đối chiếu. Ghi đúng tám từ, cách nhau bằng dấu cách.
    .hint = Gõ các từ nghe qua điện thoại theo đúng thứ tự, có đủ dấu tiếng Việt.
error-enrolment-elsewhere = Gói ghép này lập cho { $unit }, không phải cho đơn vị này.
    .hint = Lấy gói ghép lập cho đơn vị của thư mục này.
error-request-elsewhere = Yêu cầu ghép của { $unit }, không thuộc tỉnh, thành phố này.
    .hint = Chuyển yêu cầu này cho Công an tỉnh, thành phố của { $unit }.
error-nothing-to-export = Chưa có thay đổi nào để xuất.
    .hint = Nơi nhận đã có mọi bản ghi. Xuất lại sau khi nhập thêm dữ liệu.
error-bundle-kind-unexpected =
    { $kind ->
        [request] Đây là yêu cầu ghép của một phường, không dùng được ở bước này.
        [enrolment] Đây là gói ghép của Công an tỉnh, không dùng được ở bước này.
        [changes] Đây là gói thay đổi, không dùng được ở bước này.
        [receipt] Đây là biên nhận, không dùng được ở bước này.
        [directives] Đây là gói ban hành của Công an tỉnh, không dùng được ở bước này.
        [snapshot] Đây là gói toàn bộ dữ liệu, không dùng được ở bước này.
       *[other] Loại gói này không dùng được ở bước này.
    }
    .hint = Chọn tệp khác, hoặc mở tệp này ở đúng mục của nó trong Đồng bộ.
error-bundle-entries-damaged = Bản ghi trong gói bị hỏng: { $because }.
    .hint = Dữ liệu ở máy này giữ nguyên. Báo đơn vị gửi xuất lại gói.
error-bundle-forked = Nhật ký của máy { $device } trong gói không nối tiếp nhật ký đã có ở đây.
    .hint = Dữ liệu ở máy này giữ nguyên. Hỏi đơn vị gửi có khôi phục bản sao lưu cũ hay chép thư mục dữ liệu sang máy khác không.
error-bundle-beyond-head = Gói mang bản ghi của máy { $device } mà máy đó chưa ký nhận.
    .hint = Dữ liệu ở máy này giữ nguyên. Báo đơn vị gửi xuất lại gói.

error-bundle-too-large = Gói lớn quá mức đọc được: một phần { $size } byte, nhiều nhất { $limit } byte.
    .hint = Báo đơn vị gửi xuất ít bản ghi, ít tệp đính kèm hơn trong một gói.
error-bundle-not-a-bundle = Tệp này không phải gói dữ liệu của phần mềm.
    .hint = Chọn tệp có đuôi .pmb do phần mềm xuất ra.
error-bundle-cut-short = Gói bị cụt sau { $size } byte, thường do rút USB sớm.
    .hint = Báo đơn vị gửi xuất lại và chờ phần mềm đọc lại xong mới rút USB.
error-bundle-archive-not-canonical = Tệp gói đã bị thay đổi từ byte { $offset }.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-signature-not-canonical = Chữ ký của gói không đúng mẫu.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-cover-changed = Tờ bìa của gói đã bị sửa sau khi ký.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói và xem ai đã giữ USB.
error-bundle-cover-not-text = Tờ bìa của gói có ký tự lạ, không đọc an toàn được.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-carried-key-missing = Gói không mang khóa của đơn vị gửi để đối chiếu.
    .hint = Báo đơn vị gửi lập lại yêu cầu hoặc gói ghép.
error-bundle-unknown-sender = Chưa biết người gửi gói này (khóa { $key }).
    .hint = Ghép với đơn vị gửi trước, đối chiếu tám từ qua điện thoại, rồi nhập lại gói.
error-bundle-bad-signature = Chữ ký không khớp với nội dung gói.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói và xem ai đã giữ USB.
error-bundle-not-for-me = Gói này mã hóa cho nơi khác, máy này không mở được.
    .hint = Xem nơi nhận trên tờ bìa. Nếu đúng là đơn vị mình, báo đơn vị gửi xuất lại cho máy này.
error-bundle-bad-encryption = Phần mã hóa của gói bị hỏng.
    .hint = Báo đơn vị gửi xuất lại gói, tốt nhất bằng USB khác.
error-bundle-bad-compression = Phần nén của gói bị hỏng.
    .hint = Báo đơn vị gửi xuất lại gói, tốt nhất bằng USB khác.
error-bundle-payload-not-canonical = Nội dung trong gói không đúng mẫu từ byte { $offset }.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-manifest-missing = Gói thiếu bản kê nội dung.
    .hint = Báo đơn vị gửi xuất lại gói.
error-bundle-manifest-malformed = Bản kê nội dung của gói chưa đúng: { $reason }.
    .hint = Báo đơn vị gửi xuất lại gói.
error-bundle-too-new = Gói do bản phần mềm mới hơn lập ra (số tương thích { $found }).
    .hint = Cài bản phần mềm mới hơn trên máy này rồi nhập lại gói.
error-bundle-signer-mismatch = Người ký gói khác người gửi ghi trong gói.
    .hint = Không dùng gói này. Gọi điện hỏi đơn vị gửi.
error-bundle-kind-mismatch =
    { $kind ->
        [request] Yêu cầu ghép không được mã hóa, nhưng tệp này có mã hóa.
       *[other] Gói loại này phải mã hóa, nhưng tệp này không mã hóa.
    }
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-device-mismatch = Gói ghi máy { $found }, nhưng khóa ký thuộc máy { $expected }.
    .hint = Không dùng gói này. Gọi điện hỏi đơn vị gửi.
error-bundle-unit-mismatch = Gói ghi đơn vị { $found }, nhưng khóa ký thuộc đơn vị { $expected }.
    .hint = Không dùng gói này. Gọi điện hỏi đơn vị gửi.
error-bundle-recipient-mismatch = Gói mở được ở đây nhưng bản kê không ghi nơi nhận này.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-member-path = Gói có tệp đặt tên không hợp lệ: { $path }.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-member-repeated = Gói kê hai lần tệp { $path }.
    .hint = Báo đơn vị gửi xuất lại gói.
error-bundle-member-missing = Gói thiếu tệp { $path } đã kê.
    .hint = Báo đơn vị gửi xuất lại gói.
error-bundle-member-unlisted = Gói có tệp { $path } không kê.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-member-changed = Tệp { $path } trong gói khác bản kê.
    .hint = Báo đơn vị gửi xuất lại gói, tốt nhất bằng USB khác.
error-bundle-blob-misnamed = Tệp đính kèm { $path } không khớp với tên của nó.
    .hint = Báo đơn vị gửi xuất lại gói.
error-bundle-trailing-bytes = Gói có phần thừa sau nội dung.
    .hint = Không dùng gói này. Báo đơn vị gửi xuất lại gói.
error-bundle-no-recipients = Gói chưa có nơi nhận.
    .hint = Chọn đơn vị nhận đã ghép rồi xuất lại.
error-bundle-recipients-on-request = Yêu cầu ghép không ghi nơi nhận.
    .hint = Lỗi của phần mềm. Ghi lại mã lỗi và báo người phụ trách phần mềm.
error-bundle-too-many-recipients = Gói có { $found } nơi nhận, nhiều nhất { $limit }.
    .hint = Chia nơi nhận thành nhiều gói.
error-bundle-key-malformed = Khóa không đúng mẫu.
    .hint = Lấy lại yêu cầu hoặc gói ghép từ đơn vị gửi; không sửa tệp bằng tay.
error-bundle-no-randomness = Máy chưa cung cấp được số ngẫu nhiên để tạo khóa.
    .hint = Khởi động lại máy rồi làm lại.
error-bundle-seal-failed = Phần mềm chưa đóng được gói.
    .hint = Làm lại. Nếu vẫn vậy, ghi lại mã lỗi và báo người phụ trách phần mềm.

## Tệp từ nơi khác

error-sheet-unknown = Tệp không có trang tính “{ $name }”.
    .hint = Chọn lại trang tính trong danh sách của tệp.
error-sheet-empty = Trang tính không có ô nào có dữ liệu.
    .hint = Chọn trang tính khác hoặc tệp khác.
error-sheet-without-figures = Chưa nhận ra ô số liệu nào trên trang tính này.
    .hint = Chỉ ra dòng tiêu đề, cột chỉ tiêu và kỳ của từng cột, rồi xem lại.
error-sheet-has-faults = Trang tính có { $count } ô chưa đọc được; chưa nhập ô nào.
    .hint = Sửa các ô đó trong tệp rồi nhập lại, hoặc chọn bỏ qua ô lỗi.
error-sheet-mapping-wrong = Cách đọc không khớp với trang tính nào.
    .hint = Chọn lại tệp để phần mềm tự nhận, rồi chỉnh lại.
error-cell-ambiguous = “{ $text }” có thể đọc theo hai cách.
    .hint = Ghi không có dấu (ví dụ 1315) hoặc theo cách viết của Việt Nam (1.315) rồi nhập lại.
error-cell-not-whole = “{ $text }” không phải số nguyên.
    .hint = Nếu dấu chấm là dấu hàng nghìn, ghi lại thành số không có dấu; số vụ, số người không có phần lẻ.
error-cell-is-date = Ô này là ngày { $text }, không phải số.
    .hint = Bảng tính đã tự đổi số thành ngày: đổi định dạng ô thành Số và gõ lại.
error-cell-failed = Công thức trong ô bị lỗi { $text }.
    .hint = Sửa công thức trong tệp hoặc gõ thẳng số vào ô.
error-cell-no-result = Công thức { $text } chưa có kết quả trong tệp.
    .hint = Mở tệp bằng Excel hoặc LibreOffice, lưu lại rồi nhập lại; hoặc gõ thẳng số vào ô.
error-cell-merged = Số { $text } nằm trên nhiều ô gộp, chưa rõ thuộc kỳ nào.
    .hint = Bỏ gộp ô trong tệp và ghi số vào đúng một ô.
error-cell-indicator = “{ $text }” chưa gắn với chỉ tiêu nào.
    .hint = Chọn chỉ tiêu cho nhãn này ở bước gắn nhãn, hoặc dùng mã chỉ tiêu.
error-cell-period = “{ $text }” không phải một kỳ.
    .hint = Ghi như Tháng 3, Quý I, 03/2026 hoặc Năm 2026.
error-cell-unit = “{ $text }” không phải đơn vị của thư mục này.
    .hint = Chỉ nhập số liệu của đơn vị mình hoặc đơn vị trước sáp nhập; dùng mã hoặc tên đầy đủ.
error-cell-residential-unit = Chưa có tổ dân phố, khu phố tên “{ $text }”.
    .hint = Thêm ở màn hình Địa bàn, hoặc sửa tên trong tệp cho giống.
error-cell-twice = Số liệu này đã có ở ô { $text } với giá trị khác.
    .hint = Giữ một trong hai ô trong tệp rồi nhập lại.
error-intake-empty = Tệp trống, không có gì để đọc.
    .hint = Chọn tệp khác, hoặc lấy lại tệp từ nơi gửi.
error-intake-password = Tệp có mật khẩu nên chưa đọc được.
    .hint = Mở tệp bằng Excel hoặc Word, bỏ mật khẩu, lưu lại rồi chọn lại.
error-intake-wrong-kind = Bên trong là tệp { $kind }, không phải loại đọc được ở đây.
    .hint = Mở tệp bằng Excel, Word hoặc LibreOffice, lưu lại thành .xlsx hoặc .docx rồi chọn lại.
error-intake-damaged = Tệp { $kind } bị hỏng hoặc bị cụt, chưa đọc được.
    .hint = Mở thử bằng Excel hoặc Word rồi lưu lại; nếu không mở được thì lấy lại tệp từ nơi gửi.
error-intake-too-large = Tệp lớn quá mức đọc được: nhiều nhất { $most } MB kể cả khi giải nén.
    .hint = Chỉ giữ trang tính cần nhập, lưu thành tệp mới rồi chọn lại.
error-intake-too-many-cells = Tệp có nhiều ô hơn mức đọc được: nhiều nhất { $most } ô có dữ liệu.
    .hint = Chỉ giữ trang tính cần nhập, hoặc chia thành nhiều tệp, rồi chọn lại.

## Thư mục và ổ đĩa

error-folder-missing = Không thấy thư mục { $path }.
    .hint = Xem lại đường dẫn; nếu thư mục ở ổ rời thì cắm ổ vào rồi làm lại.
error-folder-not-empty = Thư mục { $path } đã có tệp bên trong.
    .hint = Chọn một thư mục trống hoặc gõ tên thư mục mới.
error-folder-not-ours = Thư mục { $path } không có dữ liệu của phần mềm.
    .hint = Chọn thư mục có tệp phuong.db và thư mục keys.
error-folder-in-use = Dữ liệu ở { $path } đang mở ở một cửa sổ khác.
    .hint = Đóng cửa sổ hoặc dòng lệnh đang mở thư mục này rồi làm lại.
error-read-only = Chưa ghi được vì { $path } chỉ cho đọc. Dữ liệu đang gõ vẫn giữ trên màn hình.
    .hint = Mở khóa chống ghi của ổ, hoặc nhờ người quản trị máy cho quyền ghi, rồi ghi lại.
error-disk-full = Chưa ghi được vì ổ chứa { $path } hết chỗ. Dữ liệu đang gõ vẫn giữ trên màn hình.
    .hint = Xóa bớt tệp không dùng trên ổ này, hoặc chọn ổ khác, rồi ghi lại.
error-file-unreadable = Chưa đọc được { $path }.
    .hint = Xem ổ còn cắm không, tên tệp có đúng không, rồi đọc lại.
error-file-unwritable = Chưa ghi được { $path }. Dữ liệu đang gõ vẫn giữ trên màn hình.
    .hint = Xem ổ còn cắm không, tệp có đang mở ở nơi khác không, rồi ghi lại.
error-read-back-differs = Đã ghi { $path } nhưng đọc lại thấy khác. Chưa dùng được tệp này.
    .hint = Ghi lại, tốt nhất ra USB khác: USB này có thể đã hỏng.
error-key-file-missing = Thư mục dữ liệu thiếu tệp khóa { $file }.
    .hint = Chép lại thư mục keys từ bản sao lưu; chép cả phuong.db và keys cùng một lần.
error-key-file-damaged = Tệp khóa { $file } bị hỏng.
    .hint = Khôi phục từ bản sao lưu gần nhất. Không xóa thư mục hiện có trước khi khôi phục xong.
error-store-damaged = Tệp dữ liệu { $file } bị hỏng.
    .hint = Chép cả thư mục sang ổ khác để giữ lại, rồi khôi phục từ bản sao lưu gần nhất.
error-store-too-new = Tệp { $file } do bản phần mềm mới hơn ghi (cấu trúc { $found }, bản này đọc đến { $known }).
    .hint = Cài bản phần mềm mới hơn trên máy này rồi mở lại. Dữ liệu giữ nguyên.
error-backup-damaged = Bản sao lưu không khớp ở { $file }.
    .hint = Không khôi phục từ bản này. Chọn bản sao lưu khác, hoặc sao lưu lại ra ổ khác.

## Tin báo, tố giác

error-minute-unreadable = Chưa đọc được ngày giờ { $text }.
    .hint = Ghi ngày giờ, ví dụ 16:20 ngày 09/12/2026.
error-in-future = { $at } chưa tới.
    .hint = Ghi ngày giờ đã qua; xem lại đồng hồ của máy nếu ngày giờ này đúng.
error-before-receipt = { $at } trước { $received }.
    .hint = Ghi ngày giờ không sớm hơn mốc trước đó.
error-number-taken = Số { $number } đã dùng cho tin khác, kể cả tin đã xóa.
    .hint = Để trống ô số thì phần mềm cho số tiếp theo.
error-event-needs = Muốn ghi việc này thì trước đó phải có: { $needs }. Việc đang ghi: { $event }.
    .hint = Ghi mốc còn thiếu trước, rồi ghi lại.
error-event-twice = Đã ghi rồi: { $event }.
    .hint = Muốn sửa ngày giờ thì xóa mốc đã ghi, rồi ghi lại.
error-event-after-settling = Tin đã có kết quả, không ghi thêm được: { $event }.
    .hint = Nếu kết quả ghi nhầm, xóa kết quả trước.
error-event-not-now = Chưa ghi được việc này ở tình trạng hiện nay của tin: { $event }.
    .hint = Xem các mốc đã ghi của tin.
error-event-too-early = { $event } lúc { $at } không thể sớm hơn { $other } lúc { $when }.
    .hint = Xem lại ngày giờ; mốc kia ghi nhầm thì xóa mốc đó trước.
error-event-rested-on = Chưa xóa được mốc { $event }: { $later } lúc { $at } dựa vào mốc này.
    .hint = Xóa mốc dựa vào nó trước, rồi xóa mốc này.
error-event-before-receipt = Giờ tiếp nhận { $received } muộn hơn mốc đã ghi: { $event } lúc { $at }.
    .hint = Ghi giờ tiếp nhận không muộn hơn mốc đó; mốc ghi nhầm thì xóa mốc trước.
error-group-rested-on = Chưa đổi được nhóm lúc tiếp nhận: đã ghi { $event } lúc { $at }.
    .hint = Mốc đó ghi nhầm thì xóa mốc trước, rồi đổi nhóm.
error-undo-misfits = Không hoàn tác được vì các mốc của tin sẽ không còn đúng trình tự: { $event } lúc { $at }.
    .hint = Mở tin, xem các mốc đã ghi; mốc nào ghi nhầm thì xóa mốc đó.
error-until-too-early = Ngày { $day } chưa muộn hơn hạn đang có là { $before }.
    .hint = Kéo dài, gia hạn chỉ làm hạn muộn hơn. Ghi ngày ghi trong quyết định, hoặc để trống.
error-until-too-late = Ngày { $day } muộn hơn hạn dài nhất theo luật là { $most }.
    .hint = Ghi ngày ghi trong quyết định, hoặc để trống.

## In

error-form-unknown = Không có biểu mẫu { $form }.
    .hint = Chọn biểu mẫu trong danh sách Biểu mẫu, báo cáo.
error-list-too-long = Kỳ này có { $count } vụ, một bản in nhiều nhất { $most } vụ.
    .hint = Chọn kỳ ngắn hơn: tháng hoặc quý.
error-format-unknown = Chưa lưu được vì tên tệp không có đuôi dùng được.
    .hint = Ghi tên tệp có đuôi { $endings }.

## Lỗi của phần mềm

error-internal = Phần mềm gặp lỗi chưa lường trước: { $what }.
    .hint = Dữ liệu đã ghi vẫn còn. Làm lại; nếu vẫn vậy, ghi lại mã lỗi và báo người phụ trách phần mềm.
error-core-unreachable = Màn hình chưa liên lạc được với phần xử lý của phần mềm.
    .hint = Dữ liệu đã ghi vẫn còn. Đóng phần mềm rồi mở lại.
error-cancelled = Đã dừng trước khi xong.
    .hint = Làm lại lúc nào cũng được.
error-unexpected = Phần mềm gặp lỗi chưa lường trước.
    .hint = Dữ liệu đã ghi vẫn còn. Làm lại; nếu vẫn vậy, ghi lại mã lỗi và báo người phụ trách phần mềm.

## Chốt kỳ và đính chính

error-figure-ambiguous = "{ $text }" đọc được theo hai cách: số nghìn, hoặc số lẻ.
    .hint = Ghi liền, ví dụ 1234, hoặc dùng dấu chấm, ví dụ 1.234.
error-figure-formula = "{ $text }" chưa tính được ra một số nguyên.
    .hint = Ghi như =3+2, =12-5, =(3+4)*2.
error-finding-is-hard = Quy tắc { $rule } phải sửa số, không ghi lý do thay được.
    .hint = Sửa một trong các số mà quy tắc nêu.
error-period-not-over = Kỳ { $period } kết thúc ngày { $last }, chưa chốt được.
    .hint = Chốt từ ngày { $from }.
error-period-closed = Kỳ { $period } đã chốt ngày { $day }, người ký { $signer }.
    .hint = Ghi thành đề nghị đính chính; số đã chốt giữ nguyên cho đến khi ký đính chính.
error-period-not-closed = Kỳ { $period } chưa chốt nên chưa có gì để đính chính.
    .hint = Sửa thẳng trong bảng tháng.
error-closing-incomplete = Còn { $count } ô trống, ô đầu là { $first }.
    .hint = Ghi số, gõ 0 nếu không phát sinh, - nếu chưa báo cáo, k/c nếu không áp dụng.
error-closing-blocked = Chưa ký được vì { $rule }: { $because }{ $more ->
        [0] .
       *[other] ; còn { $more } lỗi khác.
    }
    .hint = Sửa các lỗi phải sửa trong danh sách kiểm tra, rồi ký lại.
error-correction-elsewhere = Đính chính kỳ { $period } được đánh số ở máy mà { $signer } đã ký lần trước.
    .hint = Ký ở máy đó. Nếu máy đó không còn dùng, chọn nhận việc đính chính về máy này.
error-correction-empty = Chưa chọn được số nào để đính chính kỳ { $period }, hoặc số vừa đổi.
    .hint = Xem lại danh sách số đến sau khi chốt, chọn rồi ký lại.
error-undo-closed = Kỳ { $period } đã chốt sau việc này nên không hoàn tác được.
    .hint = Ghi số đúng thành đề nghị đính chính, rồi ký đính chính.
error-undo-signed = Bản đã ký không hoàn tác được.
    .hint = Kỳ số liệu thì ký đính chính có lý do; hồ sơ đánh giá thì sửa rồi ký lại.
