public import Provenance
public import Rules
public import Survey

/// The lists a commune posts: for each village the heads of poor and near-poor households, and nothing else of them.
///
/// Source: Quyết định 24/2021/QĐ-TTg, article 4. It is not a statistical output and never stands beside one.
public struct PostingList: Sendable {
  /// One household.
  public struct Entry: Sendable {
    /// The head's name; nil where none is known.
    public var head: String?
    /// The result.
    public var result: Status

    /// A household.
    public init(head: String?, result: Status) {
      self.head = head
      self.result = result
    }
  }

  /// One village.
  public struct Village: Sendable {
    /// The village's name.
    public var name: String
    /// Its households, in the order they are posted in.
    public var entries: [Entry]

    /// A village.
    public init(name: String, entries: [Entry]) {
      self.name = name
      self.entries = entries
    }
  }

  let round: Round
  let commune: String
  let villages: [Village]
  let results: [Status: BilingualText]

  /// The lists of a commune.
  ///
  /// - Parameter results: What results are called.
  public init(round: Round, commune: String, villages: [Village], results: [Status: BilingualText]) {
    self.round = round
    self.commune = commune
    self.villages = villages
    self.results = results
  }

  /// The lists for print, each village on a page of its own.
  public func html(in language: Language) -> String {
    var page = Markup()
    let title = Wording.postingTitle[language]
    PageFrame.draw(
      into: &page, title: "\(title) – \(commune)", language: language,
      additionalRules: "section + section { break-before: page; }\n"
    ) { page in
      page.element("main", ["id": "main"]) { page in
        for village in villages {
          page.element("section") { page in
            page.element("header") { page in
              page.element("p", ["class": "superior"], commune)
              page.element("h1", title)
              page.element("p", ["class": "round"], "\(village.name) – \(round.title[language])")
            }
            page.element("table") { page in draw(village, in: language, into: &page) }
            page.element("p", ["class": "note"], Wording.postingNote[language])
          }
          page.newLine()
        }
      }
    }
    return page.text
  }

  private func draw(_ village: Village, in language: Language, into page: inout Markup) {
    page.element("thead") { page in
      page.element("tr") { page in
        for head in Wording.postingHeads { page.element("th", ["scope": "col"], head[language]) }
      }
    }
    page.element("tbody") { page in
      for (number, entry) in village.entries.enumerated() {
        page.element("tr") { page in
          page.element("td", ["class": "order"], String(number + 1))
          page.element("td", entry.head ?? "")
          page.element("td", results[entry.result]?[language] ?? entry.result.rawValue)
        }
      }
    }
  }

  /// The lists as comma-separated text.
  public func csv(in language: Language) -> String {
    var text = CommaSeparatedText()
    text.write([Wording.area[language]] + Wording.postingHeads.map { $0[language] })
    for village in villages {
      for (number, entry) in village.entries.enumerated() {
        text.write([
          village.name, String(number + 1), entry.head ?? "",
          results[entry.result]?[language] ?? entry.result.rawValue,
        ])
      }
    }
    return text.text
  }
}
