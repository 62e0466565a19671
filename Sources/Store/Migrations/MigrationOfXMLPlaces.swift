/// Findings in XML files stand at a line and an element.
enum MigrationOfXMLPlaces {
  static let sql = """
    ALTER TABLE finding ADD COLUMN line INTEGER;
    ALTER TABLE finding ADD COLUMN element TEXT;
    """
}
