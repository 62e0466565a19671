import Foundation

/// The lock that lets one run at a time change a store; the system frees it when the program ends, however it ends.
final class StoreLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock beside a database.
  ///
  /// - Throws: ``StoreError`` at once when another run holds it.
  init(beside path: String) throws(StoreError) {
    let lockPath = path + ".lock"
    descriptor = open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(.file(String(cString: strerror(errno))), during: "locking \(lockPath)")
    }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      throw StoreError(.locked, during: "locking \(lockPath)")
    }
  }

  deinit { close(descriptor) }
}
