import Foundation
import TestSupport
import Testing

/// `sbom.spdx.json` names what the project is built from: no more, no less.
@Suite struct BillOfMaterialsTests {
  private struct Document: Decodable {
    var spdxVersion: String
    var packages: [Package]
    var relationships: [Relationship]
  }

  private struct Package: Decodable {
    var id: String
    var name: String
    var versionInfo: String
    var licenseDeclared: String

    private enum CodingKeys: String, CodingKey {
      case id = "SPDXID"
      case name
      case versionInfo
      case licenseDeclared
    }
  }

  private struct Relationship: Decodable {
    var relationshipType: String
    var relatedSpdxElement: String
  }

  private static func read(_ name: String) throws -> Data {
    try Data(contentsOf: SharedData.repository.appending(path: name))
  }

  @Test func namesWhatPackageSwiftNames() throws {
    let document = try JSONDecoder().decode(Document.self, from: Self.read("sbom.spdx.json"))
    #expect(document.spdxVersion == "SPDX-2.3")
    let manifest = String(decoding: try Self.read("Package.swift"), as: UTF8.self)
    let addresses = manifest.matches(of: /\.package\(url: "[^"]+\/([^"\/]+)"/).map { String($0.output.1) }
    let libraries = manifest.matches(of: /library\("\w+", pkgConfig: "[^"]+", package: "([^"]+)"\)/).map {
      String($0.output.1)
    }
    #expect(addresses.count >= 3 && libraries.count >= 5)
    // SQLite comes with the module of GRDB, and Swift itself with its libraries.
    let expected = Set(addresses + libraries + ["libsqlite3-dev", "swift", "rasoat"])
    #expect(Set(document.packages.map(\.name)) == expected, "run make sbom")
    #expect(document.packages.allSatisfy { !$0.licenseDeclared.isEmpty && !$0.versionInfo.isEmpty })
    let used = document.relationships.filter { $0.relationshipType == "DEPENDS_ON" }.map(\.relatedSpdxElement)
    #expect(Set(used) == Set(document.packages.filter { $0.name != "rasoat" }.map(\.id)))
  }

  /// The versions are of the line that Package.swift asks for: `from: "7.10.0"` is met by every 7.
  @Test func versionsAreOfTheLineThatIsAskedFor() throws {
    let document = try JSONDecoder().decode(Document.self, from: Self.read("sbom.spdx.json"))
    let manifest = String(decoding: try Self.read("Package.swift"), as: UTF8.self)
    let asked = manifest.matches(of: /url: "[^"]+\/([^"\/]+)", from: "(\d+)\./)
    #expect(asked.count >= 3)
    for package in asked {
      let version = document.packages.first { $0.name == package.output.1 }?.versionInfo
      #expect(version?.hasPrefix(package.output.2 + ".") == true, "\(package.output.1): run make sbom")
    }
  }
}
