import Foundation

/// Where a store on a server is: a URL as libpq reads it (PostgreSQL 15, section 34.1.1.2, "Connection URIs").
///
/// It may hold a password, so only what ``description`` says of it is ever printed.
struct PostgresAddress: Sendable, CustomStringConvertible, CustomReflectable {
  /// The URL as it was given.
  let text: String

  /// The address; nil for the path of a file.
  init?(_ text: String) {
    guard Self.schemes.contains(where: text.hasPrefix) else { return nil }
    self.text = text
  }

  private static let schemes = ["postgresql://", "postgres://"]

  /// The address without user, password and settings: `postgresql://host:5432/name`.
  var description: String {
    let rest = text.drop { $0 != ":" }.dropFirst(3).prefix { $0 != "?" }
    // A password may hold a separator that somebody forgot to escape: what stands before the last one is left out.
    let place = rest.lastIndex(of: "@").map { rest[rest.index(after: $0)...] } ?? rest
    return "postgresql://" + place
  }

  /// The address as it is printed, for a debugger too.
  var customMirror: Mirror { Mirror(self, children: ["address": description]) }

  /// Words of libpq without what the address holds.
  func redacted(_ words: String) -> String {
    var words = words.replacing(text, with: description)
    for secret in secrets where !secret.isEmpty { words = words.replacing(secret, with: "***") }
    return words
  }

  /// The password where it stands before the host or among the settings, as it was written and as it is meant.
  private var secrets: [String] {
    var secrets: [Substring] = []
    let rest = text.drop { $0 != ":" }.dropFirst(3)
    if let end = rest.lastIndex(of: "@"), let colon = rest[..<end].firstIndex(of: ":") {
      secrets.append(rest[rest.index(after: colon)..<end])
    }
    if let settings = rest.firstIndex(of: "?") {
      for setting in rest[rest.index(after: settings)...].split(separator: "&") {
        let parts = setting.split(separator: "=", maxSplits: 1)
        if parts.count == 2, parts[0].hasSuffix("password") { secrets.append(parts[1]) }
      }
    }
    return secrets.flatMap { [String($0), $0.removingPercentEncoding ?? ""] }
  }
}
