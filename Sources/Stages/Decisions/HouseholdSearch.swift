public import Survey

/// Finds the households of a table by the code an officer writes into a sheet of decisions.
struct HouseholdSearch {
  private let table: ReceivedTable
  private let codes: [String?]
  private let plainCodes: [String?]

  init(_ table: ReceivedTable) {
    self.table = table
    let identities = table.records.map { HouseholdIdentity($0, of: table) }
    codes = identities.map { $0?.code }
    plainCodes = identities.map { $0?.plainCode }
  }

  /// The places of the records with a code, as the list writes it; a spreadsheet may have taken its leading zeros.
  ///
  /// A household without a code is named by its place, `#3`.
  func records(withCode code: String) -> [Int] {
    let exact = codes.indices.filter { codes[$0] == code }
    if !exact.isEmpty { return exact }
    if code.hasPrefix("#"), let place = Int(code.dropFirst()), codes.indices.contains(place - 1),
      codes[place - 1] == nil
    {
      return [place - 1]
    }
    let plain = HouseholdIdentity(code: code, headName: nil, headBirthYear: nil, headIdentityNumber: nil)
      .plainCode
    return plainCodes.indices.filter { plainCodes[$0] != nil && plainCodes[$0] == plain }
  }

  /// The places of the records a written household can mean: `001`, or `001#2` for the second of that code.
  func records(named name: String) -> [Int] {
    let all = records(withCode: name)
    guard all.isEmpty, let mark = name.lastIndex(of: "#"), mark > name.startIndex,
      let ordinal = Int(name[name.index(after: mark)...])
    else { return all }
    let same = records(withCode: String(name[..<mark]))
    return same.indices.contains(ordinal - 1) ? [same[ordinal - 1]] : []
  }

  /// The place of a member by the number the list gives, else by the order of the list; nil when there is none.
  func member(_ number: Int, of record: Int) -> Int? {
    let members = table.records[record].members
    if let slot = table.personSlot(of: "member_number") {
      let numbers = members.map { $0.readings[slot].answer.whole }
      if numbers.contains(where: { $0 != nil }) { return numbers.firstIndex(of: number) }
    }
    return members.indices.contains(number - 1) ? number - 1 : nil
  }
}

extension ReceivedTable {
  /// The places of the records a household written in a sheet of decisions can mean.
  public func records(named name: String) -> [Int] { HouseholdSearch(self).records(named: name) }
}
