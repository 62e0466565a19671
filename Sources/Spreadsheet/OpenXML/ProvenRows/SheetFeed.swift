/// Something that takes a sheet apart piece by piece and hands its rows to a handler.
protocol SheetFeed: AnyObject {
  /// Takes the next piece and returns whether there may be more.
  func advance() throws(SpreadsheetError) -> Bool
}
