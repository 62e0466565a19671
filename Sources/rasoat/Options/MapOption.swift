public import ArgumentParser
import Foundation
import Rules
public import Survey

extension AreaMap: ExpressibleByArgument {
  /// The map of an argument.
  public init?(argument: String) { self.init(argument) }

  /// The map as it is written on the command line.
  public var defaultValueDescription: String { text }
}

/// What an office says of villages, beside the configuration.
struct VillagesOption: ParsableArguments {
  @Option(
    help: "Tệp xếp thôn vào xã mới / a file that says where villages lie, as areas/villages.csv does.")
  var villages: String?

  /// What is said in the configuration and in the file.
  func destinations(in rulebook: Rulebook) throws -> [VillageDestination] {
    try rulebook.villageDestinations(
      and: try villages.map { path in try ConfigurationFile(at: URL(filePath: path), name: path) })
  }
}
