// swift-tools-version:6.1
import PackageDescription

// How fast things are; see `make bench-rules`, `make bench-links`, `make bench-reading`,
// `make bench-lists`, `make bench-tallies` and RESULTS.md. The rooms are those of the repository, linked.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [
    .package(url: "https://github.com/groue/GRDB.swift", from: "7.10.0"),
    .package(url: "https://github.com/jpsim/Yams", from: "6.2.2"),
  ],
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibDeflate", pkgConfig: "libdeflate"),
    .systemLibrary(name: "CLibISAL", pkgConfig: "libisal"),
    .systemLibrary(name: "CLibFreeXL", pkgConfig: "freexl"),
    .systemLibrary(name: "CMalloc"),
    .target(name: "Provenance", swiftSettings: strict),
    .target(
      name: "Spreadsheet",
      dependencies: ["Provenance", "CLibXML2", "CZlib", "CLibDeflate", "CLibISAL", "CLibFreeXL", "CMalloc"],
      swiftSettings: strict),
    .target(name: "VietnameseText", swiftSettings: strict),
    .target(name: "Survey", dependencies: ["VietnameseText", "Provenance"], swiftSettings: strict),
    .target(
      name: "Rules", dependencies: ["Survey", "Provenance", "VietnameseText", "Yams"], swiftSettings: strict),
    // Of the stages only what recognises households.
    .target(
      name: "Stages", dependencies: ["Rules", "Survey", "Provenance", "VietnameseText"],
      exclude: [
        "Aggregate", "Decisions", "Import", "Normalize", "Places", "Privacy", "Validate",
        "WrittenNumber.swift",
      ]
        + ["EarlierLists+Table", "ListDifference", "RecordDifference"].map {
          "Linking/" + $0 + ".swift"
        },
      swiftSettings: strict),
    .systemLibrary(name: "CLibCrypto", pkgConfig: "libcrypto"),
    .systemLibrary(name: "CLibPQ", pkgConfig: "libpq"),
    .target(
      name: "Store",
      dependencies: [
        "Survey", "VietnameseText", "Provenance", "CLibCrypto", "CLibPQ",
        .product(name: "GRDB", package: "GRDB.swift"),
        .product(name: "GRDBSQLite", package: "GRDB.swift"),
      ], swiftSettings: strict),
    .executableTarget(name: "TallyBenchmark", dependencies: ["Store", "Survey"], swiftSettings: strict),
    .executableTarget(
      name: "LinkBenchmark",
      dependencies: ["Stages", "Rules", "Survey", "Provenance", "VietnameseText"], swiftSettings: strict),
    .executableTarget(name: "ReadBenchmark", dependencies: ["Spreadsheet"], swiftSettings: strict),
    .executableTarget(
      name: "RuleBenchmark", dependencies: ["Rules", "Survey"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
