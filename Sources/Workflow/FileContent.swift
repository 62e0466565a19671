import Foundation
import Rules
import Spreadsheet
import Stages
import Store

/// What a received file holds: its bytes, or, of a great package, where they can be read.
enum FileContent {
  case bytes([UInt8], hash: String)
  case kept(KeptPackage)

  /// Reads a file, and keeps it.
  ///
  /// - Parameter received: Where it is kept; nil to keep nothing.
  /// - Throws: `StoreError` when it cannot be kept; else why it cannot be read.
  init(of file: Inbox.File, keepingIn received: ReceivedFiles?) throws {
    if file.place == nil, let received {
      let path = file.receivedHash.map { received.file($0).path } ?? file.path
      if let package = try received.keepGreatPackage(at: path) {
        self = .kept(package)
        return
      }
    }
    let bytes = try file.receivedHash.flatMap { try received?.bytes(of: $0) } ?? file.bytes()
    let hash = ContentHash.hex(of: bytes)
    try received?.keep(bytes, hash: hash)
    self = .bytes(bytes, hash: hash)
  }

  /// The SHA-256 of its bytes.
  var hash: String {
    switch self {
    case .bytes(_, let hash): hash
    case .kept(let package): package.hash
    }
  }

  /// The number of its bytes.
  var count: Int {
    switch self {
    case .bytes(let bytes, _): bytes.count
    case .kept(let package): package.count
    }
  }

  /// Opens the workbook.
  func workbook(named name: String, limits: ReadingLimits) throws(SpreadsheetError) -> Workbook {
    switch self {
    case .bytes(let bytes, _): try Workbook(bytes: bytes, named: name, limits: limits)
    case .kept(let package): try Workbook(descriptor: package.descriptor, named: name, limits: limits)
    }
  }

  /// Its bytes where it is a household review in XML; nil for anything else.
  var householdDocument: [UInt8]? {
    guard case .bytes(let bytes, _) = self, let namespace = XMLSignature(of: bytes)?.namespace,
      namespace.hasPrefix(HouseholdDocument.namespaces)
    else { return nil }
    return bytes
  }
}
