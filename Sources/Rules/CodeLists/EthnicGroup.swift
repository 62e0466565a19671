import Provenance

/// One of the 54 ethnic groups, or foreigners, with its numbers in the two official code lists.
///
/// The lists of 1979 (decision 121-TCTK/PPCĐ) and of 2008 (decision 1019/QĐ-TCTK) give the same number to different
/// groups, so a bare number is read only where both agree.
public struct EthnicGroup: Hashable, Sendable {
  /// The group as a code of its list.
  public let code: Code
  /// The number in the list of 1979; nil when it has none.
  public let numberOf1979: String?
  /// The number in the list of 2008; nil when it has none.
  public let numberOf2008: String?
  /// Whether the group counts as an ethnic minority: every Vietnamese group except Kinh.
  public let isMinority: Bool

  /// An ethnic group.
  public init(code: Code, numberOf1979: String?, numberOf2008: String?, isMinority: Bool) {
    self.code = code
    self.numberOf1979 = numberOf1979
    self.numberOf2008 = numberOf2008
    self.isMinority = isMinority
  }
}
