public import Rules
public import Survey
import VietnameseText

/// Where the files of a round are put, relative to the folder of all reports.
public struct ReportPath: Sendable {
  /// The folder of a round under one standard: `2019`, and `2021-VN2022` for a standard that is not the official one.
  public let folder: String

  /// The folder of a round.
  ///
  /// - Parameter map: The boundaries, where they are not those of the round: `2024-map-2025-07-01`.
  public init(round: Round, standard: StandardID, map: AreaMap? = nil) {
    let isOfficial = round.standards.first == standard
    let own = isOfficial ? round.id.rawValue : "\(round.id.rawValue)-\(standard.rawValue)"
    folder = Self.safe(own + (map.map { "-map-\($0.text)" } ?? ""))
  }

  /// The name of a table of a round within other boundaries: `tallies-2024-map-2025-07-01`.
  public static func table(_ name: String, of round: Round, on map: AreaMap) -> String {
    "\(name)-\(round.id.rawValue)-map-\(map.text).csv"
  }

  /// The folder of an area within the folder of the round: `849-huyen-tra-cu`.
  public static func folder(of area: AreaReport) -> String {
    name(area.code, area.name)
  }

  /// The name of an area in file names: `849-huyen-tra-cu`.
  public static func name(_ code: AreaCode, _ name: String) -> String {
    "\(safe(code.rawValue))-\(PlainName.of(name))"
  }

  /// The file of an area within the folder of the round, without its ending: `849-huyen-tra-cu/849-huyen-tra-cu-2019`.
  public func file(of area: AreaReport) -> String {
    let name = Self.folder(of: area)
    return "\(name)/\(name)-\(folder)"
  }

  /// Where the page of an area is for a reader of another area's page.
  public func address(of area: AreaReport) -> String { "../\(file(of: area)).html" }

  /// The list of the households of a commune, likewise: `29461-xa-a/danh-sach-ho-29461-xa-a-2019`.
  public func list(of area: AreaReport) -> String {
    let name = Self.folder(of: area)
    return "\(name)/danh-sach-ho-\(name)-\(folder)"
  }

  /// The forms of an area, likewise: `849-huyen-tra-cu/bieu-mau-849-huyen-tra-cu-2019`.
  public func forms(of area: AreaReport) -> String {
    let name = Self.folder(of: area)
    return "\(name)/bieu-mau-\(name)-\(folder)"
  }

  /// The lists of households by name of a commune or village, in a folder of their own: `noi-bo/29461-xa-x/danh-sach-29461-xa-x-2019`.
  public func lists(of area: AreaReport) -> String {
    let name = Self.folder(of: area)
    return "noi-bo/\(name)/danh-sach-\(name)-\(folder)"
  }

  /// A code as a part of a file name: letters, digits and dashes only.
  private static func safe(_ code: String) -> String {
    String(code.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
