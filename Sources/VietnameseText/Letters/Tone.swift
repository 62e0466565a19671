/// The six tones of Vietnamese, in the order in which dictionaries list them.
///
/// A dictionary gives "ma, mà, mả, mã, má, mạ"; the Unicode collation tables for Vietnamese (CLDR, locale `vi`)
/// keep the same order.
enum Tone: UInt8, CaseIterable {
  case ngang
  case huyen
  case hoi
  case nga
  case sac
  case nang
}
