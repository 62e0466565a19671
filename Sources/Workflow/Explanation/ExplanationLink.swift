import Provenance
import Reports
import Rules
import Stages
import Store
import Survey
import VietnameseText

/// Why a household is taken for one of the round before: what both lists tell, how far it agrees, what that weighs.
struct ExplanationLink {
  let subject: ExplainedHousehold
  let words: ExplanationWords
  let store: SurveyStore

  /// The comparison; no rows where the household is none of the round before.
  func section() throws -> ExplanationSheet.Section {
    let household = subject.household
    var rows: [[String]] = []
    if let round = words.round.earlierRound,
      let link = try store.links(round: household.key.round).first(where: {
        $0.household == household.key && $0.standard == household.standard
      })
    {
      let lists = try EarlierRound(rulebook: words.rulebook, store: store).lists(
        of: round, in: link.earlier.village, preferring: household.standard)
      if let entry = lists.entries(of: link.earlier.village)?.first(where: {
        $0.household.key == link.earlier
      }) {
        rows = self.rows(HouseholdIdentity(household), entry.identity, link: link)
      }
    }
    return ExplanationSheet.Section(
      "link", title: words("Vì sao là hộ này của đợt trước", "Why it is that household of the round before"),
      columns: [
        ("feature", words("So sánh", "Compared")), ("now", words("Đợt này", "This round")),
        ("before", words("Đợt trước", "The round before")), ("agreement", words("Mức khớp", "Agreement")),
        ("bits", words("Điểm (bit)", "Weight (bits)")),
      ],
      rows: rows,
      emptyNote: words(
        "Không hộ nào của đợt trước được coi là hộ này.", "No household of the round before is this one."))
  }

  private func rows(
    _ now: HouseholdIdentity, _ before: HouseholdIdentity, link: HouseholdLink
  ) -> [[String]] {
    let isHere = link.household.village == link.earlier.village
    let comparison = LinkComparison(now, before, by: words.rulebook.linking, trustsCodes: isHere)
    var rows = comparison.lines.map { line in
      [
        LinkWords.text(of: line.feature)[words.language], text(line.feature, of: now),
        text(line.feature, of: before), LinkWords.text(of: line.agreement)[words.language],
        LinkWords.signed(line.weight),
      ]
    }
    rows.append([words("Cộng", "Sum"), "", "", "", LinkWords.signed(comparison.weight)])
    return rows
  }

  private func text(_ feature: LinkFeature, of identity: HouseholdIdentity) -> String {
    switch feature {
    case .name: return identity.headName?.text ?? ""
    case .birth: return identity.headBirthYear.map(String.init) ?? ""
    case .sex:
      let codes = words.rulebook.codeLists.list("sexes", for: subject.household.standard).codes
      return identity.headSex.map { sex in
        codes.first { $0.code == sex.rawValue }?.label[words.language] ?? sex.rawValue
      } ?? ""
    case .identityNumber:
      return identity.headIdentityNumber.map { words.shown($0, of: "identity_number") } ?? ""
    case .code: return identity.code ?? ""
    case .persons: return identity.persons.map(String.init) ?? ""
    case .members: return String(identity.companions.count)
    }
  }
}
