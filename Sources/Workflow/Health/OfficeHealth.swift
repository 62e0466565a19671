import Foundation
import Provenance
public import Store

/// The checks of an office's folders and machine; each says what is the case and what to do.
public struct OfficeHealth {
  private let store: String
  private let inboxes: [String]
  private let output: String?
  private let key: @Sendable () throws -> PseudonymKey?

  /// Checks of the places an office works with.
  ///
  /// - Parameters:
  ///   - store: The path of the store, which need not be there yet.
  ///   - inboxes: The folders that files come to.
  ///   - output: The folder that reports go to.
  ///   - key: The key of the store's pseudonyms, where one was given.
  public init(
    store: String, inboxes: [String], output: String?,
    key: @escaping @Sendable () throws -> PseudonymKey? = { nil }
  ) {
    self.key = key
    self.store = store
    self.inboxes = inboxes
    self.output = output
  }

  private static func text(_ vietnamese: String, _ english: String) -> BilingualText {
    BilingualText(vietnamese: vietnamese, english: english)
  }

  /// What the environment says about letters.
  public func locale(_ environment: [String: String]) -> HealthCheck {
    let value =
      ["LC_ALL", "LC_CTYPE", "LANG"].lazy.compactMap { environment[$0] }.first { !$0.isEmpty } ?? ""
    let name = value.isEmpty ? "POSIX" : value
    guard !value.uppercased().replacing("-", with: "").contains("UTF8") else {
      return HealthCheck("locale", .ok, Self.text("Bảng mã: \(name).", "Locale: \(name)."))
    }
    return HealthCheck(
      "locale", .warning,
      Self.text(
        "Bảng mã \(name) không phải UTF-8; chữ Việt trên màn hình có thể hỏng, kết quả không đổi.",
        "The locale \(name) is not UTF-8; Vietnamese may look broken on the terminal, results do not change."),
      remedy: Self.text("Đặt LANG=C.UTF-8.", "Set LANG=C.UTF-8."))
  }

  /// The time zone.
  ///
  /// - Parameter offset: Seconds east of Greenwich.
  public func timeZone(_ identifier: String, offset: Int) -> HealthCheck {
    let hours = 7 * 3600
    guard offset != hours else {
      return HealthCheck("time-zone", .ok, Self.text("Múi giờ: \(identifier).", "Time zone: \(identifier)."))
    }
    return HealthCheck(
      "time-zone", .warning,
      Self.text(
        "Múi giờ \(identifier) khác giờ Việt Nam; giờ chạy của cron theo múi giờ này, kết quả không đổi.",
        "The time zone \(identifier) is not that of Vietnam; cron follows it, results do not change."),
      remedy: Self.text(
        "timedatectl set-timezone Asia/Ho_Chi_Minh, hoặc TZ=Asia/Ho_Chi_Minh.",
        "timedatectl set-timezone Asia/Ho_Chi_Minh, or TZ=Asia/Ho_Chi_Minh."))
  }

  /// The clock of the machine against that of the store's file system, and against the last run.
  public func clock(now: Double) -> HealthCheck {
    let folder = URL(filePath: store).standardizedFileURL.deletingLastPathComponent()
    let probe = folder.appending(path: ".rasoat-\(UUID().uuidString)")
    defer { unlink(probe.path) }
    var difference = 0.0
    if (try? Data("x".utf8).write(to: probe)) != nil, let state = FileState(probe.path) {
      difference = abs(state.changed - now)
    }
    let newest = FileState(store).map { $0.changed - now } ?? 0
    guard difference > 60 || newest > 60 else {
      return HealthCheck("clock", .ok, Self.text("Đồng hồ khớp.", "The clock agrees with the disk."))
    }
    return HealthCheck(
      "clock", .warning,
      Self.text(
        "Đồng hồ của máy và của ổ đĩa lệch nhau hơn một phút; tệp mới có thể chờ lâu hơn.",
        "The clocks of machine and disk differ by more than a minute; new files may wait longer."),
      remedy: Self.text("Bật đồng bộ giờ (NTP).", "Turn time synchronization (NTP) on."))
  }

  /// The folders an office works with; a store on a server is none.
  private func places(store: String) -> [(place: String, path: String)] {
    var places = inboxes.map { ("inbox", $0) }
    if SurveyStore.isFile(self.store) { places.insert(("store", store), at: 0) }
    if let output { places.append(("output", output)) }
    return places
  }

  /// Whether the folders can be written to.
  public func permissions() -> [HealthCheck] {
    let parent = URL(filePath: store).standardizedFileURL.deletingLastPathComponent().path
    return places(store: parent).map { place, path in
      let exists = FileManager.default.fileExists(atPath: path)
      if !exists, place == "output" {
        return HealthCheck(
          "permissions-output", .ok, Self.text("\(path): sẽ được tạo.", "\(path): will be made."))
      }
      guard exists, access(path, R_OK | W_OK | X_OK) == 0 else {
        return HealthCheck(
          "permissions-" + place, .problem,
          Self.text(
            "Không có hoặc không ghi được thư mục \(path).", "The folder \(path) is missing or not writable."),
          remedy: Self.text("Tạo thư mục và cấp quyền ghi.", "Make the folder and give write permission."))
      }
      return HealthCheck("permissions-" + place, .ok, Self.text("\(path): ghi được.", "\(path): writable."))
    } + modes()
  }

  /// Whether anybody else can read the store.
  private func modes() -> [HealthCheck] {
    guard
      let mode = (try? FileManager.default.attributesOfItem(atPath: store)[.posixPermissions] as? NSNumber)?
        .intValue,
      mode & 0o077 != 0
    else { return [] }
    return [
      HealthCheck(
        "privacy-store", .warning,
        Self.text("Người khác đọc được kho \(store).", "Others can read the store \(store)."),
        remedy: Self.text("chmod 600 \(store)", "chmod 600 \(store)"))
    ]
  }

  /// Free space, and whether a folder lies on another machine.
  public func disks() -> [HealthCheck] {
    places(store: store).flatMap { place, path -> [HealthCheck] in
      let disk = MountedFileSystem(of: path)
      return [Self.space(place, path, disk.freeBytes), Self.network(place, path, disk)].compactMap(\.self)
    }
  }

  private static func space(_ place: String, _ path: String, _ free: Int64?) -> HealthCheck? {
    guard let free else { return nil }
    let megabytes = free / 1000 / 1000
    let message = text("\(path): còn trống \(megabytes) MB.", "\(path): \(megabytes) MB free.")
    let remedy = text("Giải phóng dung lượng.", "Free some space.")
    switch megabytes {
    case ..<100: return HealthCheck("disk-" + place, .problem, message, remedy: remedy)
    case ..<1000: return HealthCheck("disk-" + place, .warning, message, remedy: remedy)
    default: return HealthCheck("disk-" + place, .ok, message)
    }
  }

  static func network(_ place: String, _ path: String, _ disk: MountedFileSystem) -> HealthCheck? {
    guard disk.isRemote else {
      return HealthCheck(
        "network-" + place, .ok,
        text("\(path): ổ đĩa của máy (\(disk.type)).", "\(path): a local disk (\(disk.type))."))
    }
    let message = text(
      "\(path) nằm trên máy khác (\(disk.type)).", "\(path) lies on another machine (\(disk.type)).")
    guard place == "store" else {
      return HealthCheck(
        "network-" + place, .warning, message,
        remedy: text("Dùng --settle từ 300 giây trở lên.", "Use --settle of 300 seconds or more."))
    }
    return HealthCheck(
      "network-store", .problem, message,
      remedy: text(
        "Đặt kho trên ổ đĩa của máy; khóa của SQLite qua mạng không đáng tin.",
        "Put the store on a local disk; locks of SQLite over a network cannot be trusted."))
  }

  /// Fonts matter only to who prints from this machine.
  ///
  /// - Parameter folders: Where fonts are looked for.
  public func fonts(in folders: [String]? = nil) -> HealthCheck {
    let folders = folders ?? ["/usr/share/fonts", "/usr/local/share/fonts", NSHomeDirectory() + "/.fonts"]
    let found = folders.contains { folder in
      let files = FileManager.default.enumerator(atPath: folder)
      while let name = files?.nextObject() as? String {
        if ["ttf", "otf", "ttc"].contains((name as NSString).pathExtension.lowercased()) { return true }
      }
      return false
    }
    guard !found else { return HealthCheck("fonts", .ok, Self.text("Có phông chữ.", "There are fonts.")) }
    return HealthCheck(
      "fonts", .warning,
      Self.text(
        "Máy không có phông chữ; báo cáo vẫn lập được, chỉ không in từ máy này được.",
        "There are no fonts; reports are made all the same, but cannot be printed from this machine."),
      remedy: Self.text("apt install fonts-liberation", "apt install fonts-liberation"))
  }

  /// The libraries and the store itself, each by something it must be able to do.
  public func storeAndLibraries(schemas: SchemaFolder) -> [HealthCheck] {
    var checks: [HealthCheck] = []
    let hash = ContentHash.hex(of: Array("abc".utf8))
    // FIPS 180-4, the example of one block.
    let isHashSound = hash == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
    checks.append(
      HealthCheck(
        "libraries", isHashSound ? .ok : .problem,
        Self.text(
          "SQLite \(SurveyStore.libraryVersion), libpq \(SurveyStore.serverLibraryVersion), libcrypto.",
          "SQLite \(SurveyStore.libraryVersion), libpq \(SurveyStore.serverLibraryVersion), libcrypto."),
        remedy: isHashSound ? nil : Self.text("Cài lại libssl.", "Install libssl again.")))
    do {
      _ = try schemas.householdSchema()
      checks.append(
        HealthCheck("schemas", .ok, Self.text("Lược đồ XML đọc được.", "The XML schemas can be read.")))
    } catch {
      checks.append(HealthCheck("schemas", .warning, error.message))
    }
    guard SurveyStore.exists(at: store) else {
      checks.append(
        HealthCheck(
          "store", .ok, Self.text("Chưa có kho; sẽ được tạo.", "There is no store yet; it will be made.")))
      return checks
    }
    do {
      let opened = try SurveyStore(path: store, access: .reading, key: try key())
      try opened.verifyIntegrity()
      checks.append(
        HealthCheck(
          "store", .ok,
          Self.text(
            "Kho và các tệp đã nhận nguyên vẹn (\(try opened.engineVersion())).",
            "Store and received files are sound (\(try opened.engineVersion()))."))
      )
      if let last = try opened.runs(limit: 1).first, last.finishedAt == nil {
        checks.append(
          HealthCheck(
            "last-run", .warning,
            Self.text(
              "Lần chạy #\(last.id) chưa xong hoặc bị ngắt.", "Run #\(last.id) is going on or was broken off."
            ),
            remedy: Self.text("Chạy lại rasoat run.", "Run rasoat run again.")))
      }
    } catch let error as StoreError {
      checks.append(HealthCheck("store", .problem, error.message))
    } catch {
      checks.append(HealthCheck("store", .problem, BilingualText(error.localizedDescription)))
    }
    return checks
  }
}
