//! The cover of a bundle in plain Vietnamese, readable without the program.

use phuong_bundle::PublicKey;

use crate::domain::units::Unit;
use crate::domain::words::spell;
use crate::environment::{Instant, local_time};

/// What a cover says.
#[derive(Debug)]
pub struct Cover<'a> {
    /// "Gói số liệu", "Yêu cầu kết nối" …
    pub title: &'a str,
    pub from: &'a Unit,
    pub to: &'a str,
    pub number: i64,
    pub entries: usize,
    pub key: PublicKey,
    pub made_at: Instant,
}

impl Cover<'_> {
    /// The text of `BIA.txt`.
    pub fn text(&self) -> String {
        format!(
            "{}\n\nTừ: {}\nĐến: {}\nSố gói: {}\nSố bản ghi: {}\nLập lúc: {}\n\n\
             Tám từ để đối chiếu qua điện thoại:\n  {}\n\n\
             Khóa công khai của máy gửi (để biết, không thay cho việc đối chiếu):\n  {}\n\n\
             Tệp này do phần mềm Phường Mẫu lập. Không sửa, không đổi tên các tệp bên trong.\n",
            self.title,
            self.from.police_name(),
            self.to,
            self.number,
            self.entries,
            local_time(self.made_at).format("%H:%M, %d/%m/%Y"),
            spell(self.key.fingerprint()).join(" · "),
            self.key,
        )
    }
}
