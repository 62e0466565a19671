import Testing

@testable import Reports

/// The texts of a drawing as boxes: 0.58 of its size for a letter, as wide as common system fonts are at most on average.
struct DrawnTexts {
  struct Box {
    var text: String
    var left: Double
    var right: Double
    var top: Double
    var bottom: Double
  }

  let boxes: [Box]
  let width: Double
  let height: Double

  init(_ reading: PageReading) throws {
    let frame = try #require(reading.elements.first { $0.name == "svg" }?.attributes["viewBox"])
    let numbers = frame.split(separator: " ").compactMap { Double($0) }
    (width, height) = (numbers[2], numbers[3])
    boxes = reading.elements.filter { $0.name == "text" }.map { element in
      func number(_ name: String) -> Double { element.attributes[name].flatMap(Double.init) ?? .nan }
      let size = number("font-size")
      let length = Double(element.text.unicodeScalars.count) * size * 0.58
      let left =
        switch element.attributes["text-anchor"] {
        case "end": number("x") - length
        case "middle": number("x") - length / 2
        default: number("x")
        }
      let y = number("y")
      return Box(
        text: element.text, left: left, right: left + length, top: y - size * 0.8, bottom: y + size * 0.2)
    }
  }

  /// What touches another text, or leaves the drawing.
  var problems: [String] {
    var problems: [String] = []
    for (place, box) in boxes.enumerated() {
      if box.left < 0 || box.right > width || box.top < 0 || box.bottom > height {
        problems.append("out: \(box.text)")
      }
      for other in boxes.dropFirst(place + 1)
      where box.left < other.right && other.left < box.right && box.top < other.bottom
        && other.top < box.bottom
      {
        problems.append("\(box.text) | \(other.text)")
      }
    }
    return problems
  }
}
