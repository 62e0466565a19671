public import Foundation

/// A new folder for an office: configuration, inbox, a practice round, and a page on how to begin.
public struct NewOffice {
  /// Where things are copied from.
  public struct Sources {
    /// The configuration.
    public var configuration: URL
    /// The schemas; nil where there are none.
    public var schemas: URL?
    /// The practice round.
    public var practice: URL

    /// Where things are copied from.
    public init(configuration: URL, schemas: URL?, practice: URL) {
      self.configuration = configuration
      self.schemas = schemas
      self.practice = practice
    }
  }

  /// The name of the page on how to begin.
  public static let page = "BAT-DAU.md"

  /// Makes the folder.
  ///
  /// - Throws: ``ClaimError`` when there is something in it already; `CocoaError` when it cannot be written.
  public static func make(at folder: URL, from sources: Sources) throws {
    let files = FileManager.default
    let known = (try? files.contentsOfDirectory(atPath: folder.path)) ?? []
    guard known.isEmpty, FileState(folder.path).map({ $0.kind == .folder }) ?? true else {
      throw ClaimError(path: folder.path, words: String(cString: strerror(ENOTEMPTY)))
    }
    let ownerOnly = [FileAttributeKey.posixPermissions: 0o700]
    for name in ["den", "ket-qua"] {
      try files.createDirectory(
        at: folder.appending(path: name), withIntermediateDirectories: true, attributes: ownerOnly)
    }
    try files.setAttributes(ownerOnly, ofItemAtPath: folder.path)
    try files.copyItem(at: sources.configuration, to: folder.appending(path: "pipeline-config"))
    if let schemas = sources.schemas {
      try files.copyItem(at: schemas, to: folder.appending(path: "schemas"))
    }
    try files.copyItem(at: sources.practice, to: folder.appending(path: "thuc-hanh"))
    try Data(words.utf8).write(to: folder.appending(path: page))
  }

  private static let words = """
    # Bắt đầu với rasoat

    Mở cửa sổ lệnh trong thư mục này.

    ## 1. Khám máy

    ```sh
    rasoat doctor den --output ket-qua
    ```

    ## 2. Thực hành

    `thuc-hanh/ho-so` có danh sách của hai bản và biểu tổng hợp hộ dân cư; người trong đó không có thật. Một danh sách có lỗi.

    ```sh
    rasoat run thuc-hanh/ho-so --round 2023 --output thuc-hanh/ket-qua --store thuc-hanh/rasoat.sqlite
    ```

    Chương trình chỉ ra ô H6 và ô L7 của `02-ban-hop-nhat.xlsx`. Sửa hai ô đó, hoặc dùng bản đã sửa trong `thuc-hanh/da-sua`:

    ```sh
    rasoat run thuc-hanh/da-sua --round 2023 --output thuc-hanh/ket-qua --store thuc-hanh/rasoat.sqlite
    rasoat status --round 2023 --store thuc-hanh/rasoat.sqlite
    rasoat diff --round 2023 --village 03424-02 --store thuc-hanh/rasoat.sqlite
    ```

    Mở `thuc-hanh/ket-qua/2023/index.html` bằng trình duyệt. Thực hành xong có thể xóa thư mục `thuc-hanh`.

    ## 3. Làm thật

    Chép tệp của các thôn vào `den`, rồi:

    ```sh
    rasoat run den --claim --round 2026 --output ket-qua
    ```

    | thư mục | có gì |
    |---|---|
    | `den/` | hộp thư đến; tệp đã xử lý nằm trong `da-nhan`, `tu-choi`, `trung`, mỗi tệp kèm danh sách lỗi |
    | `ket-qua/` | bảng và báo cáo |
    | `rasoat.sqlite`, `rasoat.sqlite.received/` | kho; sao lưu bằng `rasoat backup` |
    | `pipeline-config/` | quy tắc, chuẩn nghèo, mẫu biểu; mỗi số đều ghi căn cứ; sửa xong chạy `rasoat config check` |

    """
}
