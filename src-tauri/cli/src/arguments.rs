//! What can be typed.

use std::path::PathBuf;

use clap::{Parser, Subcommand, ValueEnum};
use phuong_core::texts::Language;

/// Phường Mẫu: tiêu chí, số liệu, mô hình của Công an phường, không cần cửa sổ.
#[derive(Debug, Parser)]
#[command(name = "phuong", version, about, long_about = None)]
pub(crate) struct Arguments {
    /// Thư mục dữ liệu.
    #[arg(long, global = true, env = "PHUONG_DATA")]
    pub(crate) data: Option<PathBuf>,
    /// Người dùng; bỏ trống khi chỉ có một người.
    #[arg(long, global = true, env = "PHUONG_USER")]
    pub(crate) user: Option<String>,
    /// In một tài liệu JSON ra stdout.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// Ngôn ngữ của thông báo.
    #[arg(long, global = true, value_enum, default_value_t = Lang::Vi)]
    pub(crate) lang: Lang,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Clone, Copy, ValueEnum)]
pub(crate) enum Lang {
    Vi,
    En,
}

impl Arguments {
    pub(crate) fn language(&self) -> Language {
        match self.lang {
            Lang::Vi => Language::Vi,
            Lang::En => Language::En,
        }
    }
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Tạo thư mục dữ liệu mới; in khóa khôi phục một lần.
    Init {
        #[arg(long, value_parser = ["ward", "province"])]
        role: String,
        /// Mã đơn vị.
        #[arg(long)]
        unit: String,
        /// Họ tên người quản trị.
        #[arg(long)]
        admin: String,
        /// Chức vụ.
        #[arg(long)]
        position: Option<String>,
    },
    /// Dữ liệu mẫu của năm tài liệu nguồn.
    Sample {
        #[command(subcommand)]
        action: SampleAction,
    },
    /// Gọi một lệnh bất kỳ với yêu cầu JSON, hoặc - để đọc từ stdin.
    Call {
        name: String,
        request: Option<String>,
    },
    /// Danh sách lệnh với lược đồ JSON của từng yêu cầu.
    Commands,
    /// Bảng tiêu chí.
    Checklist {
        #[arg(long)]
        set: Option<String>,
        #[arg(long)]
        unit: Option<String>,
        #[arg(long)]
        year: Option<i32>,
    },
    /// So sánh một chỉ tiêu giữa hai kỳ.
    Compare {
        indicator: String,
        #[arg(long)]
        period: String,
        #[arg(long)]
        with: String,
        #[arg(long)]
        unit: Option<String>,
    },
    /// Một chỉ tiêu trong một kỳ.
    Figure {
        indicator: String,
        #[arg(long)]
        period: String,
        #[arg(long)]
        unit: Option<String>,
    },
    /// Soát số liệu trong văn bản; không cần thư mục dữ liệu.
    #[command(name = "check-text")]
    CheckText {
        /// Tệp văn bản, hoặc - để đọc từ stdin.
        file: String,
    },
    /// Nhập số liệu từ bảng tính XLSX, XLS, ODS hoặc CSV.
    ImportSheet {
        file: PathBuf,
        /// Nhập gì: figures (số liệu).
        #[arg(long = "as", value_parser = ["figures"], default_value = "figures")]
        kind: String,
        /// Tên trang tính; bỏ trống thì lấy trang đầu có dữ liệu.
        #[arg(long)]
        sheet: Option<String>,
        /// Tên cách đọc đã lưu.
        #[arg(long)]
        mapping: Option<String>,
        /// Lịch của các kỳ: hc hoặc dl.
        #[arg(long)]
        calendar: Option<String>,
        /// Năm của các kỳ không ghi năm.
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        unit: Option<String>,
        /// Bỏ qua ô lỗi, nhập các ô còn lại.
        #[arg(long)]
        skip_errors: bool,
        /// Chỉ xem trước, không ghi gì.
        #[arg(long)]
        dry_run: bool,
    },
    /// In biểu mẫu, bảng ra PDF hoặc Excel, theo đuôi tên tệp.
    Print {
        #[arg(required_unless_present = "list")]
        form: Option<String>,
        /// Liệt kê biểu mẫu.
        #[arg(long)]
        list: bool,
        /// Kỳ, ví dụ hc:2026-11; biểu mẫu tiêu chí chỉ lấy năm.
        #[arg(long)]
        period: Option<String>,
        /// Kỳ để so sánh, ví dụ hc:2025-11.
        #[arg(long)]
        with: Option<String>,
        /// So với bình quân bấy nhiêu năm trước.
        #[arg(long, conflicts_with = "with")]
        years: Option<u32>,
        #[arg(long)]
        set: Option<String>,
        #[arg(long)]
        unit: Option<String>,
        /// Chữ lớn 16 pt.
        #[arg(long)]
        large: bool,
        /// Các cột ngoài điểm tự chấm: committee, appraisal, evidence; không ghi thì đủ cả.
        #[arg(long, value_delimiter = ',')]
        columns: Option<Vec<String>>,
        /// In mẫu trống.
        #[arg(long)]
        blank: bool,
        #[arg(long, required_unless_present = "list")]
        out: Option<PathBuf>,
    },
    /// Kết nối phường với tỉnh.
    Enrol {
        #[command(subcommand)]
        action: EnrolAction,
    },
    /// Gói dữ liệu.
    Bundle {
        #[command(subcommand)]
        action: BundleAction,
    },
    /// Tổng hợp phường × tiêu chí (tỉnh).
    Overview {
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        set: Option<String>,
    },
    /// Sao lưu.
    Backup {
        #[command(subcommand)]
        action: BackupAction,
    },
    /// Kiểm tra toàn vẹn tệp, chuỗi bản ghi, tệp đính kèm.
    Verify {
        /// In mã trạng thái của từng đơn vị.
        #[arg(long)]
        state: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum SampleAction {
    /// Nạp mẫu H, N, T, G hoặc S vào thư mục trống.
    Load { letter: String },
    /// Liệt kê các mẫu.
    List,
}

#[derive(Debug, Subcommand)]
pub(crate) enum EnrolAction {
    /// Phường: ghi yêu cầu kết nối, in tám từ đối chiếu.
    Request {
        #[arg(long)]
        to: PathBuf,
    },
    /// Tỉnh: nhận phường, ghi tệp chấp nhận.
    Accept {
        file: PathBuf,
        #[arg(long)]
        to: PathBuf,
        #[arg(long)]
        fingerprint: Option<String>,
    },
    /// Phường: ghi nhận khóa của tỉnh.
    Install {
        file: PathBuf,
        #[arg(long)]
        fingerprint: Option<String>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum BundleAction {
    /// Xuất gói dữ liệu.
    Export {
        #[arg(long)]
        to: PathBuf,
        #[arg(long = "for")]
        for_unit: Option<String>,
        #[arg(long)]
        kind: Option<String>,
    },
    /// Xem gói là gì, có đúng không; không thay đổi gì.
    Inspect { file: PathBuf },
    /// Nhập gói dữ liệu.
    Import {
        #[arg(required = true)]
        paths: Vec<PathBuf>,
        #[arg(long)]
        dry_run: bool,
        #[arg(long)]
        receipts: Option<PathBuf>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum BackupAction {
    /// Tạo bản sao lưu.
    Create {
        #[arg(long)]
        to: Option<PathBuf>,
    },
    /// Kiểm tra một bản sao lưu.
    Verify { path: PathBuf },
    /// Khôi phục vào thư mục --data (phải trống).
    Restore { path: PathBuf },
}
