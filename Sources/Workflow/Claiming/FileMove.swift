import Foundation
import Store

/// Moves files and folders between folders: at once, never over something that is there.
struct FileMove {
  /// The folder things are moved to.
  let folder: URL

  /// A name in the folder that is taken for one thing, by an empty file or folder that it will replace.
  struct Reservation {
    let place: URL
  }

  /// Takes a name in the folder; a number is added where something has it already.
  ///
  /// - Throws: ``ClaimError`` when the folder cannot be written.
  func reserve(_ name: String, isFolder: Bool = false) throws(ClaimError) -> Reservation {
    for number in 1...Self.mostNumbers {
      let place = folder.appending(path: number == 1 ? name : Self.numbered(name, number, isFolder: isFolder))
      if isFolder {
        if mkdir(place.path, 0o700) == 0 { return Reservation(place: place) }
      } else {
        let descriptor = open(place.path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        if descriptor >= 0 {
          close(descriptor)
          return Reservation(place: place)
        }
      }
      guard errno == EEXIST else { throw failure(place.path) }
    }
    throw ClaimError(path: folder.appending(path: name).path, words: String(cString: strerror(EEXIST)))
  }

  /// Moves something to its reserved name: by a rename, and between file systems by a copy that is on the disk before
  /// the original goes.
  func move(_ source: URL, to reservation: Reservation) throws(ClaimError) {
    if rename(source.path, reservation.place.path) == 0 { return }
    guard errno == EXDEV else {
      let error = failure(source.path)
      BrokenMoves.removeEmpty(reservation.place)
      throw error
    }
    try copy(source, to: reservation)
  }

  /// Moves something into the folder.
  ///
  /// - Returns: Where it lies now.
  func move(_ source: URL) throws(ClaimError) -> URL {
    let isFolder = FileState(source.path)?.kind == .folder
    let reservation = try reserve(source.lastPathComponent, isFolder: isFolder)
    try move(source, to: reservation)
    return reservation.place
  }

  /// Copies to another file system and removes the original.
  ///
  /// Beside the original is noted where its copy goes, so that a run that is killed when both are there does not leave both.
  func copy(_ source: URL, to reservation: Reservation) throws(ClaimError) {
    let part = BrokenMoves.part(of: reservation.place)
    do {
      if FileState(part.path) != nil { try FileManager.default.removeItem(at: part) }
      try FileManager.default.copyItem(at: source, to: part)
      for file in [part] + WaitingRule.files(below: part) { Self.synchronize(file.path) }
      let note = MoveNote(of: source)
      note.write(reservation.place)
      defer { note.remove() }
      guard rename(part.path, reservation.place.path) == 0 else { throw failure(reservation.place.path) }
      Self.synchronize(folder.path)
      try FileManager.default.removeItem(at: source)
    } catch {
      try? FileManager.default.removeItem(at: part)
      BrokenMoves.removeEmpty(reservation.place)
      throw (error as? ClaimError) ?? ClaimError(path: source.path, words: error.localizedDescription)
    }
  }

  /// Writes a text beside what was moved here; it is readable by whom the folder is.
  func write(_ text: String, named name: String) throws(ClaimError) {
    let reservation = try reserve(name)
    let part = BrokenMoves.part(of: reservation.place)
    do {
      try PrivateFile.write(Array(text.utf8), to: part.path)
      let mode = try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? NSNumber
      try FileManager.default.setAttributes(
        [.posixPermissions: (mode?.intValue ?? 0o600) & 0o666], ofItemAtPath: part.path)
    } catch {
      BrokenMoves.removeEmpty(reservation.place)
      throw ClaimError(path: part.path, words: error.localizedDescription)
    }
    guard rename(part.path, reservation.place.path) == 0 else { throw failure(part.path) }
  }

  private static let mostNumbers = 9_999

  /// `Thôn 3.xlsx` with a number: `Thôn 3 (2).xlsx`.
  static func numbered(_ name: String, _ number: Int, isFolder: Bool) -> String {
    let ending = isFolder ? "" : (name as NSString).pathExtension
    let stem = ending.isEmpty ? name : (name as NSString).deletingPathExtension
    return "\(stem) (\(number))" + (ending.isEmpty ? "" : "." + ending)
  }

  private static func synchronize(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    fsync(descriptor)
    close(descriptor)
  }

  private func failure(_ path: String) -> ClaimError {
    ClaimError(path: path, words: String(cString: strerror(errno)))
  }
}
