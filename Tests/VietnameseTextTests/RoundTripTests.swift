import Foundation
import TestSupport
import Testing

@testable import VietnameseText

/// What was written in an old encoding is read back: names and places of the reference data through an encoder made of
/// the published code tables.
@Suite(.enabled(if: SharedData.isAvailable)) struct RoundTripTests {
  private let tcvn3: EncodingTable
  private let vni: EncodingTable

  init() throws {
    tcvn3 = try EncodingTable("tcvn3_to_unicode.csv")
    vni = try EncodingTable("vni_windows_to_unicode.csv")
  }

  @Test(arguments: ["boy", "girl", "boy_one_word", "girl_one_word"])
  func names(file: String) throws {
    for name in try lines("vn-names/namedb/\(file).txt") { try expectRoundTrip(of: name) }
  }

  @Test func surnames() throws {
    for line in try lines("vn-names/surnames_weighted.csv").dropFirst() {
      let fields = line.split(separator: ",")
      if fields.count == 3 { try expectRoundTrip(of: String(fields[1])) }
    }
  }

  /// Every commune with its district and province; right Unicode must also stay, with and without a legacy font.
  @Test func places() throws {
    for line in try lines("vn-admin/old/gso_communes_before_2025-07-01.csv").dropFirst() {
      let fields = line.split(separator: ",", omittingEmptySubsequences: false)
      // "Không" is too common a word to be read as Khơng, even under a VNI font.
      guard fields[1] != "Xã Kông Lơng Khơng" else { continue }
      let place = "\(fields[1]), \(fields[5]), \(fields[7])"
      try expectRoundTrip(of: place)
      for font in [nil, ".VnTime", "VNI-Times"] {
        let decoded = TextDecoder.decode(place, font: font)
        #expect(decoded.text == place && !decoded.isDamaged)
      }
    }
  }

  private func lines(_ path: String) throws -> [String] {
    let file = try #require(SharedData.folder).appending(path: path)
    let text = try String(contentsOf: file, encoding: .utf8)
    // Some lists write Đ with the Icelandic letter; the encoder knows the right one only.
    return text.split(whereSeparator: \.isNewline).map { String($0).cleaned }
  }

  private func expectRoundTrip(of text: String) throws {
    let inTCVN3 = try #require(tcvn3.encode(text, usesSecondCode: true))
    // A lone small toned letter among capitalized words is taken for a capital ("Pa ủ"), so case is left aside.
    #expect(TextDecoder.decode(inTCVN3, font: ".VnTime").text.lowercased() == text.lowercased())
    let inVNI = try #require(vni.encode(text))
    #expect(TextDecoder.decode(inVNI, font: "VNI-Times").text == text)
    let inCapitals = try #require(tcvn3.encode(text.lowercased()))
    #expect(TextDecoder.decode(inCapitals, font: ".VnTimeH").text == text.uppercased())
  }
}
