public import Survey

/// The files on boundaries that few commands need: they are kept as bytes and read when they are asked for.
struct BoundaryFiles {
  /// `areas/crosswalk.csv`; nil in a configuration without it.
  var crosswalk: ConfigurationFile?
  /// `areas/villages.csv`; nil in a configuration without it.
  var villages: ConfigurationFile?
}

extension Rulebook {
  /// What became of each unit when boundaries changed.
  ///
  /// Read anew each time: keep it.
  ///
  /// - Throws: ``RulebookErrors``, the mistakes of `areas/crosswalk.csv`, or that there is none.
  public func crosswalk() throws(RulebookErrors) -> Crosswalk {
    guard let file = boundaries.crosswalk else {
      throw RulebookErrors(.unreadable(ConfigurationPlace(file: "areas/crosswalk.csv")))
    }
    return try CrosswalkFile.crosswalk(file, areas: areas)
  }

  /// Where villages lie by what the office said of them.
  ///
  /// - Parameter file: Another file of the form of `areas/villages.csv`; its lines come after, and win.
  /// - Throws: ``RulebookErrors``, the mistakes of these files.
  public func villageDestinations(
    and file: ConfigurationFile? = nil
  ) throws(RulebookErrors) -> [VillageDestination] {
    var destinations: [VillageDestination] = []
    for file in [boundaries.villages, file] {
      if let file { destinations += try VillagesFile.destinations(file, areas: areas) }
    }
    return destinations
  }
}

extension RulebookError {
  static func unknownArea(_ place: ConfigurationPlace, _ code: AreaCode, on day: Day) -> RulebookError {
    RulebookError(
      place, "Không có đơn vị mã “\(code.rawValue)” vào ngày \(day). Cần kiểm tra mã hoặc ngày.",
      "No unit has the code “\(code.rawValue)” on \(day). Check the code or the day.")
  }

  static func villageTwice(
    _ place: ConfigurationPlace, _ village: AreaCode, _ other: AreaCode
  ) -> RulebookError {
    RulebookError(
      place, "Thôn \(village.rawValue) đã xếp vào xã \(other.rawValue) cùng ngày. Cần giữ một dòng.",
      "Village \(village.rawValue) was put in commune \(other.rawValue) for the same day. Keep one line.")
  }
}
