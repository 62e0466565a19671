import Rules
import Survey
import VietnameseText

/// The headings of one sheet with every form they were compared with; kept for the next sheet, which mostly has the same.
struct RecognisedHeadings {
  let tree: HeadingTree
  let matches: [LayoutMatch]
  private let rows: [(number: Int, texts: [Int: String])]
  private let year: Int
  private let standards: [StandardID]
  private let titleWords: [Bool]

  init(_ zone: HeadingZone, title: TitleLines, year: Int, standards: [StandardID], forms: KnownForms) {
    rows = zone.rows
    self.year = year
    self.standards = standards
    titleWords = forms.titleWords.map { title.contains($0) }
    tree = HeadingTree(rows: zone.rows, year: year)
    matches = LayoutChoice.matches(tree: tree, title: title, year: year, standards: standards, forms: forms)
  }

  /// Whether another sheet has the same headings in the same cells, under a title that tells forms apart in the same way.
  func holds(
    for zone: HeadingZone, title: TitleLines, year: Int, standards: [StandardID], forms: KnownForms
  ) -> Bool {
    self.year == year && self.standards == standards
      && rows.elementsEqual(zone.rows) { $0.number == $1.number && $0.texts == $1.texts }
      && titleWords.elementsEqual(forms.titleWords) { $0 == title.contains($1) }
  }
}
