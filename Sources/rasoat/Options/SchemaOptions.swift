import ArgumentParser
import Foundation
import Workflow

/// Where the schemas are that submitted XML is checked by.
struct SchemaOptions: ParsableArguments {
  @Option(
    help:
      "Thư mục lược đồ XSD; bỏ trống: bên cạnh thư mục cấu hình / the folder of XSD schemas; beside the configuration folder when left out.",
    completion: .directory)
  var schemas: String?

  /// The schemas: of the folder that was given, else of `schemas` beside the configuration, else of the installed program.
  func folder(besides rules: RulebookOptions) -> SchemaFolder { SchemaFolder(folders(besides: rules)) }

  /// The schema itself; nil where no folder has it.
  func file(besides rules: RulebookOptions) -> URL? {
    folders(besides: rules).map { $0.appending(path: SchemaFolder.householdReview) }.first {
      FileManager.default.fileExists(atPath: $0.path)
    }
  }

  private func folders(besides rules: RulebookOptions) -> [URL] {
    if let schemas { return [URL(filePath: schemas)] }
    let configuration = URL(filePath: rules.config).standardizedFileURL
    let beside = configuration.deletingLastPathComponent().appending(path: "schemas")
    let program = Bundle.main.executableURL?.resolvingSymlinksInPath().deletingLastPathComponent()
    let installed = program?.deletingLastPathComponent().appending(path: "share/rasoat/schemas")
    return [beside] + (installed.map { [$0] } ?? [])
  }
}
