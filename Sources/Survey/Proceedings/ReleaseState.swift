/// How far the results of an area have come: what is reported before 15 November, and what is recognised by decision and
/// reported before 20 December (decision 24/2021/QĐ-TTg, articles 4 and 7).
public enum ReleaseState: String, CaseIterable, Codable, Sendable {
  /// Kết quả sơ bộ.
  case preliminary
  /// Kết quả chính thức.
  case official
}
