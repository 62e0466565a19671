import Provenance
import TestSupport
import Testing

@testable import Spreadsheet

/// Entries unpacked by the quick libraries, and by zlib alone.
@Suite struct UnpackingTests {
  /// What reading an entry to its end says.
  private struct Unpacked: Equatable {
    var bytes: [UInt8] = []
    var refusal: String?

    init(_ packed: [UInt8], size: Int, checksum: UInt32, route: ReadingRoute) {
      var limits = ReadingLimits.standard
      limits.route = route
      let entry = ZipEntry(
        name: "a", storedName: [], method: 8, isEncrypted: false, checksum: Int(checksum),
        packedSize: packed.count, size: size, headerOffset: 0)
      let stream = ZipEntryStream(entry, in: ByteSource(bytes: packed, name: "x"), from: 0, limits: limits)
      let chunk = Chunk()
      do throws(SpreadsheetError) {
        while true {
          let next = try chunk.next(of: stream)
          if next.isEmpty { break }
          bytes += next
        }
      } catch {
        refusal = "\(error)"
      }
    }
  }

  private func checksum(_ bytes: [UInt8]) -> UInt32 {
    var sum = CRC32()
    bytes.withUnsafeBytes { sum.update(with: $0) }
    return sum.value
  }

  /// Rows that repeat much, as those of a sheet do, with numbers between.
  private func rows(_ count: Int, _ random: inout SeededRandom) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(count + 64)
    while bytes.count < count {
      bytes += "<c r=\"A\(bytes.count)\"><v>\(UInt16.random(in: 0...UInt16.max, using: &random))</v></c>".utf8
    }
    return Array(bytes.prefix(count))
  }

  /// The check value of ISO 3309's polynomial, as catalogues of checksums give it.
  @Test func theChecksumIsThatOfZip() {
    #expect(checksum(Array("123456789".utf8)) == 0xcbf4_3926)
    #expect(checksum([]) == 0)
  }

  @Test(arguments: [400, 65_536, 1 << 20, 1 << 20 + 1, 3 << 19, 1_600_000, 25 << 16])
  func soundEntriesAreTheSame(size: Int) throws {
    var random = SeededRandom(seed: UInt64(size))
    let plain = rows(size, &random)
    let packed = try #require(Deflater.packed(plain))
    for extra in [[], [1, 2, 3]] as [[UInt8]] {
      for route in [ReadingRoute.proven, .reference] {
        let unpacked = Unpacked(packed + extra, size: size, checksum: checksum(plain), route: route)
        #expect(unpacked.bytes == plain)
        #expect(unpacked.refusal == nil)
      }
    }
  }

  /// Damaged, cut off, of another size or checksum: the same bytes before the same refusal.
  @Test func whateverIsWrongIsSaidByZlib() throws {
    var random = SeededRandom(seed: 71)
    var refused = 0
    let count = Thoroughness.rounds(60)
    let plains = [rows(90_000, &random), rows(1_200_000, &random)]
    let entries = try plains.map { ($0.count, checksum($0), try #require(Deflater.packed($0))) }
    for round in 0..<count {
      var (claimed, sum, packed) = entries[round % 2]
      switch Int.random(in: 0..<8, using: &random) {
      case 0: claimed += Int.random(in: -70_000...70_000, using: &random)
      case 1: sum ^= 1
      case 2: packed.removeLast(Int.random(in: 1..<packed.count, using: &random))
      default:
        let place = packed.indices.randomElement(using: &random) ?? 0
        packed[place] ^= 1 << UInt8.random(in: 0..<8, using: &random)
      }
      let quick = Unpacked(packed, size: claimed, checksum: sum, route: .proven)
      let reference = Unpacked(packed, size: claimed, checksum: sum, route: .reference)
      #expect(quick == reference)
      if reference.refusal != nil { refused += 1 }
    }
    #expect(refused > count / 2)
  }

  /// 4 MiB of zeros in some 4,000 bytes: refused where the ratio is exceeded, though all is sound.
  @Test func theRatioIsWatchedBothWays() throws {
    for size in [1 << 20, 4 << 20] {
      let plain = [UInt8](repeating: 0, count: size)
      let packed = try #require(Deflater.packed(plain))
      let quick = Unpacked(packed, size: size, checksum: checksum(plain), route: .proven)
      #expect(quick == Unpacked(packed, size: size, checksum: checksum(plain), route: .reference))
      #expect((quick.refusal == nil) == (size == 1 << 20))
    }
  }
}
