public import Rules
public import Survey
import VietnameseText

/// Where the files of a round are put, relative to the folder of all reports.
public struct ReportPath: Sendable {
  /// The folder of a round under one standard: `2019`, and `2021-VN2022` for a standard that is not the official one.
  public let folder: String

  /// The folder of a round.
  public init(round: Round, standard: StandardID) {
    let isOfficial = round.standards.first == standard
    folder = Self.safe(isOfficial ? round.id.rawValue : "\(round.id.rawValue)-\(standard.rawValue)")
  }

  /// The folder of an area within the folder of the round: `849-huyen-tra-cu`.
  public static func folder(of area: AreaReport) -> String {
    "\(safe(area.code.rawValue))-\(PlainName.of(area.name))"
  }

  /// The file of an area within the folder of the round, without its ending: `849-huyen-tra-cu/849-huyen-tra-cu-2019`.
  public func file(of area: AreaReport) -> String {
    let name = Self.folder(of: area)
    return "\(name)/\(name)-\(folder)"
  }

  /// A code as a part of a file name: letters, digits and dashes only.
  private static func safe(_ code: String) -> String {
    String(code.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
