import Rules
import Survey

/// Made-up households with 45 answers of the kinds a review list has: marks, counts, points, decimals, codes, texts, dates.
///
/// About one answer in twenty is missing.
struct BenchmarkRecords {
  static let marks = (1...14).map { "mark_\($0)" }
  static let counts = (1...15).map { "count_\($0)" }
  static let decimals = (1...3).map { "decimal_\($0)" }
  static let codes = (1...8).map { "code_\($0)" }
  static let texts = ["village", "identity", "day_1", "day_2", "devices"]

  /// The 45 variables, in the order of their slots.
  static let variables: [RuleVariable] = {
    let names: [(String, ValueType)] =
      marks.map { ($0, .boolean) } + counts.map { ($0, .integer) } + decimals.map { ($0, .number) }
      + codes.map { ($0, .string) } + texts.map { ($0, .string) }
    return names.enumerated().map { RuleVariable(name: $1.0, slot: $0, type: $1.1) }
  }()

  private static let statuses = ["poor", "near-poor", "not-poor", "average-living"]
  private static let villages = [
    "Thôn Bản Bo", "Ấp Chợ", "Khóm 3", "Tổ dân phố số 12 phường Đoàn Kết", "Bản Nà Khoang",
  ]
  private static let devices = [
    "television", "television;smartphone", "smartphone", "radio;telephone", "computer;tablet;smartphone",
  ]

  private var state: UInt64

  init(seed: UInt64) { state = seed }

  /// The next records, each as its values by slot.
  mutating func next(_ count: Int) -> [[Value]] { (0..<count).map { _ in record() } }

  private mutating func record() -> [Value] {
    var values: [Value] = []
    values.reserveCapacity(Self.variables.count)
    for _ in Self.marks { values.append(known(.boolean(number(below: 3) == 0))) }
    for place in Self.counts.indices {
      values.append(known(.integer(place < 8 ? number(below: 12) : 5 * number(below: 45))))
    }
    for _ in Self.decimals { values.append(known(.number(Double(number(below: 2000)) / 10))) }
    for _ in Self.codes { values.append(known(.string(Self.statuses[number(below: 4)]))) }
    values.append(known(.string(Self.villages[number(below: 5)])))
    values.append(known(.string("0" + String(10_000_000_000 + number(below: 89_999_999_999)))))
    for _ in 0..<2 {
      let day = Day(year: 2019 + number(below: 5), month: 1 + number(below: 12), day: 1 + number(below: 28))
      values.append(known(day.map { .string($0.description) } ?? .null))
    }
    values.append(known(.string(Self.devices[number(below: 5)])))
    return values
  }

  private mutating func known(_ value: Value) -> Value { number(below: 20) == 0 ? .null : value }

  /// A number from 0, by a linear congruential generator, so that every machine judges the same records.
  private mutating func number(below limit: Int) -> Int {
    state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
    return Int((state >> 33) % UInt64(limit))
  }
}
