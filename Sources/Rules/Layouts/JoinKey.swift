/// Two columns that hold the same key: one in the sheet of households, one in the sheet of their members.
///
/// Exports of survey servers write one sheet for each repeated group and tie its rows to those of the sheet above by such
/// columns, `_index` and `_parent_index` for one.
public struct JoinKey: Hashable, Sendable {
  /// The heading of the key in the sheet of households.
  public let parent: String
  /// The heading of the same key in the sheet of members.
  public let child: String

  /// A pair of columns.
  public init(parent: String, child: String) {
    self.parent = parent
    self.child = child
  }
}
