import Testing

@testable import Store

/// What is written for PostgreSQL, and what is never printed.
@Suite struct PostgresTextTests {
  @Test(
    "Values are numbered outside of quotes and comments",
    arguments: [
      ("SELECT ?", "SELECT $1"), ("a = ? AND b IN (?, ?)", "a = $1 AND b IN ($2, $3)"),
      ("a = '?' AND \"b?\" = ?", "a = '?' AND \"b?\" = $1"),
      ("SELECT 1 -- what?\n, ?", "SELECT 1 -- what?\n, $1"),
      ("a = 'it''s?' OR ? - ?", "a = 'it''s?' OR $1 - $2"),
    ])
  func numbered(sql: String, expected: String) { #expect(PostgresDialect.numbered(sql) == expected) }

  @Test(
    "An address is printed without user, password and settings",
    arguments: [
      (
        "postgresql://an:mat-khau@db.example:5433/hongheo?sslmode=require",
        "postgresql://db.example:5433/hongheo"
      ),
      ("postgres://an:a@b:c@host/name?password=mat-khau", "postgresql://host/name"),
      ("postgresql:///name?host=/run/x&password=mat-khau", "postgresql:///name"),
      ("postgresql://", "postgresql://"),
    ])
  func printed(text: String, expected: String) throws {
    let address = try #require(PostgresAddress(text))
    #expect("\(address)" == expected)
    #expect(SurveyStore.printed(text) == expected)
    var dumped = ""
    dump(address, to: &dumped)
    #expect(!"\(String(reflecting: address)) \(dumped)".contains("mat-khau"))
  }

  @Test("Words of the library are printed without what the address holds")
  func redacted() throws {
    let address = try #require(PostgresAddress("postgresql://an:m%20k@host/x?sslpassword=khac"))
    #expect(
      address.redacted("URI \"postgresql://an:m%20k@host/x?sslpassword=khac\": m k, m%20k, khac")
        == "URI \"postgresql://host/x\": ***, ***, ***")
    #expect(PostgresAddress("rasoat.sqlite") == nil)
    #expect(SurveyStore.printed("kho/rasoat.sqlite") == "kho/rasoat.sqlite")
  }

  @Test("A server that is not there, and a user who may not in, are errors of the store without the password")
  func unreachable() throws {
    for text in [
      "postgresql://an:mat-khau@/x?host=/nonexistent", "postgresql://an:mat-khau@[/x",
      "postgresql://an:mat-khau@/x?host=/nonexistent&what=mat-khau",
    ] {
      let address = try #require(PostgresAddress(text))
      let error = #expect(throws: StoreError.self) {
        try PostgresEngine(address, access: .writing, retry: PostgresRetry(pauses: []))
      }
      guard case .server(let words)? = error?.reason else {
        Issue.record("\(String(describing: error))")
        continue
      }
      #expect(!words.isEmpty && !"\(String(describing: error))".contains("mat-khau"))
    }
  }

  @Test("A zero byte has no place in a text of PostgreSQL")
  func storable() {
    #expect(PostgresDialect.storable("a\u{0}b") == "a\u{FFFD}b")
    #expect(PostgresDialect.storable("Lò Văn An") == "Lò Văn An")
    #expect(PostgresDialect.quoted("a\"b") == "\"a\"\"b\"")
  }
}
