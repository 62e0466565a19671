import Foundation
import TestSupport
import Testing

@testable import VietnameseText

@Suite struct IdentityNumberTests {
  /// Text | digits | zeros put back | sex | year of birth.
  @Test(arguments: [
    ("012175847117", "012175847117", 0, IdentityNumber.Sex.female, 1975),
    ("012086394783", "012086394783", 0, .male, 1986), ("12175847117", "012175847117", 1, .female, 1975),
    ("1099000001", "001099000001", 2, .male, 1999), ("001 201 000 001", "001201000001", 0, .male, 2001),
    ("'012175847117", "012175847117", 0, .female, 1975),
    ("012.175.847-117", "012175847117", 0, .female, 1975), ("096305000001", "096305000001", 0, .female, 2005),
  ])
  func personalNumbers(text: String, digits: String, zeros: Int, sex: IdentityNumber.Sex, year: Int) throws {
    let number = try #require(IdentityReading.read(text).number)
    #expect(number.digits == digits)
    #expect(number.restoredZeros == zeros)
    #expect(number.isPersonalNumber)
    #expect(number.sex == sex)
    #expect(number.birthYear == year)
  }

  @Test func oldCards() throws {
    let number = try #require(IdentityReading.read("045 123 456").number)
    #expect(number.digits == "045123456")
    #expect(!number.isPersonalNumber)
    #expect(number.sex == nil)
    #expect(number.birthYear == nil)
    #expect(number.registrationPlace == nil)
  }

  @Test(arguments: [
    ("012175847117", RegistrationPlace.province("12")), ("001099000001", .province("01")),
    ("003099000001", .unassigned("003")), ("412099000001", .country("412")),
    ("097099000001", .unassigned("097")),
  ])
  func registrationPlaces(text: String, place: RegistrationPlace) {
    #expect(IdentityReading.read(text).number?.registrationPlace == place)
  }

  /// Zeros are only put back where they make the code of a province.
  @Test(arguments: [
    ("12345678", 8), ("1234567", 7), ("1", 1), ("1234567890123", 13), ("05112345678", 11),
    ("03175847117", 11), ("13175847117", 11), ("3099000001", 10), ("0912345678", 10),
  ])
  func wrongLengths(text: String, length: Int) {
    #expect(IdentityReading.read(text) == .wrongLength(length))
  }

  @Test(arguments: ["", "-", "0", "000000000000", "...", "0-0"])
  func blanks(text: String) {
    #expect(IdentityReading.read(text) == .blank)
  }

  @Test(arguments: ["chưa có", "01217584711A", "1.23457E+11", "٠١٢", "n/a"])
  func notNumbers(text: String) {
    #expect(IdentityReading.read(text) == .notANumber)
  }

  @Test func numericCells() {
    #expect(IdentityReading.read(12_175_847_117).number?.digits == "012175847117")
    #expect(IdentityReading.read(12_175_847_117).number?.restoredZeros == 1)
    #expect(IdentityReading.read(79_175_847_117).number?.digits == "079175847117")
    #expect(IdentityReading.read(1.5) == .notANumber)
    #expect(IdentityReading.read(-12_175_847_117) == .notANumber)
    #expect(IdentityReading.read(1e15) == .notANumber)
    #expect(IdentityReading.read(.nan) == .notANumber)
    #expect(IdentityReading.read(0) == .blank)
  }

  /// The codes are those of the provinces in the list of units before 1 July 2025.
  @Test(.enabled(if: SharedData.isAvailable)) func provinceCodes() throws {
    let file = try #require(SharedData.folder).appending(
      path: "vn-admin/old/gso_districts_before_2025-07-01.csv")
    let rows = try String(contentsOf: file, encoding: .utf8).split(whereSeparator: \.isNewline).dropFirst()
    let codes = Set(rows.map { String($0.split(separator: ",", omittingEmptySubsequences: false)[4]) })
    #expect(RegistrationPlace.provinceCodes == codes)
    #expect(codes.count == 63)
  }
}
