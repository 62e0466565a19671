import Spreadsheet

/// Reads every field of household reviews in XML and prints what they hold.
enum DocumentReading {
  private struct Total {
    var households = 0
    var persons = 0
    var fields = 0
    var bytes = 0
    var sizes = 0
  }

  /// The first argument is the schema; `--reference` reads by libxml2 alone, `--objects` makes an object of every event.
  static func run(_ arguments: [String]) {
    var limits = ReadingLimits.standard
    var total = Total()
    var routes = RowRoutes()
    do throws(SpreadsheetError) {
      guard let path = arguments.first else { return }
      let schema = try SchemaDocument(contentsOf: path)
      for argument in arguments.dropFirst() {
        if argument == "--reference" {
          limits.route = .reference
        } else if argument != "--objects" {
          let reader = try XMLPullReader(contentsOf: argument, schema: schema, limits: limits)
          if arguments.contains("--objects") {
            try countObjects(of: reader, in: &total)
          } else {
            try count(reader, in: &total)
          }
          routes.proven += reader.routes.proven
          routes.parsed += reader.routes.parsed
        }
      }
    } catch {
      print(error)
    }
    print(
      "{\"households\": \(total.households), \"persons\": \(total.persons), \"fields\": \(total.fields), "
        + "\"bytes\": \(total.bytes), \"sizes\": \(total.sizes), "
        + "\"rows\": \(routes.proven + routes.parsed), \"proven\": \(routes.proven), \"parsed\": \(routes.parsed)}"
    )
  }

  private static let groups: Set = ["household-review", "village", "place", "household", "persons", "person"]

  private static func count(_ reader: XMLPullReader, in total: inout Total) throws(SpreadsheetError) {
    /// What a name means, by its number; 0 not looked up, 1 a field, 2 the size, 3 a household, 4 a person, 5 another group.
    var meanings = [UInt8](repeating: 0, count: 512)
    var isOpen = false
    var open: UInt8 = 0
    while let event = try reader.nextCompact() {
      if event.kind == .text {
        if isOpen { take(event.text, open, in: &total) }
        continue
      }
      if meanings[event.name] == 0 { meanings[event.name] = meaning(reader.name(event.name).name) }
      let meaning = meanings[event.name]
      switch event.kind {
      case .field:
        total.fields += 1
        take(event.text, meaning, in: &total)
      case .start where meaning > 2:
        if meaning == 3 { total.households += 1 }
        if meaning == 4 { total.persons += 1 }
      case .start:
        total.fields += 1
        (isOpen, open) = (true, meaning)
      default: isOpen = false
      }
    }
  }

  private static func take(_ text: UnsafeBufferPointer<UInt8>, _ meaning: UInt8, in total: inout Total) {
    total.bytes += text.count
    guard meaning == 2 else { return }
    total.sizes += text.reduce(0) { $0 * 10 + Int($1 & 15) }
  }

  private static func meaning(_ name: String) -> UInt8 {
    switch name {
    case "household": 3
    case "person": 4
    case "household_size": 2
    default: groups.contains(name) ? 5 : 1
    }
  }

  private static func countObjects(of reader: XMLPullReader, in total: inout Total) throws(SpreadsheetError) {
    var open: String?
    while let event = try reader.next() {
      switch event {
      case .start(let tag):
        if tag.name == "household" { total.households += 1 }
        if tag.name == "person" { total.persons += 1 }
        open = groups.contains(tag.name) ? nil : tag.name
        if open != nil { total.fields += 1 }
      case .text(let text):
        if open != nil { total.bytes += text.utf8.count }
        if open == "household_size" { total.sizes += Int(text) ?? 0 }
      case .end: open = nil
      }
    }
  }
}
