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
  targets: [
    .systemLibrary(name: "CLibXML2", pkgConfig: "libxml-2.0"),
    .systemLibrary(name: "CZlib", pkgConfig: "zlib"),
    .systemLibrary(name: "CLibFreeXL", pkgConfig: "freexl"),
    .target(name: "Provenance", swiftSettings: strict),
    .target(
      name: "Spreadsheet", dependencies: ["Provenance", "CLibXML2", "CZlib", "CLibFreeXL"],
      swiftSettings: strict),
    .executableTarget(
      name: "Fuzz", dependencies: ["Spreadsheet", "Provenance"],
      swiftSettings: strict + [.unsafeFlags(["-parse-as-library"])],
      linkerSettings: [.unsafeFlags(["-sanitize=fuzzer,address", "-use-ld=lld"])]),
  ],
  swiftLanguageModes: [.v6]
)
