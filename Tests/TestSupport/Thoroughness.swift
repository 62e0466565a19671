import Foundation

/// How long random tests go on: a short sample by default, forty times as long when `RASOAT_THOROUGH` is set.
public enum Thoroughness {
  /// Whether the long suites were asked for.
  public static let isThorough = ProcessInfo.processInfo.environment["RASOAT_THOROUGH"] != nil

  /// The number of rounds of a random test that takes some number in a short run.
  public static func rounds(_ short: Int) -> Int { isThorough ? short * 40 : short }

  /// Whether the tests run under a sanitizer, where everything takes many times as long: `RASOAT_SANITIZED` is set.
  public static let isSanitized = ProcessInfo.processInfo.environment["RASOAT_SANITIZED"] != nil
}
