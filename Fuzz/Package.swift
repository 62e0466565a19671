// swift-tools-version:6.1
import PackageDescription

// The readers under libFuzzer and AddressSanitizer; see `make fuzz`. The rooms are those of the
// repository, linked, so that nothing is built differently but for the sanitizers.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
  .unsafeFlags(["-sanitize=fuzzer,address", "-enable-testing"]),
]

let package = Package(
  name: "Fuzz",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
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
    .target(
      name: "Stages", dependencies: ["Rules", "Survey", "Spreadsheet", "VietnameseText", "Provenance"],
      swiftSettings: strict),
    .target(
      name: "TestSupport", dependencies: ["Provenance", "Rules", "Spreadsheet"], swiftSettings: strict),
    .executableTarget(
      name: "Fuzz",
      dependencies: [
        "TestSupport", "Stages", "Rules", "Survey", "Spreadsheet", "VietnameseText", "Provenance",
      ],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
