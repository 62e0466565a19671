// swift-tools-version:6.1
import PackageDescription

/// Every target is built the same strict way: imports are internal unless a public signature needs them,
/// members must be imported where they are used, existentials are written with `any`.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

/// What makes the rooms in which files are read, judged and stored much as those that are shipped.
///
/// Optimised, the tests are sooner done, and a fault of the optimizer shows; for size, which compiles a sixth sooner. The rooms that
/// put the others together or draw are not: building them so takes longer than the tests gain. Elsewhere a debug build stays one,
/// for the debugger.
let optimized: [SwiftSetting] =
  Context.environment["RASOAT_OPTIMIZED"] == nil
  ? [] : [.unsafeFlags(["-Osize", "-wmo", "-num-threads", "4"], .when(configuration: .debug))]

func room(_ name: String, _ dependencies: [Target.Dependency] = [], isBusy: Bool = false) -> Target {
  .target(name: name, dependencies: dependencies, swiftSettings: strict + (isBusy ? optimized : []))
}

func tests(
  _ room: String, _ dependencies: [Target.Dependency] = [], exclude: [String] = []
) -> Target {
  .testTarget(
    name: room + "Tests", dependencies: [.init(stringLiteral: room), "TestSupport"] + dependencies,
    exclude: exclude, swiftSettings: strict)
}

/// One module map per C library; the architecture tests keep each behind one Swift file.
func library(_ name: String, pkgConfig: String, package: String) -> Target {
  .systemLibrary(name: name, pkgConfig: pkgConfig, providers: [.apt([package])])
}

let package = Package(
  name: "rasoat",
  platforms: [.macOS(.v15)],
  products: [.executable(name: "rasoat", targets: ["rasoat"])],
  dependencies: [
    .package(url: "https://github.com/apple/swift-argument-parser", from: "1.8.2"),
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    library("CLibXML2", pkgConfig: "libxml-2.0", package: "libxml2-dev"),
    library("CLibFreeXL", pkgConfig: "freexl", package: "libfreexl-dev"),
    library("CZlib", pkgConfig: "zlib", package: "zlib1g-dev"),
    library("CLibDeflate", pkgConfig: "libdeflate", package: "libdeflate-dev"),
    library("CLibISAL", pkgConfig: "libisal", package: "libisal-dev"),
    library("CLibXLSXWriter", pkgConfig: "xlsxwriter", package: "libxlsxwriter-dev"),
    library("CLibCrypto", pkgConfig: "libcrypto", package: "libssl-dev"),
    library("CLibPQ", pkgConfig: "libpq", package: "libpq-dev"),
    .systemLibrary(name: "CMalloc"),
    room("Provenance", isBusy: true),
    room("VietnameseText", isBusy: true),
    room(
      "Spreadsheet", ["Provenance", "CLibXML2", "CZlib", "CLibDeflate", "CLibISAL", "CLibFreeXL", "CMalloc"],
      isBusy: true),
    room("Survey", ["VietnameseText", "Provenance"], isBusy: true),
    room("Rules", ["Survey", "Provenance", "VietnameseText", "Yams"], isBusy: true),
    room("Proof", ["Rules", "Survey", "VietnameseText", "Provenance"]),
    room("Protection", ["Rules", "Survey"], isBusy: true),
    room("Stages", ["Rules", "Survey", "Spreadsheet", "VietnameseText", "Provenance"], isBusy: true),
    room(
      "Store",
      [
        "Survey", "VietnameseText", "Provenance", "CLibCrypto", "CLibPQ",
        .product(name: "GRDB", package: "GRDB.swift"), .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], isBusy: true),
    room(
      "Reports", ["Proof", "Protection", "Rules", "Survey", "Provenance", "VietnameseText", "CLibXLSXWriter"]),
    room(
      "Workflow",
      [
        "Stages", "Store", "Reports", "Proof", "Protection", "Rules", "Survey", "Spreadsheet",
        "VietnameseText",
        "Provenance",
      ]),
    .executableTarget(
      name: "rasoat",
      dependencies: [
        "Workflow", "Stages", "Store", "Reports", "Proof", "Rules", "Survey", "Spreadsheet", "VietnameseText",
        "Provenance", .product(name: "ArgumentParser", package: "swift-argument-parser"),
      ], swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Provenance", "Rules", "Spreadsheet", "Survey"],
      path: "Tests/TestSupport",
      swiftSettings: strict + optimized),
    tests("Provenance"),
    tests("VietnameseText"),
    tests("Spreadsheet", ["Provenance"], exclude: ["__Fixtures__"]),
    tests("Survey"),
    tests("Rules", ["Survey", "Provenance"], exclude: ["__Fixtures__"]),
    tests("Proof", ["Rules", "Survey", "Provenance"]),
    tests("Protection", ["Rules", "Survey", "Provenance"]),
    tests("Stages", ["Rules", "Survey", "Spreadsheet", "VietnameseText", "Provenance"]),
    tests(
      "Store", ["Survey", "Provenance", "VietnameseText", .product(name: "GRDB", package: "GRDB.swift")],
      exclude: ["__Fixtures__"]),
    tests("Reports", ["Spreadsheet", "Rules", "Survey", "Provenance", "VietnameseText"]),
    tests("Workflow", ["Stages", "Store", "Reports", "Rules", "Survey", "Spreadsheet", "Provenance"]),
    .testTarget(
      name: "ArchitectureTests", dependencies: ["TestSupport", "Rules", "Provenance"],
      swiftSettings: strict + optimized),
    .testTarget(
      name: "EndToEndTests", dependencies: ["TestSupport", "Rules", "Spreadsheet", "Provenance", "rasoat"],
      exclude: ["__Fixtures__"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
