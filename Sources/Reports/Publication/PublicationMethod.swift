import Foundation
public import Protection
public import Provenance
public import Rules
public import Survey

/// What a public edition says of itself: how small numbers are kept back, how many, and what holds between lines, so that
/// anybody can examine whether a withheld number can be worked out.
public struct PublicationMethod: Sendable {
  /// One standard of the round.
  public struct Edition: Sendable {
    /// The standard.
    public var standard: StandardID
    /// How much is withheld, and the relations between lines.
    public var tables: ProtectedTables
    /// Every area with the one above it, in the order of the tidy table.
    public var areas: [(code: AreaCode, parent: AreaCode?)]

    /// An edition.
    public init(standard: StandardID, tables: ProtectedTables, areas: [(code: AreaCode, parent: AreaCode?)]) {
      self.standard = standard
      self.tables = tables
      self.areas = areas
    }
  }

  let round: Round
  let rules: ProtectionRules
  let editions: [Edition]

  /// The method of a round.
  public init(round: Round, rules: ProtectionRules, editions: [Edition]) {
    self.round = round
    self.rules = rules
    self.editions = editions
  }

  /// The method for programs.
  public func json() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    return String(decoding: try encoder.encode(MethodDocument(self)), as: UTF8.self) + "\n"
  }

  /// The method for people.
  public func html(in language: Language) -> String {
    var page = Markup()
    let title = Wording.methodTitle[language]
    PageFrame.draw(into: &page, title: title, language: language) { page in
      page.element("main", ["id": "main"]) { page in
        page.element("header") { page in
          page.element("h1", title)
          page.element("p", round.title[language])
        }
        page.element("p", rules.reason[language])
        page.element("p", ["class": "draft"], rules.warning[language])
        page.element("p", Wording.methodSmall(limits, smallestGroup: rules.smallestGroup)[language])
        page.element("p", Wording.methodOthers(limits)[language])
        page.element("h2", Wording.methodOpen[language])
        page.element("ul") { page in
          for open in rules.open {
            let line = open.table.rawValue + (open.item.map { "/" + $0 } ?? "")
            page.element("li", "\(line): \(open.reason[language])")
          }
        }
        for edition in editions { draw(edition, in: language, into: &page) }
      }
    }
    return page.text
  }

  /// What is small, in the order of the units.
  private var limits: [(unit: CountUnit, limit: ProtectionRules.Limit)] {
    CountUnit.allCases.compactMap { unit in rules.limits[unit].map { (unit, $0) } }
  }

  private func draw(_ edition: Edition, in language: Language, into page: inout Markup) {
    page.element("h2", "\(Wording.methodWithheld[language]) – \(edition.standard.rawValue)")
    page.element("table", ["class": "narrow"]) { page in
      page.element("thead") { page in
        page.element("tr") { page in
          for head in Wording.methodHeads { page.element("th", ["scope": "col"], head[language]) }
        }
      }
      page.element("tbody") { page in
        for table in edition.tables.tables {
          page.element("tr") { page in
            page.element("th", ["scope": "row"], table.table.rawValue)
            page.element("td", ["class": "figure"], ReportCell.count(table.cells).text(in: language))
            page.element("td", ["class": "figure"], ReportCell.count(table.withheld).text(in: language))
          }
        }
      }
    }
  }
}

/// The method as it is written in JSON.
private struct MethodDocument: Encodable {
  struct Words: Encodable {
    var vi: String
    var en: String

    init(_ text: BilingualText) { (vi, en) = (text.vietnamese, text.english) }
  }
  struct Limit: Encodable {
    var unit: String
    var below: Int
    var width: Int
  }
  struct Open: Encodable {
    var table: String
    var item: String?
    var reason: Words
  }
  struct Table: Encodable {
    var table: String
    var cells: Int
    var withheld: Int
  }
  struct Term: Encodable {
    var line: String
    var factor: Int
  }
  struct Sum: Encodable {
    var kind: String
    var terms: [Term]
  }
  struct Place: Encodable {
    var code: String
    var parent: String?
  }
  struct Edition: Encodable {
    var standard: String
    var tables: [Table]
    var relations: [Sum]
    var areas: [Place]
  }

  var round: String
  var year: Int
  var method = "cell-suppression"
  var mark = Wording.withheld
  var counts: [Limit]
  var smallestGroup: Int
  var open: [Open]
  var reason: Words
  var warning: Words
  var editions: [Edition]

  init(_ method: PublicationMethod) {
    round = method.round.id.rawValue
    year = method.round.year
    counts = CountUnit.allCases.compactMap { unit in
      method.rules.limits[unit].map { Limit(unit: unit.rawValue, below: $0.below, width: $0.width) }
    }
    smallestGroup = method.rules.smallestGroup
    open = method.rules.open.map { Open(table: $0.table.rawValue, item: $0.item, reason: Words($0.reason)) }
    reason = Words(method.rules.reason)
    warning = Words(method.rules.warning)
    editions = method.editions.map { edition in
      Edition(
        standard: edition.standard.rawValue,
        tables: edition.tables.tables.map {
          Table(table: $0.table.rawValue, cells: $0.cells, withheld: $0.withheld)
        },
        relations: edition.tables.relations.map { relation in
          Sum(
            kind: relation.kind.rawValue,
            terms: relation.terms.map { Term(line: $0.key.line, factor: $0.factor) })
        },
        areas: edition.areas.map { Place(code: $0.code.rawValue, parent: $0.parent?.rawValue) })
    }
  }
}
