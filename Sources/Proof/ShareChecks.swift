import Provenance
import Rules

extension Judgement {
  /// Every share against its base, exactly.
  mutating func checkShares() {
    for share in statements.shares {
      totals.shares += 1
      switch share.base {
      case .named(let base), .list(let base): check(share, against: [base], by: "PF-001")
      case .usual(let bases): check(share, against: bases, by: "PF-002")
      case .unknown: break
      }
    }
  }

  private mutating func check(_ share: ShareStatement, against bases: [ProofQuantity], by rule: RuleID) {
    let known = bases.flatMap { base in
      values(of: base, year: share.count.year).map { (base: base, statement: $0) }
    }.filter { $0.statement.count > 0 && $0.statement.count >= share.count.count }
    // The base that is stated next before the share is the one its author had in mind.
    guard let nearest = known.last(where: { $0.statement.place < share.place }) ?? known.first else { return }
    if known.contains(where: { share.percent.fits(share.count.count, of: $0.statement.count) }) {
      totals.fitting += 1
      return
    }
    guard isCertain(share, of: bases, known.map(\.statement), isUsual: rule == "PF-002") else { return }
    totals.wrong += 1
    let base = nearest.statement.count
    guard let exact = Ratio(Int128(share.count.count) * 100, over: Int128(base)) else { return }
    let label = nearest.base.indicator.label
    let number = WrittenNumber.count(base)
    report(
      rule, at: share.place, quote: share.printed,
      expected: WrittenNumber.percent(exact, decimals: share.percent.decimals),
      [
        "count": BilingualText(share.count.printed),
        "base": BilingualText(
          vietnamese: "\(number.vietnamese) \(label.vietnamese)",
          english: "\(number.english) \(label.english)"),
        "counts": Self.counts(share.percent, of: base),
      ])
  }

  /// Whether the bases a text states are those of a share, and not those of another area or of something else.
  ///
  /// A text that counts one thing several times speaks of several areas, each with its own base.
  private func isCertain(
    _ share: ShareStatement, of bases: [ProofQuantity], _ known: [CountStatement], isUsual: Bool
  ) -> Bool {
    let near = known.contains { $0.passage == share.count.passage }
    if isUsual {
      guard near, bases.allSatisfy({ !values(of: $0, year: share.count.year).isEmpty }) else { return false }
    }
    guard let own = share.count.quantity else { return true }
    let others = values(of: own, year: share.count.year).filter { $0.count != share.count.count }
    return near ? !others.contains { $0.passage == share.count.passage } : others.isEmpty
  }

  /// The counts that are a share of a base; where no whole number is, the one next to it.
  private static func counts(_ percent: PrintedPercent, of base: Int) -> BilingualText {
    if let counts = percent.counts(of: base) { return WrittenNumber.counts(counts) }
    guard let number = percent.exact?.times(Ratio(base))?.divided(by: Ratio(100)),
      let text = WrittenNumber.decimal(number, decimals: 0)
    else { return BilingualText("–") }
    return BilingualText(vietnamese: "khoảng " + text.vietnamese, english: "about " + text.english)
  }

  /// Shares of one base that is not stated: some base must give all of them.
  mutating func checkBases() {
    var seen: [String: ShareStatement] = [:]
    var told: Set<String> = []
    for share in statements.shares {
      guard let base = share.onlyBase, let counted = share.count.quantity,
        values(of: base, year: share.count.year).isEmpty,
        let own = share.percent.bases(of: share.count.count)
      else { continue }
      let key = "\(share.count.passage) \(base.id)"
      guard let first = seen[key] else {
        seen[key] = share
        continue
      }
      guard first.count.quantity?.id != counted.id, !told.contains(key),
        first.count.year == nil || share.count.year == nil || first.count.year == share.count.year,
        let other = first.percent.bases(of: first.count.count), !own.overlaps(other)
      else { continue }
      told.insert(key)
      func written(_ range: ClosedRange<Ratio>) -> BilingualText {
        WrittenNumber.whole(range).map(WrittenNumber.counts) ?? BilingualText("–")
      }
      report(
        "PF-003", at: share.place, quote: share.printed,
        [
          "base": base.indicator.label,
          "first": BilingualText("\(first.count.printed) = \(first.printed)"), "firstRange": written(other),
          "second": BilingualText("\(share.count.printed) = \(share.printed)"), "secondRange": written(own),
        ])
    }
  }

  /// A sum that is stated together with its parts.
  mutating func checkSums() {
    let passages = Dictionary(grouping: statements.counts, by: \.passage)
    for whole in lexicon.vocabulary.quantities where whole.parts.count == 2 {
      for passage in passages.keys.sorted() {
        func only(_ id: String) -> CountStatement? {
          let own = (passages[passage] ?? []).filter { $0.quantity?.id == id }
          return own.count == 1 ? own.first : nil
        }
        guard let sum = only(whole.id), let first = only(whole.parts[0]), let second = only(whole.parts[1]),
          Set([sum.year, first.year, second.year].compactMap { $0 }).count <= 1,
          first.count + second.count != sum.count
        else { continue }
        report(
          "PF-013", at: sum.place, quote: sum.printed,
          expected: WrittenNumber.count(first.count + second.count),
          [
            "first": BilingualText(first.printed), "second": BilingualText(second.printed),
            "base": whole.indicator.label,
          ])
      }
    }
  }

  /// The same count and share in two lists.
  mutating func checkRepeats(part: BilingualText) {
    var seen: [String: ShareStatement] = [:]
    for share in statements.shares where share.count.list != nil {
      guard share.count.count >= lexicon.vocabulary.repeatedFrom else { continue }
      let key = "\(share.count.count) \(share.printed)"
      guard let first = seen[key] else {
        seen[key] = share
        continue
      }
      guard first.count.passage != share.count.passage else { continue }
      let place = "\(first.place.number):\(first.place.column)"
      report(
        "PF-014", at: share.count.place, quote: "\(share.count.printed) = \(share.printed)",
        [
          "where": BilingualText(
            vietnamese: "\(part.vietnamese) \(place)", english: "\(part.english) \(place)")
        ])
    }
  }
}
