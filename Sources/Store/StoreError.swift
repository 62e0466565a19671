public import Provenance

/// The store could not do what was asked; nothing of the step was kept.
public struct StoreError: Error, Hashable, Sendable {
  /// Why.
  public enum Reason: Hashable, Sendable {
    /// Another run holds the lock.
    case locked
    /// The database refused; its own words follow.
    case database(String)
    /// The database server could not be reached, or let nobody in; its words, or those of the library, follow.
    case server(String)
    /// The role on the server may not do it; the server's words follow.
    case forbidden(String)
    /// A place that is not of the office whose role is used; its code and name follow.
    case otherOffice(String)
    /// What is asked for is done with the tools of the database server.
    case onServer
    /// A file beside the database could not be written or read; the system's words follow.
    case file(String)
    /// The store and the key of its pseudonyms do not come together.
    case key(KeyProblem)
    /// A later version of the program made the store.
    case newer
    /// What is stored cannot be understood; a few words on what.
    case damaged(String)
  }

  /// Why it could not be done.
  public let reason: Reason
  /// What was being done.
  public let operation: String

  /// A failure.
  public init(_ reason: Reason, during operation: String) {
    self.reason = reason
    self.operation = operation
  }

  /// The failure in one sentence, with what to do.
  public var message: BilingualText {
    switch reason {
    case .key(let problem): problem.message
    case .locked:
      BilingualText(
        vietnamese: "Một lần chạy khác đang dùng kho dữ liệu. Hãy đợi lần chạy đó xong rồi chạy lại.",
        english: "Another run is using the store. Wait until it is done and run again.")
    case .newer:
      BilingualText(
        vietnamese: "Kho dữ liệu do phiên bản rasoat mới hơn tạo. Hãy dùng phiên bản đó.",
        english: "A later version of rasoat made this store. Use that version.")
    case .database(let words):
      BilingualText(
        vietnamese:
          "Kho dữ liệu từ chối khi \(operation): \(words). Kiểm tra quyền ghi, dung lượng đĩa rồi chạy lại.",
        english:
          "The store refused while \(operation): \(words). Check permissions and disk space and run again.")
    case .server(let words):
      BilingualText(
        vietnamese:
          "Không nối được máy chủ cơ sở dữ liệu khi \(operation): \(words). Kiểm tra máy chủ, mạng, tên người dùng và mật khẩu rồi chạy lại.",
        english:
          "The database server could not be reached while \(operation): \(words). Check server, network, user and password and run again."
      )
    case .forbidden(let words):
      BilingualText(
        vietnamese:
          "Tài khoản này trên máy chủ không được phép làm việc này (\(operation): \(words)). Tài khoản của một địa bàn nhập bằng import và đọc số liệu; xin để người giữ kho chạy lệnh này.",
        english:
          "This account on the server may not do that (\(operation): \(words)). The account of an office brings lists in with import and reads; please leave this command to whoever keeps the store."
      )
    case .otherOffice(let place):
      BilingualText(
        vietnamese:
          "\(place) không thuộc địa bàn của tài khoản này trên máy chủ, nên không nhận dữ liệu nào của nơi đó. Xin chuyển tệp cho cơ quan phụ trách, hoặc nhờ người giữ kho cấp quyền rồi chạy lại.",
        english:
          "\(place) is not in the area of this account on the server, so nothing of it was taken in. Please pass the file to the office in charge, or ask whoever keeps the store for the right and run again."
      )
    case .onServer:
      BilingualText(
        vietnamese: "Kho nằm trên máy chủ PostgreSQL: hãy sao lưu bằng pg_dump, khôi phục bằng pg_restore.",
        english:
          "The store is on a PostgreSQL server: back it up with pg_dump, bring it back with pg_restore.")
    case .file(let words):
      BilingualText(
        vietnamese:
          "Không ghi hoặc đọc được tệp khi \(operation): \(words). Kiểm tra quyền và dung lượng đĩa.",
        english:
          "A file could not be written or read while \(operation): \(words). Check permissions and disk space."
      )
    case .damaged(let words):
      BilingualText(
        vietnamese: "Dữ liệu đã lưu không đọc được khi \(operation): \(words). Khôi phục từ bản sao lưu.",
        english: "Stored data cannot be read while \(operation): \(words). Restore the backup.")
    }
  }
}
