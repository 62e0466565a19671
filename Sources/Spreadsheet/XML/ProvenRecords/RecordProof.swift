/// Proves records byte by byte: that they are well-formed, that they satisfy their schema, and what stands in them.
///
/// It knows the few spellings that programs write and refuses all others, sound or not: whatever it accepts means
/// the same to libxml2, and what it refuses libxml2 decides. So it never reports a fault of the file.
final class RecordProof {
  /// The longest white space between two tags.
  static let longestSpace = 256
  private let tables: RecordTables
  private let elements: UnsafeMutablePointer<RecordTables.Element>
  private let tape: XMLTape
  private let textLimit: Int
  /// Which element came behind each, and first in each group, the last time.
  private let expected: UnsafeMutablePointer<Int>
  /// In which group each element stood last, groups counted as they begin.
  private let seen: UnsafeMutablePointer<UInt64>
  private let groups: UnsafeMutablePointer<RecordTables.Group>
  @exclusivity(unchecked) private var begun: UInt64 = 0
  @exclusivity(unchecked) private var line = 1

  init(_ tables: RecordTables, tape: XMLTape, limits: ReadingLimits) {
    self.tables = tables
    self.tape = tape
    elements = tables.elements
    textLimit = limits.cellTextBytes
    groups = .allocate(capacity: tables.groups.count)
    expected = .allocate(capacity: tables.count + tables.groups.count)
    expected.initialize(repeating: 0, count: tables.count + tables.groups.count)
    seen = .allocate(capacity: tables.count)
    seen.initialize(repeating: 0, count: tables.count)
    for (number, group) in tables.groups.enumerated() {
      (groups + number).initialize(to: group)
      expected[tables.count + number] = group.first
      for place in 0..<group.count { expected[group.first + place] = group.first }
    }
  }

  deinit {
    groups.deallocate()
    expected.deallocate()
    seen.deallocate()
  }

  /// Writes the record that begins at the first byte on the tape, and returns what it takes; nil when a byte is not proven.
  ///
  /// - Parameters:
  ///   - bytes: From the start tag of the record to the end tag of some record; behind them 64 bytes may be looked at.
  ///   - line: The line of the first byte.
  func record(in bytes: UnsafeBufferPointer<UInt8>, onLine line: Int) -> ItemExtent? {
    guard var cursor = ByteCursor(bytes) else { return nil }
    let (start, events, texts) = (cursor.at, tape.count, tape.arena.count)
    self.line = line
    let record = tables.record
    cursor.skip(record.pointee.opening.count + 1)
    guard take(record, &cursor), cursor.at <= cursor.end else {
      tape.forget(from: events)
      tape.arena.forget(from: texts)
      return nil
    }
    return ItemExtent(bytes: cursor.distance(from: start), lines: self.line - line)
  }

  /// Passes what stands behind the start tag of an element, its end tag included.
  @inline(__always)
  private func take(_ element: UnsafePointer<RecordTables.Element>, _ cursor: inout ByteCursor) -> Bool {
    switch element.pointee.content {
    case .text: return takeText(of: element, check: nil, &cursor)
    case .checkedText(let check): return takeText(of: element, check: check, &cursor)
    case .elements(let group):
      tape.append(.start, name: element.pointee.name, line: line)
      guard takeElements(of: group, &cursor), element.pointee.closing.stands(at: cursor.at)
      else { return false }
      cursor.skip(element.pointee.closing.count)
      tape.append(.end, name: element.pointee.name, line: line)
      return true
    }
  }

  @inline(__always)
  private func takeText(
    of element: UnsafePointer<RecordTables.Element>, check: Int?, _ cursor: inout ByteCursor
  ) -> Bool {
    guard let text = ProvenText(&cursor, atMost: textLimit), element.pointee.closing.stands(at: cursor.at)
    else { return false }
    cursor.skip(element.pointee.closing.count)
    let name = element.pointee.name
    if text.hasReferences {
      // A check reads bytes as they are meant.
      guard check == nil else { return false }
      let place = tape.arena.count
      text.write(to: tape.arena)
      tape.append(
        .field, name: name, line: line, text: UInt(place), count: tape.arena.count - place,
        isInArena: true)
      return true
    }
    if let check, !tables.checks[check].proves(text.bytes) { return false }
    tape.append(
      .field, name: name, line: line, text: UInt(bitPattern: text.bytes.baseAddress),
      count: text.bytes.count)
    return true
  }

  /// Passes elements side by side up to the end tag of the one around them.
  private func takeElements(of number: Int, _ cursor: inout ByteCursor) -> Bool {
    let group = groups[number]
    begun &+= 1
    let own = begun
    var (last, met, position, count) = (tables.count + number, 0, 0, 0)
    while true {
      guard takeSpace(&cursor) else { return false }
      if cursor.at[1] == UInt8(ascii: "/") { break }
      var next = expected[last]
      if group.count == 0 || !isOpened(next, cursor) {
        guard let found = tables.element(at: cursor.at, in: number) else { return false }
        next = found
        expected[last] = found
      }
      last = next
      let element = elements + next
      if group.isAnyOrder {
        guard seen[next] != own else { return false }
        seen[next] = own
        if element.pointee.minimum > 0 { met += 1 }
      } else {
        let place = element.pointee.position
        if place != position {
          guard place > position, isOver(group, at: position, count, before: element.pointee.requiredBefore)
          else { return false }
          (position, count) = (place, 0)
        }
        count += 1
        guard count <= element.pointee.maximum else { return false }
      }
      cursor.skip(element.pointee.opening.count)
      if cursor.byte == UInt8(ascii: ">") {
        cursor.step()
        guard take(element, &cursor) else { return false }
      } else {
        guard takeEmpty(element.pointee, &cursor) else { return false }
      }
    }
    if group.isAnyOrder || group.count == 0 { return met == group.required }
    return isOver(group, at: position, count, before: group.required)
  }

  /// Whether an ordered group may go on behind the element at a position, of which so many stood there.
  ///
  /// - Parameter required: How many elements that have to be there stand before what comes next.
  private func isOver(
    _ group: RecordTables.Group, at position: Int, _ count: Int, before required: Int
  ) -> Bool {
    let element = elements + (group.first + position)
    let own = element.pointee.minimum > 0 ? 1 : 0
    return count >= element.pointee.minimum && required == element.pointee.requiredBefore + own
  }

  /// Whether the start tag of an element stands here, without attributes.
  @inline(__always)
  private func isOpened(_ element: Int, _ cursor: ByteCursor) -> Bool {
    let opening = elements[element].opening
    guard opening.stands(at: cursor.at) else { return false }
    let next = cursor.at[opening.count]
    return next == UInt8(ascii: ">") || next == UInt8(ascii: "/") || next == UInt8(ascii: " ")
  }

  private func takeEmpty(_ element: RecordTables.Element, _ cursor: inout ByteCursor) -> Bool {
    if cursor.byte == UInt8(ascii: " ") { cursor.step() }
    guard cursor.take("/>"), element.mayBeEmpty else { return false }
    if case .elements = element.content {
      tape.append(.start, name: element.name, line: line)
      tape.append(.end, name: element.name, line: line)
    } else {
      tape.append(.field, name: element.name, line: line)
    }
    return true
  }

  /// Passes white space up to a tag; false where something else stands.
  @inline(__always)
  private func takeSpace(_ cursor: inout ByteCursor) -> Bool {
    guard cursor.at.pointee != UInt8(ascii: "<") else { return true }
    let start = cursor.at
    let startLine = line
    while true {
      switch cursor.at.pointee {
      case 0x0a:
        line += 1
        cursor.step()
      case 0x20: cursor.skip(ByteWord.leadingSpaces(of: cursor.word))
      case 0x09: cursor.step()
      case UInt8(ascii: "<"):
        let count = cursor.distance(from: start)
        guard count <= Self.longestSpace else { return false }
        tape.append(.text, line: startLine, text: UInt(bitPattern: start), count: count)
        return true
      default: return false
      }
    }
  }
}
