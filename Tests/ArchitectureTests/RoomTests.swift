import Foundation
import TestSupport
import Testing

/// The house: which room may know which, and one door for each C library.
@Suite struct RoomTests {
  /// What each room may import of the project; imports run downwards only.
  private static let rooms: [String: Set<String>] = [
    "Provenance": [],
    "VietnameseText": [],
    "Spreadsheet": ["Provenance"],
    "Survey": ["VietnameseText", "Provenance"],
    "Rules": ["Survey", "VietnameseText", "Provenance"],
    "Proof": ["Rules", "Survey", "VietnameseText", "Provenance"],
    "Protection": ["Rules", "Survey"],
    "Stages": ["Rules", "Survey", "Spreadsheet", "VietnameseText", "Provenance"],
    "Store": ["Survey", "VietnameseText", "Provenance"],
    "Reports": ["Proof", "Protection", "Rules", "Survey", "VietnameseText", "Provenance"],
    "Workflow": [
      "Stages", "Store", "Reports", "Proof", "Protection", "Rules", "Survey", "Spreadsheet", "VietnameseText",
      "Provenance",
    ],
    "rasoat": [
      "Workflow", "Stages", "Store", "Reports", "Proof", "Rules", "Survey", "Spreadsheet", "VietnameseText",
      "Provenance",
    ],
  ]

  /// What comes from outside, and the only room that may know it.
  private static let libraries: [String: String] = [
    "CLibXML2": "Spreadsheet", "CZlib": "Spreadsheet", "CLibDeflate": "Spreadsheet",
    "CLibISAL": "Spreadsheet", "CLibFreeXL": "Spreadsheet", "CMalloc": "Spreadsheet",
    "CLibXLSXWriter": "Reports", "CLibCrypto": "Store", "CLibPQ": "Store",
    "GRDB": "Store", "GRDBSQLite": "Store", "Yams": "Rules", "ArgumentParser": "rasoat",
  ]

  @Test func roomsKnowOnlyTheRoomsBelowThem() throws {
    let files = try SourceFile.all(below: "Sources")
    #expect(files.count > 200)
    for file in files {
      let allowed = try #require(Self.rooms[file.room], "\(file.path) is in no known room")
      for module in file.imports where Self.rooms[module] != nil {
        #expect(allowed.contains(module), "\(file.path) imports \(module)")
      }
    }
  }

  @Test func everyLibraryIsKnownInOneRoomOnly() throws {
    let known = Set(Self.rooms.keys).union(Self.libraries.keys).union([
      "Dispatch", "Foundation", "Synchronization",
    ])
    for file in try SourceFile.all(below: "Sources") {
      for module in file.imports {
        #expect(known.contains(module), "\(file.path) imports \(module)")
        if let room = Self.libraries[module] { #expect(file.room == room, "\(file.path) imports \(module)") }
      }
    }
  }

  @Test(arguments: [
    "CLibXML2", "CZlib", "CLibDeflate", "CLibISAL", "CLibFreeXL", "CLibXLSXWriter", "CLibCrypto", "CLibPQ",
    "CMalloc",
  ])
  func aCLibraryHasOneDoor(library: String) throws {
    let doors = try SourceFile.all(below: "Sources").filter { $0.imports.contains(library) }
    #expect(doors.count <= 1, "\(library) is imported by \(doors.map(\.path))")
  }

  @Test func sqlIsSpokenInTheStoreOnly() throws {
    let statement = /\b(SELECT\s.+\sFROM|INSERT INTO|DELETE FROM|UPDATE\s\w+\sSET|CREATE TABLE)\b/
    let words = ["SELECT", "INSERT", "DELETE", "UPDATE", "CREATE"]
    for file in try SourceFile.all(below: "Sources") where file.room != "Store" {
      for line in file.code where words.contains(where: { line.contains($0) }) {
        #expect(line.firstMatch(of: statement) == nil, "\(file.path): \(line)")
      }
    }
  }

  @Test func stagesAreFreeOfClockAndFiles() throws {
    let forbidden = [
      "FileManager", "Date.now", "Date()", "ProcessInfo", "contentsOfFile", "Calendar(", "Calendar.current",
      "TimeZone",
    ]
    for file in try SourceFile.all(below: "Sources")
    where ["Stages", "Survey", "Rules", "Proof", "Protection"].contains(file.room) {
      if file.path.contains("Rules/Configuration") || file.path.contains("Rules/Loading") { continue }
      let found = file.code(holding: forbidden)
      #expect(found.isEmpty)
    }
  }

  @Test func theClockIsReadInOnePlace() throws {
    let readers = try SourceFile.all(below: "Sources").filter { file in
      !file.code(holding: ["Date.now", "Date()", "ContinuousClock"]).isEmpty
    }
    #expect(readers.map(\.path) == ["Sources/rasoat/Clock.swift"])
  }

  @Test func topOfTheRepositoryIsAsItIsLaidOut() {
    for name in ["Package.swift", "Sources", "Tests", "schemas", "pipeline-config", "README.md"] {
      let path = SharedData.repository.appending(path: name).path
      #expect(FileManager.default.fileExists(atPath: path), "\(name)")
    }
  }
}
