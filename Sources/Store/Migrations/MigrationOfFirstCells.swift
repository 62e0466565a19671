/// Findings name the cell to check first.
enum MigrationOfFirstCells {
  static let sql = "ALTER TABLE finding ADD COLUMN first_cell TEXT;"
}
