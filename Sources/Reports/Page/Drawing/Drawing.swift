/// A drawing of a page: SVG with a title and a description, its texts in one size.
///
/// Drawings are 340 units wide, the width of a telephone, so that their texts stay readable there.
struct Drawing {
  /// The width of every drawing.
  static let width = 340.0
  /// The size of the texts.
  static let letter = 12.0

  private var page = Markup()
  private let width: Double
  /// How far down the drawing reaches.
  var height = 0.0

  /// An empty drawing.
  init(width: Double = Drawing.width) { self.width = width }

  /// Draws a line of text.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: String = "start", style: String = "label",
    size: Double = letter
  ) {
    guard !text.isEmpty else { return }
    page.element(
      "text",
      [
        "x": Self.written(x), "y": Self.written(y), "text-anchor": anchor, "class": style,
        "font-size": Self.written(size),
      ], text)
  }

  /// Draws a box.
  mutating func box(x: Double, y: Double, width: Double, height: Double, style: String) {
    page.void(
      "rect",
      [
        "x": Self.written(x), "y": Self.written(y), "width": Self.written(width),
        "height": Self.written(height), "class": style,
      ])
  }

  /// Draws a path.
  mutating func path(_ data: String, style: String) { page.void("path", ["d": data, "class": style]) }

  /// Draws a straight line.
  mutating func line(_ from: (x: Double, y: Double), _ to: (x: Double, y: Double), style: String) {
    path(
      "M\(Self.written(from.x)) \(Self.written(from.y))L\(Self.written(to.x)) \(Self.written(to.y))",
      style: style)
  }

  /// The pattern of a class of a map: the higher, the denser its lines.
  mutating func pattern(_ rank: Int, name: String) {
    let gap = [0, 12, 8, 6, 4, 0][min(rank, 5)]
    page.open(
      "pattern",
      [
        "id": "\(name)-\(rank)", "width": "\(max(gap, 1))", "height": "\(max(gap, 1))",
        "patternUnits": "userSpaceOnUse", "patternTransform": "rotate(45)",
      ])
    let (ground, width) = rank >= 5 ? ("#1f4e79", 0) : ("#fff", rank == 1 ? 0 : 2)
    page.void("rect", ["width": "\(max(gap, 1))", "height": "\(max(gap, 1))", "fill": ground])
    if width > 0 { page.void("rect", ["width": "\(width)", "height": "\(gap)", "fill": "#1f4e79"]) }
    page.close("pattern")
  }

  /// Draws a shape on a grid twice as fine as the drawing.
  mutating func shape(_ data: String, fill: String, style: String) {
    page.void(
      "path",
      ["d": data, "transform": "scale(.5)", "fill": fill, "fill-rule": "evenodd", "class": style])
  }

  /// Draws a mark, round or square.
  mutating func mark(at place: (x: Double, y: Double), style: String, isRound: Bool) {
    if isRound {
      page.void(
        "circle",
        ["cx": Self.written(place.x), "cy": Self.written(place.y), "r": "4", "class": style])
    } else {
      box(x: place.x - 3.5, y: place.y - 3.5, width: 7, height: 7, style: style)
    }
  }

  /// The drawing as a part of a page.
  ///
  /// - Parameter name: A name no other drawing of the page has.
  func draw(into outer: inout Markup, name: String, title: String, description: String) {
    outer.open(
      "svg",
      [
        "role": "img", "viewBox": "0 0 \(Self.written(width)) \(Self.written(height))",
        "aria-labelledby": "\(name)-title \(name)-text",
      ])
    outer.element("title", ["id": "\(name)-title"], title)
    outer.element("desc", ["id": "\(name)-text"], description)
    outer.insert(page)
    outer.close("svg")
    outer.newLine()
  }

  /// A length to a tenth, without a needless decimal.
  static func written(_ length: Double) -> String {
    let tenths = Int((length * 10).rounded())
    return tenths % 10 == 0
      ? "\(tenths / 10)" : (tenths < 0 ? "-" : "") + "\(abs(tenths) / 10).\(abs(tenths) % 10)"
  }
}
