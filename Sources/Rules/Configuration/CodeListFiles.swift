import Provenance
import Survey

/// The files of `code-lists/`: one list a file, some with a column that says for which standard a code is.
enum CodeListFiles {
  static func read(_ files: ConfigurationFolder) throws(RulebookErrors) -> CodeLists {
    var common: [String: CodeList] = [:]
    var byStandard: [String: [StandardID: CodeList]] = [:]
    var groups: [EthnicGroup] = []
    for file in files.all(in: "code-lists", extension: "csv") {
      let name = String(file.name.dropFirst("code-lists/".count).dropLast(".csv".count))
      if name == "ethnic-groups" {
        groups = try ethnicGroups(file)
        common[name] = CodeList(codes: groups.map(\.code))
        continue
      }
      var codes: [StandardID: [Code]] = [:]
      let table = try TableFile(
        file, required: ["standard", "number", "code", "vietnamese", "english", "short", "spellings"],
        optional: ["asked_alone"])
      for row in table.rows {
        let standard = StandardID(rawValue: try row.optionalText("standard") ?? "")
        codes[standard, default: []].append(try code(row))
      }
      if let all = codes[""] { common[name] = CodeList(codes: all) }
      byStandard[name] = codes.filter { $0.key != "" }.mapValues { CodeList(codes: $0) }
    }
    return CodeLists(common: common, byStandard: byStandard, ethnicGroups: groups)
  }

  private static func code(_ row: TableRow) throws(RulebookErrors) -> Code {
    Code(
      number: try row.wholeNumber("number", in: 1...64), code: try row.text("code"),
      label: BilingualText(vietnamese: try row.text("vietnamese"), english: try row.text("english")),
      short: try row.optionalText("short") ?? "", spellings: spellings(try row.optionalText("spellings")),
      isAskedAlone: try row.optionalText("asked_alone") == nil
        ? false : try row.field("asked_alone").word(of: ["yes", "no"]) == "yes")
  }

  private static func spellings(_ text: String?) -> [String] {
    (text ?? "").split(separator: ";").map(String.init)
  }

  private static func ethnicGroups(_ file: ConfigurationFile) throws(RulebookErrors) -> [EthnicGroup] {
    let table = try TableFile(
      file,
      required: [
        "number", "code", "vietnamese", "english", "code_1979", "code_2008", "minority", "spellings",
      ])
    var groups: [EthnicGroup] = []
    for row in table.rows {
      let code = Code(
        number: try row.wholeNumber("number", in: 1...64), code: try row.text("code"),
        label: BilingualText(vietnamese: try row.text("vietnamese"), english: try row.text("english")),
        spellings: spellings(try row.optionalText("spellings")))
      groups.append(
        EthnicGroup(
          code: code, numberOf1979: try row.optionalText("code_1979"),
          numberOf2008: try row.optionalText("code_2008"),
          isMinority: try row.field("minority").word(of: ["yes", "no"]) == "yes"))
    }
    return groups
  }
}
