import Foundation
import Synchronization

/// SIGTERM and SIGINT as a wish to stop in good order; the second one ends the program at once.
enum StopSignal {
  private static let wish = Atomic<Bool>(false)

  /// Whether the program was asked to stop.
  static var isRaised: Bool { wish.load(ordering: .relaxed) }

  /// Begins to listen.
  static func listen() {
    // Made before the first signal, so that the handler does nothing but set it.
    _ = wish.load(ordering: .relaxed)
    for number in [SIGTERM, SIGINT] {
      signal(number) { number in
        StopSignal.wish.store(true, ordering: .relaxed)
        signal(number, SIG_DFL)
      }
    }
  }
}
