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
    for file in files {
      do {
        let form = try FormFile.form(file, standards: Set(standards.map(\.id)), names: &names)
        for standard in standards where form.standards.contains(standard.id) {
          _ = try form.layout(plan: plan(of: standard, lists), standard: standard, lists: lists)
        }
        forms.append(form)
      } catch {
        errors += error.errors
      }
    }
    if let all = RulebookErrors(errors) { throw all }
    return forms
  }

  /// Every line there can be: those of all ethnic groups included.
  private static func plan(of standard: Standard, _ lists: CodeLists) -> TallyPlan {
    TallyPlan(
      standard: standard, codeLists: lists, ethnicGroups: lists.ethnicGroups.map(\.code.code))
  }
}
