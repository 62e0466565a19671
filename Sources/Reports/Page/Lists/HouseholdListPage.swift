import Provenance
import Rules
import Survey

/// The page of a commune's households: all of them with their places in the files, then those behind every number.
public struct HouseholdListPage {
  private let list: HouseholdList
  private let book: AreaBook
  private let back: String
  private var words: Language { book.language }

  /// The page of a list.
  ///
  /// - Parameter back: Where the page of the commune is, relative to this one.
  public init(_ list: HouseholdList, of book: AreaBook, back: String) {
    self.list = list
    self.book = book
    self.back = back
  }

  /// The page as HTML.
  public var html: String {
    var page = Markup()
    PageFrame.draw(
      into: &page, title: "\(Wording.listTitle[words]) – \(book.area.name)", language: words,
      additionalRules: PageStyle.lists
    ) { page in
      page.element("header") { page in
        if let superior = book.superior { page.element("p", ["class": "superior"], superior) }
        page.element("h1", "\(Wording.listTitle[words]) – \(book.area.name)")
        page.element("p", ["class": "round"], book.report.round.title[words])
        page.element("p", ["class": "draft"], Wording.listInternal[words])
        page.element("p", book.stateLine)
        page.element("nav", ["aria-label": Wording.pages[words]]) { page in
          page.element("ul") { page in
            page.element("li") { $0.element("a", ["href": back], book.area.name) }
          }
        }
      }
      page.element("main", ["id": "main"]) { page in
        drawHouseholds(into: &page)
        drawNumbers(into: &page)
      }
    }
    return page.text
  }

  private func drawHouseholds(into page: inout Markup) {
    var villages: [AreaCode] = []
    for entry in list.entries where villages.last != entry.key.village { villages.append(entry.key.village) }
    let entries = Dictionary(grouping: list.entries, by: \.key.village)
    for village in villages {
      let own = entries[village] ?? []
      let name = own.first?.village ?? village.rawValue
      // Where all rows stand in one sheet, it is named once.
      let sheets = Set(own.map { SourceLocation(file: $0.place.file, sheet: $0.place.sheet) })
      let sheet = sheets.count == 1 ? sheets.first?.text(in: words) : nil
      page.element("section", ["aria-labelledby": ListAddress.part(of: village)]) { page in
        page.element("h2", ["id": ListAddress.part(of: village)], name)
        page.element(
          "div",
          ["class": "scroll", "role": "region", "tabindex": "0", "aria-label": Wording.listOf(name)[words]]
        ) { page in
          page.element("table") { page in
            page.element("caption") { page in
              page.write(Wording.listOf(name)[words])
              if let sheet { page.element("span", ["class": "unit source"], sheet) }
            }
            page.element("thead") { page in
              page.element("tr") { page in
                for head in Wording.listHeads { page.element("th", ["scope": "col"], head[words]) }
              }
            }
            page.element("tbody") { page in
              for entry in own { draw(entry, isInSheet: sheet != nil, into: &page) }
            }
          }
        }
      }
      page.newLine()
    }
  }

  private func draw(_ entry: HouseholdList.Entry, isInSheet: Bool, into page: inout Markup) {
    page.element("tr", ["id": entry.anchor]) { page in
      page.element("th", ["scope": "row"], entry.name)
      page.element("td", entry.head ?? "")
      page.element("td", Wording.result(entry.status)[words])
      page.element("td", ["class": "figure"], (entry.persons.map(ReportCell.count) ?? .blank).text(in: words))
      page.element(
        "td", ["class": "source"], isInSheet ? entry.place.spot(in: words) : entry.place.text(in: words))
    }
    page.newLine()
  }

  private func drawNumbers(into page: inout Markup) {
    let numbers = ListedNumbers(book.report)
    let figures = AreaFigures(book.area)
    for key in numbers.keys where figures.count(key) != .blank {
      let own = list.entries(in: key)
      page.element("section", ["aria-labelledby": ListAddress.part(of: key)]) { page in
        page.element(
          "h2", ["id": ListAddress.part(of: key)],
          "\(numbers.name(of: key, in: words)): \(ReportCell.count(own.count).text(in: words))")
        var villages: [(name: String, entries: [HouseholdList.Entry])] = []
        for entry in own {
          if villages.last?.name != entry.village { villages.append((entry.village, [])) }
          villages[villages.count - 1].entries.append(entry)
        }
        page.element("dl", ["class": "behind"]) { page in
          for village in villages {
            page.element("div") { page in
              page.element("dt", village.name)
              page.element("dd") { page in
                for entry in village.entries {
                  let cell = entry.numbers[key] ?? ""
                  page.element("a", ["href": "#" + entry.anchor], entry.name)
                  page.write(cell.isEmpty || cell == entry.name ? " " : " (\(cell)) ")
                }
              }
            }
          }
        }
        if own.isEmpty { page.element("p", ["class": "note"], Wording.listEmpty[words]) }
      }
      page.newLine()
    }
  }
}
