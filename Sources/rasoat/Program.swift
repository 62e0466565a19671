/// The program itself.
enum Program {
  /// The version, as it stands in the ledger and in the change log.
  static let version = "0.1.0"
}
