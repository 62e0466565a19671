/// A chart of lying bars: a table whose rows have a bar under their names, so that it needs neither colours nor sight.
struct BarChart {
  /// What it shows.
  var title: String
  /// What it shows, for those who hear it.
  var description: String
  /// What each kind of bar stands for; none where there is one kind only.
  var legend: [(kind: Kind, text: String)] = []
  /// The head of the column of names.
  var nameHead: String
  /// The head of the column that tells the bars of one row apart; nil where each row has one bar.
  var barHead: String?
  /// The heads of the columns of figures.
  var heads: [String]
  var rows: [Row]
  /// The value at the right end of the bars.
  var maximum: Int

  /// How a bar is filled: dark, hatched, or an outline only.
  enum Kind: String {
    case first
    case second
    case outline
  }

  /// One thing that is shown: its name and one or more bars.
  struct Row {
    var label: String
    var bars: [Bar]
    /// The page about it; nil where there is none.
    var address: String?
    /// Said above the row, across the chart: here one series ends and another begins.
    var mark: String?
  }

  /// One bar and its figures, as text.
  struct Bar {
    /// What tells it from the others of its row.
    var name: String?
    var segments: [Segment]
    var figures: [String]
    /// Where what is behind the first figure is listed; nil where it is not.
    var list: String?
  }

  /// A part of a bar, from one value to another.
  struct Segment {
    var from: Int
    var to: Int
    var kind: Kind
  }
}
