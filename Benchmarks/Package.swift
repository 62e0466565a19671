// swift-tools-version:6.1
import PackageDescription

// How fast things are; see `make bench-rules` and RESULTS.md. The rooms are those of the repository, linked.
let strict: [SwiftSetting] = [
  .enableUpcomingFeature("ExistentialAny"),
  .enableUpcomingFeature("InternalImportsByDefault"),
  .enableUpcomingFeature("MemberImportVisibility"),
]

let package = Package(
  name: "Benchmarks",
  platforms: [.macOS(.v15)],
  dependencies: [.package(url: "https://github.com/jpsim/Yams", from: "6.2.2")],
  targets: [
    .target(name: "Provenance", swiftSettings: strict),
    .target(name: "VietnameseText", swiftSettings: strict),
    .target(name: "Survey", dependencies: ["VietnameseText", "Provenance"], swiftSettings: strict),
    .target(
      name: "Rules", dependencies: ["Survey", "Provenance", "VietnameseText", "Yams"], swiftSettings: strict),
    .executableTarget(
      name: "RuleBenchmark", dependencies: ["Rules", "Survey"], swiftSettings: strict),
  ],
  swiftLanguageModes: [.v6]
)
