public import Survey

extension ReceivedTable {
  /// The table in one part for each written place, in the order in which they first appear in its records.
  public var partsByPlace: [ReceivedTable] {
    var order: [Int] = []
    for record in records where !order.contains(record.place) { order.append(record.place) }
    return order.map { place in
      var part = self
      part.places = [places[place]]
      part.records = records.filter { $0.place == place }.map { record in
        var record = record
        record.place = 0
        return record
      }
      return part
    }
  }
}
