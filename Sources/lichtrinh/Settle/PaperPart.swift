import ArgumentParser

/// A kind of paper that can be made.
enum PaperPart: String, ExpressibleByArgument, CaseIterable {
  /// Danh sách học viên.
  case trainees
  /// Danh sách gian hàng.
  case booths
  /// Ký nhận tiền.
  case receipts
  /// Thù lao giảng viên.
  case fees
  /// Giấy chứng nhận and their hand-out list.
  case certificates
  /// Thẻ tham dự.
  case badges
  /// All lists of the year in one PDF.
  case book
}
