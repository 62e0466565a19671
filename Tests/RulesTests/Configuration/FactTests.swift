import Testing

@testable import Rules

/// Facts are found by the byte that stands for them.
@Suite struct FactTests {
  @Test func everyFactHasAByteOfItsOwn() {
    #expect(MemoryLayout<Fact>.size == 1)
    #expect(Set(Fact.allCases.map(\.byte)).count == Fact.allCases.count)
  }
}
