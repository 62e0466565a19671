public import Provenance
public import Survey

/// The households behind the numbers of a commune: for the office itself, never for the public.
///
/// Names stand in it; identity numbers do not.
public struct HouseholdList: Sendable {
  /// One household and the numbers it is counted in.
  public struct Entry: Sendable {
    /// What tells it from every other.
    public var key: HouseholdKey
    /// The name of its village.
    public var village: String
    /// The name of its head; nil when no member is named as the head.
    public var head: String?
    /// The result the commune decided; nil when it is blank or cannot be read.
    public var status: Status?
    /// Its persons; nil where they are not known.
    public var persons: Int?
    /// Where its row is: file, sheet, first cell.
    public var place: SourceLocation
    /// The lines of the tables that count it, each with the cell that says so; empty where several cells do.
    public var numbers: [CountKey: String]

    /// A household of a list.
    public init(
      key: HouseholdKey, village: String, head: String?, status: Status?, persons: Int?,
      place: SourceLocation,
      numbers: [CountKey: String]
    ) {
      self.key = key
      self.village = village
      self.head = head
      self.status = status
      self.persons = persons
      self.place = place
      self.numbers = numbers
    }

    /// How the household is called within its village: its code, or its row where the code is not to be shown.
    var name: String {
      HouseholdKey.isPresentable(key.code) ? key.name : place.spot(in: .vietnamese)
    }

    /// Its place in the page; unlike any other's.
    var anchor: String {
      "h-" + ListAddress.plain("\(key.village.rawValue)-\(place.spot(in: .vietnamese))-\(key.ordinal)")
    }
  }

  /// The commune.
  public let commune: AreaReport
  /// Its households, by village, then in the order of the lists.
  public let entries: [Entry]

  /// The list of a commune.
  public init(commune: AreaReport, entries: [Entry]) {
    self.commune = commune
    self.entries = entries
  }

  /// The households that a line counts.
  func entries(in key: CountKey) -> [Entry] { entries.filter { $0.numbers[key] != nil } }
}

/// Where in the page of a list the households behind a number are.
enum ListAddress {
  /// The part of the page of a line of the tables.
  static func part(of key: CountKey) -> String { plain("\(key.table.rawValue)-\(key.item)") }

  /// The part of the page of a village.
  static func part(of village: AreaCode) -> String { "v-" + plain(village.rawValue) }

  /// A name of a part: letters, digits and dashes only.
  static func plain(_ text: String) -> String {
    String(text.map { $0.isASCII && ($0.isLetter || $0.isNumber) ? $0 : "-" })
  }
}
