extension SurveyStore {
  /// Brings a store and a key together.
  ///
  /// A new store takes the key it is opened with for good; one with files in it keeps to what it is.
  ///
  /// - Returns: The name of the key of its pseudonyms; nil for a store without.
  static func join(
    _ engine: any StoreEngine, received place: ReceivedFiles.Place, key: PseudonymKey?, access: Access
  ) throws(StoreError) -> String? {
    let operation = "opening the store"
    let name = try engine.read(operation) { database in
      try database.hasTable("identity_key") ? try database.text("SELECT name FROM identity_key") : nil
    }
    switch (name, key) {
    case (nil, nil): return nil
    case (nil, let key?):
      // What is only read is not changed, and holds nothing that the key opens.
      guard access == .writing else { return nil }
      try engine.write(operation) { database in
        try database.alone("key")
        guard try database.number("SELECT COUNT(*) FROM received_file") == 0, try !place.holdsFiles(database)
        else {
          throw StoreError(.key(.plainStore), during: operation)
        }
        try database.execute("INSERT INTO identity_key VALUES (1, ?)", [key.name])
      }
      return key.name
    case (let name?, nil):
      guard access == .reading else {
        throw StoreError(.key(.missing(name)), during: operation)
      }
      return name
    case (let name?, let key?):
      guard key.name == name else {
        throw StoreError(.key(.wrong(name, given: key.name)), during: operation)
      }
      return name
    }
  }
}
