import Provenance
import Survey

/// The files of `forms/`, in the order of their names.
enum FormFiles {
  /// Reads the forms and writes out their columns under every standard they name, so that no mistake waits for a report.
  static func forms(
    _ files: [ConfigurationFile], standards: [Standard], lists: CodeLists
  ) throws(RulebookErrors) -> [PrintedForm] {
    var names: [StandardID: UniqueNames] = [:]
    var forms: [PrintedForm] = []
    var errors: [RulebookError] = []
    let groups = lists.ethnicGroups.map(\.code.code)
    let plans = standards.map { TallyPlan(standard: $0, codeLists: lists, ethnicGroups: groups) }
    let known = plans.map { plan in Set(plan.lines.flatMap { [$0.key] + ($0.base.map { [$0] } ?? []) }) }
    for file in files {
      do {
        let form = try FormFile.form(file, standards: Set(standards.map(\.id)), names: &names)
        for (place, standard) in standards.enumerated() where form.standards.contains(standard.id) {
          try form.check(
            plan: plans[place], known: known[place], standard: standard, lists: lists)
        }
        forms.append(form)
      } catch {
        errors += error.errors
      }
    }
    if let all = RulebookErrors(errors) { throw all }
    return forms
  }
}
