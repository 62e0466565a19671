import Foundation

/// What a crash leaves for others to see: the signal, and where the program knew it a line, but nothing of its memory.
///
/// Swift's backtraces print what the registers point to, and an image of the memory holds every household that was read.
enum CrashTexts {
  /// Leaves out backtraces and images of the memory, unless `SWIFT_BACKTRACE` is set, as who looks for a fault does.
  static func leaveOut() {
    guard ProcessInfo.processInfo.environment["SWIFT_BACKTRACE"] == nil else { return }
    for number in [SIGABRT, SIGBUS, SIGFPE, SIGILL, SIGQUIT, SIGSEGV, SIGTRAP] { signal(number, SIG_DFL) }
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    #if os(Linux)
      _ = setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    #else
      _ = setrlimit(RLIMIT_CORE, &none)
    #endif
  }
}
