import TestSupport

/// Pieces of lists, sound and unsound, put together at random.
struct DocumentPieces {
  var random: SeededGenerator

  /// One of several.
  mutating func any(_ pieces: [String]) -> String { pieces.randomElement(using: &random) ?? "" }

  /// Once in a while.
  mutating func isRare(_ one: Int = 60) -> Bool { Int.random(in: 0..<one, using: &random) == 0 }

  static let texts = [
    "x", "Lò Văn Mẫu", "12", " 7 ", "", "a&amp;b", "&lt;&gt;&quot;&apos;", "&#7897;", "&#x1F600;",
    "2023-10-31", "không", "a]b", "0,5",
  ]
  static let strange = [
    "]]>", "&nbsp;", "&#1;", "&#xD;", "<b/>", "<![CDATA[<x>]]>", "<!-- c -->", "<?p ?>", "\r\n", "\n", "\t",
    "\u{fffd}", "\u{85}", "\u{feff}", "_x0041_", "<", "&", "\u{1}", "&#32;", "  ", "]]", "\u{7f}", "]&gt;",
  ]
  static let between = [
    "<!-- </household> -->", "<!-- <household> -->", "<?p </household>?>", "<household/>", "chữ", "]]>",
    "</village><village><place><village_name>B</village_name></place>", "<household>", "</household>",
    "</village>", "<village/>", "<y xmlns=\"urn:y\"/>",
    "<household xmlns=\"urn:rasoat:household-review:1\"/>",
    "<household a=\"1\"/>", "<![CDATA[ ]]>", "<place><village_name/></place>", "\r\n", "&#32;",
  ]
  static let householdFields = [
    "household_number", "household_code", "head_name", "household_size", "status", "b1_points", "b1_size",
    "note", "deprived_toilet", "deprived_telecom", "cause_capital", "cause_illness_or_labour_shortage",
    "group_merit",
  ]
  static let personFields = ["member_number", "name", "sex", "birth", "age"]

  /// A field of a name.
  mutating func field(_ name: String) -> String {
    let name = isRare(400) ? any(["la", "b1", "b1_", "b1_sizes", "x:status", "person"]) : name
    let space = any(["", "", "\n    ", "  "])
    if isRare(20) { return space + any(["<\(name)/>", "<\(name) />", "<\(name)></\(name)>"]) }
    if isRare(300) { return space + any(["<\(name) a=\"1\"/>", "<\(name)\n/>", "<\(name) >x</\(name)>"]) }
    let text = any(Self.texts) + (isRare(150) ? any(Self.strange) : "")
    return "\(space)<\(name)>\(text)</\(isRare(1000) ? "status" : name)\(isRare(300) ? " " : "")>"
  }

  /// A household of the shipped schema.
  mutating func household() -> String {
    var names = Self.householdFields
    if Bool.random(using: &random) { names.shuffle(using: &random) }
    var fields = names.prefix(Int.random(in: 0...names.count, using: &random)).map { field($0) }
    if isRare(200), let again = fields.first { fields.append(again) }
    if Bool.random(using: &random) {
      let persons = (0..<Int.random(in: 0...3, using: &random)).map { _ in
        let names = Self.personFields.shuffled(using: &random)
        return "<person>" + names.prefix(3).map { field($0) }.joined() + any(["", "\n"]) + "</person>"
      }
      fields.insert(
        persons.isEmpty
          ? any(["<persons/>", "<persons></persons>", "<persons>\n</persons>"])
          : "\n<persons>\(persons.joined(separator: any(["", "\n"])))</persons>", at: 0)
    }
    return "<household>\(fields.joined())\(isRare(200) ? any(Self.strange) : "\n")</household>"
  }

  /// Households with what may stand between them.
  mutating func households() -> String {
    (0..<Int.random(in: 1...10, using: &random)).map { _ in
      household() + any(isRare(40) ? Self.between : ["", "\n", "\n  ", " \t"])
    }.joined()
  }

  /// A document of the shipped schema; what stands before its households may be unusual too.
  mutating func review() -> String {
    let start = any([
      "", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n", "<?xml version='1.0'?><!-- đầu -->", "\u{feff}",
    ])
    let attributes = isRare() ? any([" xml:lang=\"vi\"", " xmlns:x=\"urn:x\"", " asked=\"la\""]) : ""
    let place = "<place><village_name>\(any(Self.texts))</village_name></place>"
    return """
      \(start)<household-review xmlns="urn:rasoat:household-review:1" round="2023" standard="VN2022" kind="list" \
      persons="all"\(attributes)>
      <village>\(place)\(households())</village>
      \(isRare(3) ? "<village>\(place)\(households())</village>" : "")</household-review>
      """
  }

  /// A list of many kinds of types, right and wrong.
  mutating func typedList() -> String {
    let records = (0..<Int.random(in: 1...8, using: &random)).map { _ in
      var fields = [
        value("ma", ["001", "12", "123a", " 001 "]), value("loai", ["nghèo", "cận nghèo", "a &amp; b"]),
      ]
      func add(_ name: String, _ values: [String]) {
        if Bool.random(using: &random) { fields.append(value(name, values)) }
      }
      add("so", ["1", "30", "031", "+4", "0", "31"])
      add("dien-tich", ["12.5", "", "-3", ".5", "1,5"])
      add("dien-tich", ["7", "123456789.123456789", "1234567890"])
      add("ngay", ["2023-10-28", "2023-10-31", "2023-02-29", "0000-01-01", "2023-1-1"])
      add("nam", ["2023", "0000", "12023", "23"])
      add("nu", ["true", "0", "TRUE"])
      add("ghi-chu", ["tiếng", "tiếng Việt", "a&#65;", ""])
      add("nguoi", ["<ten>A</ten>", "<ten/><tuoi>5</tuoi>", "<ten/><tuoi/>", "<tuoi>5</tuoi>"])
      if isRare(20) { fields.shuffle(using: &random) }
      return "<ho>\(fields.joined())</ho>"
    }
    return TypedList.document(records.joined(separator: any(["", "\n"])))
  }

  /// A field with the first of its values, which is right, or once in a while another.
  private mutating func value(_ name: String, _ values: [String]) -> String {
    "<\(name)>\(isRare(8) ? any(values) : values[0])</\(name)>"
  }
}
