import Provenance
import Rules
import Spreadsheet
import Survey

/// Takes the events of a valid household review in XML and makes the records of its table.
struct DocumentReader {
  private let header: DocumentHeader
  private let file: String
  private let round: RoundID
  private let rulebook: Rulebook
  private let elements: DocumentElements
  private let reader: AnswerReader
  private var texts = SheetText()

  /// The rows by role.
  private(set) var account = RowAccount()
  /// What was found on the way.
  private(set) var findings: [Finding] = []
  /// The first element that the standard of the document does not have.
  private(set) var strangeElement: (name: String, line: Int)?

  private var place = WrittenPlace()
  private var places: [WrittenPlace] = []
  private var household: DocumentRow?
  private var person: DocumentRow?
  private var members: [DocumentRow] = []
  private var leaf: (part: Int, text: String, line: Int)?
  /// What the elements of the document are, by the numbers it gives their names.
  private var parts: [Part?] = []
  private var records: [(household: DocumentRow, members: [DocumentRow], place: Int)] = []
  private var met: Set<Int> = []
  private var isInPlace = false

  init(_ header: DocumentHeader, file: String, round: RoundID, rulebook: Rulebook) {
    self.header = header
    self.file = file
    self.round = round
    self.rulebook = rulebook
    elements = DocumentElements(rulebook: rulebook, standard: header.standard)
    reader = AnswerReader(rulebook: rulebook, standard: header.standard)
  }

  /// What an element is by its name.
  private enum Part {
    case village
    case place
    case household
    case persons
    case person
    /// An answer; the element is nil when the standard has none of the name.
    case answer(DocumentElements.Element?)
  }

  /// Takes what stands next in the document.
  mutating func take(_ event: XMLPullReader.CompactEvent, of document: XMLPullReader) {
    switch event.kind {
    case .start: start(event, of: document)
    case .text: if leaf != nil { leaf?.text += String(decoding: event.text, as: UTF8.self) }
    case .end: end(event, of: document)
    case .field:
      start(event, of: document)
      if leaf != nil { leaf?.text = String(decoding: event.text, as: UTF8.self) }
      end(event, of: document)
    }
  }

  private mutating func part(_ number: Int, of document: XMLPullReader) -> Part {
    while parts.count <= number { parts.append(nil) }
    if let known = parts[number] { return known }
    let name = document.name(number).name
    let part: Part =
      switch name {
      case "village": .village
      case "place": .place
      case "household": .household
      case "persons": .persons
      case "person": .person
      default: .answer(elements[name])
      }
    parts[number] = part
    return part
  }

  private mutating func start(_ event: XMLPullReader.CompactEvent, of document: XMLPullReader) {
    switch part(event.name, of: document) {
    case .village, .persons: break
    case .place:
      place = WrittenPlace()
      isInPlace = true
    case .household:
      household = nextRow(event.line)
      members = []
    case .person: person = nextRow(event.line)
    case .answer(let element):
      if element == nil, strangeElement == nil {
        strangeElement = (document.name(event.name).name, event.line)
      }
      leaf = (event.name, "", event.line)
    }
  }

  private mutating func nextRow(_ line: Int) -> DocumentRow {
    account.physicalRows += 1
    return DocumentRow(number: account.physicalRows, line: line)
  }

  private mutating func end(_ event: XMLPullReader.CompactEvent, of document: XMLPullReader) {
    switch part(event.name, of: document) {
    case .place: isInPlace = false
    case .person:
      if let person { members.append(person) }
      person = nil
    case .household: endHousehold()
    case .village, .persons: leaf = nil
    case .answer(let element):
      if let leaf, let element, leaf.part == event.name { answer(leaf.text, to: element, line: leaf.line) }
      leaf = nil
    }
  }

  private mutating func answer(_ text: String, to element: DocumentElements.Element, line: Int) {
    // White space at both ends is the layout of the file.
    var raw = text.drop { $0.isWhitespace }
    while raw.last?.isWhitespace ?? false { raw.removeLast() }
    let reading = reading(of: String(raw), at: element)
    if isInPlace {
      place.write(reading.answer.text, as: element.variable.id)
    } else {
      met.insert(element.column)
      if person != nil {
        person?.readings[element.column] = reading
        person?.lines[element.column] = line
      } else {
        household?.readings[element.column] = reading
        household?.lines[element.column] = line
      }
    }
  }

  private mutating func reading(of raw: String, at element: DocumentElements.Element) -> Reading {
    guard !raw.isEmpty else { return Reading(answer: .missing, column: element.column) }
    let source = AnswerReader.Source(
      value: .text(raw), text: texts.reading(of: raw, font: nil), hasFormula: false, column: element.column)
    return reader.reading(of: source, as: element.variable)
  }

  private mutating func endHousehold() {
    defer {
      household = nil
      members = []
    }
    guard let household else { return }
    let persons = members.filter(\.hasAnswers)
    account.add(.blank, members.count - persons.count)
    guard household.hasAnswers || !persons.isEmpty else { return account.add(.blank) }
    let isHousehold =
      household.isKnown(elements.columns(named: "household_code") + elements.columns(named: "head_name"))
      || persons.contains { $0.isKnown(elements.columns(named: "name")) }
    guard isHousehold else {
      account.add(.rejected, 1 + persons.count)
      findings += rulebook.findings(
        "TB-008", at: SourceLocation(file: file, line: household.line, element: "household"))
      return
    }
    account.add(.accepted, 1 + persons.count)
    if places.last != place { places.append(place) }
    records.append((household, persons, places.count - 1))
  }

  /// The table, once the document has ended: its variables are those that were asked or answered anywhere in it.
  func table() -> ReceivedTable {
    let asked = Set(header.asked.flatMap { elements.columns(named: $0) })
    let present = asked.union(met.flatMap { elements.columns(with: $0) })
    let columns = elements.all.filter { present.contains($0.column) }
    let ofHousehold = columns.filter { $0.variable.scope != .person }
    let ofPerson = columns.filter { $0.variable.scope == .person }
    func variables(_ columns: [DocumentElements.Element]) -> [TableVariable] {
      columns.map { TableVariable(id: $0.variable.id, columns: [$0.column], headingRow: 0) }
    }
    var table = ReceivedTable(
      kind: header.kind, layout: ReceivedTable.xmlLayout, round: round, standard: header.standard,
      location: SourceLocation(file: file), variables: variables(ofHousehold),
      personVariables: variables(ofPerson), listsAllMembers: header.listsAllMembers)
    table.places = places
    table.records = records.map { household, members, place in
      Record(
        household: household.row(columns: ofHousehold, isAsked: asked.contains),
        members: members.map { $0.row(columns: ofPerson, isAsked: asked.contains) }, place: place)
    }
    return table
  }
}

extension WrittenPlace {
  /// Writes one name or code of the place.
  fileprivate mutating func write(_ text: String?, as variable: VariableID) {
    switch variable {
    case "province_name": provinceName = text
    case "province_code": provinceCode = text
    case "district_name": districtName = text
    case "district_code": districtCode = text
    case "commune_name": communeName = text
    case "commune_code": communeCode = text
    case "village_name": villageName = text
    default: break
    }
  }
}
