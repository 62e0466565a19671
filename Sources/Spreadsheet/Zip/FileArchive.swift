/// A zip of files, perhaps of workbooks, that is no workbook itself.
///
/// Its directory is read and checked once; its files can then be read side by side. Nothing is ever written: a file is
/// had as bytes.
public final class FileArchive: Sendable {
  /// One file of the zip.
  public struct Member: Hashable, Sendable {
    /// Its name as the zip has it, to be read by.
    let key: String
    /// The folders it lies in and its name, each one a plain name: none is empty, `.` or `..`.
    public let path: [String]
  }

  private let file: String
  private let entries: [PartName: ZipEntry]
  private let directoryOffset: Int
  private let limits: ReadingLimits
  /// The files that would unpack, together with those before them, to more than one zip may.
  private let excess: Set<String>
  /// The files in the order of their names; folders are none.
  public let members: [Member]

  /// Opens a file; nil for one that is no zip, or the zip of a document or of a workbook.
  ///
  /// - Throws: ``SpreadsheetError`` when its directory is damaged, unsafe or too large.
  public init?(contentsOf path: String, limits: ReadingLimits = .standard) throws(SpreadsheetError) {
    let source = try ByteSource(path: path)
    guard let archive = try ZipArchive(source, limits: limits),
      !Self.marksOfDocuments.contains(where: archive.contains)
    else { return nil }
    file = path
    entries = archive.entries
    directoryOffset = archive.directoryOffset
    self.limits = limits
    members = archive.names.sorted().compactMap(Self.member)
    var excess: Set<String> = []
    var rest = limits.inflatedBytes
    for member in members {
      let size = archive.entry(named: member.key)?.size ?? 0
      if size <= rest { rest -= size } else { excess.insert(member.key) }
    }
    self.excess = excess
  }

  /// The bytes of a file.
  ///
  /// - Throws: ``SpreadsheetError`` when it is encrypted, damaged or larger than it may be.
  public func bytes(of member: Member) throws(SpreadsheetError) -> [UInt8] {
    let source = try ByteSource(path: file)
    func refused(_ reason: SpreadsheetError.Reason) -> SpreadsheetError {
      SpreadsheetError(reason, file: source.name, part: member.key)
    }
    guard !excess.contains(member.key) else {
      throw refused(.limitExceeded(.inflatedBytes, limits.inflatedBytes))
    }
    let archive = ZipArchive(source, entries: entries, directoryOffset: directoryOffset, limits: limits)
    guard (archive.entry(named: member.key)?.size ?? 0) <= limits.archivedFileBytes else {
      throw refused(.limitExceeded(.archivedFileBytes, limits.archivedFileBytes))
    }
    guard let stream = try archive.stream(of: member.key) else { throw refused(.missingPart(member.key)) }
    var bytes: [UInt8] = []
    let chunk = Chunk()
    while true {
      let next = try chunk.next(of: stream)
      guard !next.isEmpty else { break }
      bytes += next
    }
    return withExtendedLifetime(chunk) { bytes }
  }

  /// What a package of Office (ECMA-376 part 2, 6.5) or an OpenDocument file (ODF 1.3 part 2, 3) has at its top.
  private static let marksOfDocuments = [
    "[Content_Types].xml", "xl/workbook.xml", "mimetype", "META-INF/manifest.xml",
  ]

  /// A file by its name; nil for a folder.
  ///
  /// Control characters, of which no honest name has any, are shown as such.
  private static func member(_ name: String) -> Member? {
    guard !name.hasSuffix("/") else { return nil }
    let parts = name.segments().filter { $0 != "." }.map { part in
      String(
        String.UnicodeScalarView(
          part.unicodeScalars.map { $0.properties.generalCategory == .control ? "\u{fffd}" : $0 }))
    }
    return parts.isEmpty ? nil : Member(key: name, path: parts)
  }
}
