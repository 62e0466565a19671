import Survey
import Testing

/// Three answers in two masks: ticked, not ticked, not known.
@Suite struct TicksTests {
  @Test("What was never asked is neither yes nor no")
  func threeAnswers() {
    var ticks = Ticks()
    #expect(ticks[0] == nil)
    ticks[0] = true
    ticks[3] = false
    #expect([ticks[0], ticks[1], ticks[3]] == [true, nil, false])
    #expect(ticks.known == 0b1001)
    #expect(ticks.ticked == 0b0001)
    #expect(ticks.count == 1)
    ticks[0] = nil
    #expect(ticks.known == 0b1000)
    #expect(ticks.ticked == 0)
  }

  @Test("A tick that is not known is dropped; places outside the mask do nothing")
  func bounds() {
    #expect(Ticks(known: 0b01, ticked: 0b11) == Ticks(known: 0b01, ticked: 0b01))
    var ticks = Ticks()
    for place in [-1, 64, Int.max, Int.min] {
      ticks[place] = true
      #expect(ticks[place] == nil)
    }
    #expect(ticks == Ticks())
    ticks[63] = true
    #expect(ticks.ticked == 1 << 63)
  }

  @Test("Complete when all the first places are known")
  func completeness() {
    let ticks = Ticks(known: 0b11_1111_1111, ticked: 0)
    #expect(ticks.isComplete(upTo: 10))
    #expect(!ticks.isComplete(upTo: 12))
    #expect(ticks.isComplete(upTo: 0))
    #expect(Ticks(known: .max).isComplete(upTo: 64))
  }
}

/// A stretch of days with open ends.
@Suite struct ValidityTests {
  @Test("Both ends belong to it; an open end has no end")
  func contains() throws {
    let first = try #require(Day("2019-09-01"))
    let last = try #require(Day("2019-12-14"))
    let review = Validity(from: first, through: last)
    #expect(review.contains(first))
    #expect(review.contains(last))
    #expect(try !review.contains(#require(Day("2019-08-31"))))
    #expect(try !review.contains(#require(Day("2019-12-15"))))
    #expect(try Validity(from: first).contains(#require(Day("9999-12-31"))))
    #expect(review.overlaps(Validity(from: last)))
    #expect(try !review.overlaps(Validity(from: #require(Day("2019-12-15")))))
    #expect(review.overlaps(.always))
  }
}

/// The rows of a sheet by role: physical rows = accepted + rejected + ignored.
@Suite struct RowAccountTests {
  @Test("It is balanced when every physical row has one role")
  func balance() {
    var account = RowAccount(physicalRows: 5)
    account.add(.title)
    account.add(.accepted, 3)
    #expect(!account.isBalanced)
    account.add(.blank)
    #expect(account.isBalanced)
    #expect(account.ignored == 2)
    account.move(from: .accepted, to: .rejected)
    #expect(account.isBalanced)
    #expect([account[.accepted], account[.rejected]] == [2, 1])
    for _ in 0..<3 { account.move(from: .accepted, to: .rejected) }
    #expect(!account.isBalanced)
  }
}
