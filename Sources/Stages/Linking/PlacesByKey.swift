/// The places in a list at which each key stands, ascending; a few bytes a place.
struct PlacesByKey<Key: Comparable & Sendable>: Sendable {
  private let sorted: [(key: Key, place: Int)]

  /// The places of the keys of a list, one for each place; nil where there is none.
  init(_ keys: [Key?]) {
    sorted = keys.enumerated().compactMap { place, key in key.map { ($0, place) } }.sorted {
      ($0.key, $0.place) < ($1.key, $1.place)
    }
  }

  /// The places of a key; none when it stands nowhere.
  subscript(key: Key) -> [Int] {
    var low = 0
    var high = sorted.count
    while low < high {
      let middle = low + (high - low) / 2
      if sorted[middle].key < key { low = middle + 1 } else { high = middle }
    }
    var places: [Int] = []
    while low < sorted.count, sorted[low].key == key {
      places.append(sorted[low].place)
      low += 1
    }
    return places
  }
}
