/// Values on their way from a parser to whoever asks for them, first in, first out.
struct Queue<Element> {
  private var elements: [Element] = []
  private var taken = 0

  /// Whether there is nothing to take.
  var isEmpty: Bool { taken == elements.count }

  /// Puts a value at the end.
  mutating func append(_ element: Element) { elements.append(element) }

  /// Takes the first value; its room is used again once all are taken.
  mutating func popFirst() -> Element? {
    guard taken < elements.count else { return nil }
    let element = elements[taken]
    taken += 1
    if taken == elements.count {
      elements.removeAll(keepingCapacity: true)
      taken = 0
    }
    return element
  }
}
