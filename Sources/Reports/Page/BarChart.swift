/// A chart of lying bars, with its figures in columns beside them so that it can be read without colours.
struct BarChart {
  /// What it shows.
  var title: String
  /// What it shows, for those who hear it.
  var description: String
  /// What each kind of bar stands for; none where there is one kind only.
  var legend: [(kind: Kind, text: String)] = []
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
  }

  /// One bar and its figures, as text.
  struct Bar {
    var segments: [Segment]
    var figures: [String]
  }

  /// A part of a bar, from one value to another.
  struct Segment {
    var from: Int
    var to: Int
    var kind: Kind
  }
}
