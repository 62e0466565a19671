import Foundation

/// A household review in XML as tests need it: one village, numbered lines, changed at will.
enum HouseholdDocument {
  /// A sound document; the comment of each line of the tests counts from here.
  ///
  /// ```
  ///  2  <household-review ... round="2023" standard="VN2022"
  ///  3    kind="list" persons="head" asked="deprived cause">
  ///  6  <household>
  ///  9  <status>
  /// 12  <household>
  /// ```
  static let sound = """
    <?xml version="1.0" encoding="UTF-8"?>
    <household-review xmlns="urn:rasoat:household-review:1" round="2023" standard="VN2022"
      kind="list" persons="head" asked="deprived cause">
    <village>
    <place><commune_code>03424</commune_code><village_name>Bản Nà Khương</village_name></place>
    <household>
    <household_code>001</household_code>
    <household_size>4</household_size>
    <status>Hộ nghèo</status>
    <cause_capital>x</cause_capital>
    </household>
    <household>
    <household_code>002</household_code>
    <household_size>2</household_size>
    <status>Hộ cận nghèo</status>
    <cause_land>x</cause_land>
    </household>
    </village>
    </household-review>

    """

  /// The sound document with the first place of a text replaced by another.
  static func changed(_ text: String, to other: String) -> String {
    guard let range = sound.firstRange(of: text) else { return "" }
    return sound.replacingCharacters(in: range, with: other)
  }
}
