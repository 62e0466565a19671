import Provenance
import Reports
import Rules
import Stages
import Survey

extension LayoutExaminer.FileExamination {
  /// The examination as one line of JSON for each sheet, or one line that says why the file was refused.
  public var jsonLines: [String] {
    guard refusal == nil else {
      return [
        object([
          ("file", string(file)), ("outcome", string("refused")),
          ("code", string(refusal?.rule.rawValue ?? "")),
        ])
      ]
    }
    return sheets.map(json)
  }

  private func json(_ sheet: SheetExamination) -> String {
    var members = [
      ("file", string(file)), ("sheet", string(sheet.sheet)), ("outcome", string(sheet.outcome.rawValue)),
      ("layout", sheet.layout.map { string($0.id) } ?? "null"),
      ("year", sheet.year.map(String.init) ?? "null"),
      ("year_source", year(sheet)),
    ]
    members.append(
      (
        "places",
        list(
          sheet.places.map { place in
            object([
              ("cell", place.cell.map { string($0.description) } ?? "null"),
              ("village", text(place.place.villageName)), ("commune", text(place.place.communeName)),
              ("district", text(place.place.districtName)), ("province", text(place.place.provinceName)),
            ])
          })
      ))
    members.append(
      (
        "rows",
        list(
          sheet.runs.map { run in
            object([
              ("role", string(run.role.rawValue)), ("first", String(run.first)), ("last", String(run.last)),
            ])
          })
      ))
    members.append(
      (
        "candidates",
        list(
          sheet.candidates.map { candidate in
            object([
              ("layout", string(candidate.layout)), ("standard", string(candidate.standard.rawValue)),
              ("score", String(candidate.score)), ("known", String(candidate.known)),
              ("unknown", String(candidate.unknown)), ("missing", String(candidate.missing)),
              ("title", candidate.hasTitle ? "true" : "false"),
            ])
          })
      ))
    members.append(("columns", list(sheet.columns.map(json))))
    members.append(("missing", list(sheet.missing.map(string))))
    members.append(("absent", list(sheet.absent.map { string($0.rawValue) })))
    members.append(("to_add", list((toAdd[sheet.sheet] ?? []).map(string))))
    return object(members)
  }

  private func json(_ column: SheetExamination.Column) -> String {
    var members = [("cell", string(column.cell.description)), ("path", list(column.path.map(string)))]
    let (match, names, spelling): (String, [String], String?) =
      switch column.understanding {
      case .exact(let names): ("exact", names, nil)
      case .folded(let names, let spelling): ("folded", names, spelling)
      case .key: ("key", [], nil)
      case .ignored: ("ignored", [], nil)
      case .unknown(let nearest): ("unknown", [], nearest)
      }
    members += [
      ("match", string(match)), ("variables", list(names.map(string))), ("spelling", text(spelling)),
    ]
    return object(members)
  }

  private func year(_ sheet: SheetExamination) -> String {
    switch sheet.yearSource {
    case .title(let cell)?: string(cell.description)
    case .sheetName?: string("sheet-name")
    case .round?: string("round")
    case .otherSheets?: string("other-sheets")
    case nil: "null"
    }
  }

  private func string(_ text: String) -> String { JSONText.string(text) }
  private func text(_ text: String?) -> String { text.map { JSONText.string($0) } ?? "null" }
  private func list(_ items: [String]) -> String { "[" + items.joined(separator: ",") + "]" }
  private func object(_ members: [(String, String)]) -> String {
    "{" + members.map { JSONText.string($0.0) + ":" + $0.1 }.joined(separator: ",") + "}"
  }
}
