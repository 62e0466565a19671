import Foundation
import GRDB

extension SurveyStore {
  /// Brings a store and a key together.
  ///
  /// A new store takes the key it is opened with for good; one with files in it keeps to what it is.
  ///
  /// - Returns: The name of the key of its pseudonyms; nil for a store without.
  static func join(
    _ database: any DatabaseWriter, received folder: URL, key: PseudonymKey?, access: Access
  ) throws -> String? {
    let name = try database.read { database in
      try database.tableExists("identity_key")
        ? try String.fetchOne(database, sql: "SELECT name FROM identity_key") : nil
    }
    switch (name, key) {
    case (nil, nil): return nil
    case (nil, let key?):
      // What is only read is not changed, and holds nothing that the key opens.
      guard access == .writing else { return nil }
      let isNew = try database.read { database in
        try Int.fetchOne(database, sql: "SELECT COUNT(*) FROM received_file") == 0
      }
      guard isNew, try !holdsFiles(folder) else {
        throw StoreError(.key(.plainStore), during: "opening the store")
      }
      try database.write { database in
        try database.execute(sql: "INSERT INTO identity_key VALUES (1, ?)", arguments: [key.name])
      }
      return key.name
    case (let name?, nil):
      guard access == .reading else {
        throw StoreError(.key(.missing(name)), during: "opening the store")
      }
      return name
    case (let name?, let key?):
      guard key.name == name else {
        throw StoreError(.key(.wrong(name, given: key.name)), during: "opening the store")
      }
      return name
    }
  }

  /// Whether received files were kept that the database does not know of, as after a run that was cut off.
  private static func holdsFiles(_ folder: URL) throws -> Bool {
    guard FileManager.default.fileExists(atPath: folder.path) else { return false }
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).contains { path in
      var isFolder: ObjCBool = false
      _ = FileManager.default.fileExists(atPath: folder.path + "/" + path, isDirectory: &isFolder)
      return !isFolder.boolValue
    }
  }
}
