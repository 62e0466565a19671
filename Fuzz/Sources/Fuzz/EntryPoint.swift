import Foundation

/// Where libFuzzer enters: one input of the target named in the environment.
private let testOneInput: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32 = { start, count in
  FuzzTarget.chosen.read(Array(UnsafeBufferPointer(start: start, count: count)))
  return 0
}

/// What the package manager links as the beginning of the program, in place of libFuzzer's own `main`.
@_cdecl("Fuzz_main")
public func main(
  _ count: Int32, _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?
) -> Int32 {
  var count = count
  var arguments = arguments
  // What is loaded once must not count as the time of the first input.
  FuzzTarget.chosen.prepare()
  return run(&count, &arguments, testOneInput)
}

/// libFuzzer's loop.
@_silgen_name("LLVMFuzzerRunDriver")
private func run(
  _ count: UnsafeMutablePointer<Int32>,
  _ arguments: UnsafeMutablePointer<UnsafeMutablePointer<UnsafeMutablePointer<CChar>?>?>,
  _ test: @convention(c) (UnsafePointer<UInt8>?, Int) -> Int32
) -> Int32

extension FuzzTarget {
  /// The target in `RASOAT_FUZZ_TARGET`; whole files when there is none.
  static let chosen: FuzzTarget = {
    ProcessInfo.processInfo.environment["RASOAT_FUZZ_TARGET"].flatMap { FuzzTarget(rawValue: $0) } ?? .file
  }()
}
