/// Findings in the order in which a stage finds them, laid aside until all of them are kept at once.
public struct LaidFindings: Sendable {
  private let file: ScratchFile?
  private var blocks: [LaidBytes] = []

  /// No findings yet.
  ///
  /// - Parameter file: Where they are laid; nil to keep them in memory.
  public init(in file: ScratchFile? = nil) { self.file = file }

  /// Adds findings behind those that are there.
  ///
  /// - Throws: ``StoreError`` when they cannot be laid aside.
  public mutating func append(_ findings: [StoredFinding]) throws(StoreError) {
    guard !findings.isEmpty else { return }
    var writer = ByteWriter()
    writer.write(findings.count)
    for finding in findings { FindingCoder.write(finding, to: &writer) }
    blocks.append(try LaidBytes(writer.bytes, in: file))
  }

  /// Gives each finding, in their order; may be asked for again.
  ///
  /// - Throws: ``StoreError`` when they cannot be read.
  func forEachFinding(_ body: (StoredFinding) throws -> Void) throws {
    for block in blocks {
      var reader = ByteReader(try block.all())
      for _ in 0..<(try reader.count()) { try body(FindingCoder.finding(from: &reader)) }
      try reader.finish()
    }
  }
}
