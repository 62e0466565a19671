import Provenance
import Survey

/// Draws where households came from and where they went: sources on the left, goals on the right, a band for every stream.
///
/// A stream's number stands on its left end. Numbers, names and nodes have room of their own, however small a stream is.
struct FlowDrawing {
  let flow: MovementFlow
  let language: Language

  private static let side = 112.0
  private static let bar = 8.0
  private static let line = 15.0
  private static let gap = 12.0
  /// What the largest side is high when every household is drawn to scale.
  private static let field = 190.0

  private struct Node {
    var lines: [String]
    var total: Int
    var top = 0.0
    var height = 0.0
    /// Where each stream meets it, from the top.
    var ports: [Double] = []
  }

  /// Draws it.
  func draw(into page: inout Markup, name: String) {
    let sources = MovementFlow.Source.allCases.filter { flow.total(of: $0) > 0 }
    let goals = MovementFlow.Goal.allCases.filter { flow.total(of: $0) > 0 }
    let whole = flow.streams.reduce(0) { $0 + $1.households }
    let scale = whole > 0 ? Self.field / Double(whole) : 0
    let left = nodes(
      sources.map { source in
        (Wording.flow(source), flow.total(of: source), flow.streams.filter { $0.source == source })
      }, scale: scale, port: 15)
    let right = nodes(
      goals.map { goal in
        (Wording.flow(goal), flow.total(of: goal), flow.streams.filter { $0.goal == goal })
      }, scale: scale, port: 4)
    var drawing = Drawing()
    drawing.height =
      max(left.last.map { $0.top + $0.height } ?? 0, right.last.map { $0.top + $0.height } ?? 0) + 4
    drawBands(from: left, sources, to: right, goals, scale: scale, into: &drawing)
    for node in left { draw(node, isLeft: true, into: &drawing) }
    for node in right { draw(node, isLeft: false, into: &drawing) }
    drawing.draw(
      into: &page, name: name, title: Wording.flowTitle[language], description: description)
  }

  /// The streams in words.
  private var description: String {
    flow.streams.map { stream in
      let number = ReportCell.count(stream.households).text(in: language)
      return "\(Wording.flow(stream.source)[language]) → \(Wording.flow(stream.goal)[language]): \(number)"
    }.joined(separator: "; ") + "."
  }

  private func nodes(
    _ parts: [(name: BilingualText, total: Int, streams: [MovementFlow.Stream])], scale: Double, port: Double
  ) -> [Node] {
    var top = 4.0
    return parts.map { part in
      let letters = LetterWidth.letters(in: Self.side - 6, size: Drawing.letter)
      var node = Node(
        lines: TextHeight.lines(part.name[language], width: letters), total: part.total, top: top)
      var y = top
      for stream in part.streams {
        let room = max(port, Double(stream.households) * scale)
        node.ports.append(y + room / 2)
        y += room
      }
      node.height = max(y - top, Double(node.lines.count + 1) * Self.line)
      // Where the name is higher than the streams, these stand in its middle.
      let rest = (node.height - (y - top)) / 2
      node.ports = node.ports.map { $0 + rest }
      top += node.height + Self.gap
      return node
    }
  }

  private func draw(_ node: Node, isLeft: Bool, into drawing: inout Drawing) {
    let x = isLeft ? Self.side : Drawing.width - Self.side - Self.bar
    drawing.box(x: x, y: node.top, width: Self.bar, height: node.height, style: "node")
    let textX = isLeft ? Self.side - 6 : Drawing.width - Self.side + 6
    let anchor = isLeft ? "end" : "start"
    var y = node.top + (node.height - Double(node.lines.count + 1) * Self.line) / 2 + 12
    for line in node.lines {
      drawing.text(line, x: textX, y: y, anchor: anchor)
      y += Self.line
    }
    drawing.text(
      ReportCell.count(node.total).text(in: language), x: textX, y: y, anchor: anchor, style: "strong")
  }

  private func drawBands(
    from left: [Node], _ sources: [MovementFlow.Source], to right: [Node], _ goals: [MovementFlow.Goal],
    scale: Double, into drawing: inout Drawing
  ) {
    var arrived = [Int](repeating: 0, count: goals.count)
    let numbers = flow.streams.map { ReportCell.count($0.households).text(in: language) }
    // As long as the longest number, bands run straight, so that none crosses a number.
    let straight = 4 + (numbers.map { LetterWidth.of($0, size: Drawing.letter) }.max() ?? 0)
    var place = 0
    for (node, source) in zip(left, sources) {
      for (port, stream) in zip(node.ports, flow.streams.filter { $0.source == source }) {
        guard let goal = goals.firstIndex(of: stream.goal), arrived[goal] < right[goal].ports.count else {
          continue
        }
        let end = right[goal].ports[arrived[goal]]
        arrived[goal] += 1
        let half = max(0.6, Double(stream.households) * scale / 2)
        let x = (Self.side + Self.bar, Self.side + Self.bar + straight, Drawing.width - Self.side - Self.bar)
        drawing.path(
          Self.band(from: port, to: end, half: half, x: x), style: "band \(Self.style(of: stream))")
        drawing.text(numbers[place], x: x.0 + 2, y: port + 4.2, style: "on-band")
        place += 1
      }
    }
  }

  /// A band that runs straight for a while and then bends to its end.
  private static func band(
    from start: Double, to end: Double, half: Double, x: (start: Double, bend: Double, end: Double)
  ) -> String {
    func point(_ x: Double, _ y: Double) -> String { Drawing.written(x) + " " + Drawing.written(y) }
    let middle = (x.bend + x.end) / 2
    return "M" + point(x.start, start - half) + "L" + point(x.bend, start - half)
      + "C" + point(middle, start - half) + " " + point(middle, end - half) + " " + point(x.end, end - half)
      + "L" + point(x.end, end + half)
      + "C" + point(middle, end + half) + " " + point(middle, start + half) + " "
      + point(x.bend, start + half)
      + "L" + point(x.start, start + half) + "Z"
  }

  private static func style(of stream: MovementFlow.Stream) -> String {
    switch stream.source {
    case .poor: "from-poor"
    case .nearPoor: "from-near-poor"
    case .fellBack, .newlyArisen, .otherIncrease: "from-outside"
    }
  }
}
