import Foundation

/// The lock that lets one run at a time change a store; the system frees it when the program ends, however it ends.
final class StoreLock: Sendable {
  private let descriptor: Int32

  /// Takes the lock beside a database.
  ///
  /// - Parameter wait: For how many seconds to wait for another run that holds it.
  /// - Throws: ``StoreError`` when another run holds it then.
  init(beside path: String, wait: Int) throws(StoreError) {
    let lockPath = path + ".lock"
    descriptor = open(lockPath, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw StoreError(.file(String(cString: strerror(errno))), during: "locking \(lockPath)")
    }
    var looks = max(0, wait).multipliedReportingOverflow(by: Self.looksPerSecond).partialValue
    while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
      guard looks > 0 else {
        close(descriptor)
        throw StoreError(.locked, during: "locking \(lockPath)")
      }
      looks -= 1
      usleep(1_000_000 / UInt32(Self.looksPerSecond))
    }
  }

  private static let looksPerSecond = 10

  deinit { close(descriptor) }
}
